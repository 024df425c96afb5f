package dev.candor.demo.page;

import java.util.Map;

/** Coloured squares, of which bars are made: drawn, as Slack draws them, for many a machine has no letters for them. */
final class EmojiSquare {
    private static final Map<String, String> COLOURS = Map.of("🟦", "blue", "⬜", "white", "🟧", "orange");

    private EmojiSquare() {}

    /** Draws the square that stands at this place; brings the place behind it, or the same where there is none. */
    static int draw(StringBuilder out, String line, int at) {
        String letter = Character.toString(line.codePointAt(at));
        String colour = COLOURS.get(letter);
        if (colour == null) {
            return at;
        }
        out.append("<span class=\"square ")
                .append(colour)
                .append("\">")
                .append(letter)
                .append("</span>");
        return at + letter.length();
    }
}
