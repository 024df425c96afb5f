package dev.candor.edge.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes, shortens and splits text for Slack, which refuses long text and interprets unescaped marks. */
final class SlackText {
    private static final int MAX_ENTITY_LENGTH = "&amp;".length();
    /** Long enough for a family emoji with skin tones. */
    private static final int MAX_CLUSTER_LENGTH = 64;
    /** A grapheme cluster. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    /** A space between a number and its percent sign. */
    private static final Pattern PERCENT = Pattern.compile("(?<=\\d) %");

    private SlackText() {}

    /** Escapes the three characters from which mentions and links are built. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text, or its beginning with an ellipsis; at most {@code most} characters. */
    static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, cutPosition(text, most - 1)) + "…";
    }

    /**
     * Pieces of at most {@code most} characters, split at line ends or spaces where possible. Slack begins no line with a
     * percent sign, which stays beside its number.
     */
    static List<String> pieces(String text, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = PERCENT.matcher(text.strip()).replaceAll("\u00a0%");
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
        return word > most / 2 ? word : cutPosition(text, most);
    }

    /** Last position up to {@code at} that splits neither an escaped character nor a grapheme cluster. */
    private static int cutPosition(String text, int at) {
        int end = at;
        int entity = text.lastIndexOf('&', end - 1);
        if (entity > end - MAX_ENTITY_LENGTH
                && entity > 0
                && text.substring(entity, end).indexOf(';') < 0) {
            end = entity;
        }
        int last = 0;
        Matcher character = CLUSTER.matcher(text);
        // The search starts shortly before the position, at more than the length of the longest cluster.
        for (int from = searchStart(text, end);
                character.find(from) && character.end() <= end;
                from = character.end()) {
            last = character.end();
        }
        // A single cluster longer than the limit is split between code points.
        return last > 0 ? last : end - (Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0);
    }

    /** Start of the search for clusters: after the last space well before this position. */
    private static int searchStart(String text, int end) {
        return Math.max(0, text.lastIndexOf(' ', end - MAX_CLUSTER_LENGTH) + 1);
    }
}
