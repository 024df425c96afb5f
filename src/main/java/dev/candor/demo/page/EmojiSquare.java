package dev.candor.demo.page;

import java.util.Map;

/** Draws the coloured square emoji of result bars with CSS, because many fonts lack them. */
final class EmojiSquare {
    private static final Map<String, String> COLOURS = Map.of("🟦", "blue", "⬜", "white", "🟥", "red");

    private EmojiSquare() {}

    /** Draws the square at this index and returns the index after it, or the same index if there is no square. */
    static int draw(StringBuilder out, String line, int at) {
        String emoji = Character.toString(line.codePointAt(at));
        String colour = COLOURS.get(emoji);
        if (colour == null) {
            return at;
        }
        out.append("<span class=\"square ")
                .append(colour)
                .append("\">")
                .append(emoji)
                .append("</span>");
        return at + emoji.length();
    }
}
