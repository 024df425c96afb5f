package dev.candor.edge.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes words fit: Slack refuses what is too long, and acts on marks that are not escaped. */
final class SlackText {
    private static final int LONGEST_ENTITY = "&amp;".length();
    /** Room for a family of emoji with colours of skin. */
    private static final int LONGEST_CHARACTER = 64;
    /** With its accents, its selectors and what joiners bind to it. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private SlackText() {}

    /** The text with the three characters escaped by which mentions and links are made. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text, or its beginning and an ellipsis; never longer than {@code most}. */
    static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, seam(text, most - 1)) + "…";
    }

    /** The text in pieces of at most {@code most} characters, broken at lines or words where there are any. */
    static List<String> pieces(String text, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > most) {
            int end = breakBefore(rest, most);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        pieces.removeIf(String::isBlank);
        return pieces;
    }

    private static int breakBefore(String text, int most) {
        int line = text.lastIndexOf('\n', most);
        int word = text.lastIndexOf(' ', most);
        if (line > most / 2) {
            return line;
        }
        return word > most / 2 ? word : seam(text, most);
    }

    /** The last place at or before {@code at} that cuts neither an escaped mark nor a character as people see it. */
    private static int seam(String text, int at) {
        int end = at;
        int entity = text.lastIndexOf('&', end - 1);
        if (entity > end - LONGEST_ENTITY
                && entity > 0
                && text.substring(entity, end).indexOf(';') < 0) {
            end = entity;
        }
        int last = 0;
        Matcher character = CHARACTER.matcher(text);
        // Far before the place there is nothing to learn; a whole emoji of several people is shorter than that.
        for (int from = lineStart(text, end); character.find(from) && character.end() <= end; from = character.end()) {
            last = character.end();
        }
        // One character longer than the room there is: rather torn than nothing at all.
        return last > 0 ? last : end - (Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0);
    }

    /** Where to begin to look for characters: behind the last plain space that lies well before this place. */
    private static int lineStart(String text, int end) {
        return Math.max(0, text.lastIndexOf(' ', end - LONGEST_CHARACTER) + 1);
    }
}
