package dev.candor.privacy.linkage;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What people say: each of them something else, of another length, and recognisable wherever it turns up. */
final class CommentWords {
    private static final String MARKER = "xyzzy";
    private static final int DIGITS = 3;

    private CommentWords() {}

    /** What is said under this number; the higher the number, the longer. */
    static String of(int number) {
        return MARKER + "%03d".formatted(number) + ".".repeat(number);
    }

    /** The numbers of the words in this text, each once, in the order in which they stand there first. */
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

    /** The same for bytes of any kind. */
    static List<Integer> in(byte[] bytes) {
        return in(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
