package dev.candor.privacy.linkage;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Test comments: unique, of different lengths, and recognisable in any data. */
final class CommentWords {
    private static final String MARKER = "xyzzy";
    private static final int DIGITS = 3;

    private CommentWords() {}

    /** Comment with this number; its length grows with the number. */
    static String of(int number) {
        return MARKER + "%03d".formatted(number) + ".".repeat(number);
    }

    /** Numbers of the comments in a text, each once, in order of first occurrence. */
    static List<Integer> in(String text) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int at = text.indexOf(MARKER); at >= 0; at = text.indexOf(MARKER, at + 1)) {
            int from = at + MARKER.length();
            String number = text.substring(from, Math.min(from + DIGITS, text.length()));
            if (number.matches("\\d{3}")) {
                found.add(Integer.parseInt(number));
            }
        }
        return List.copyOf(found);
    }

    /** Numbers of the comments in arbitrary bytes. */
    static List<Integer> in(byte[] bytes) {
        return in(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
