package dev.candor.edge.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Characters that nobody can see, and what they are called. */
final class InvisibleCharacters {
    /** Blank by their looks, though Unicode has them among letters and signs. */
    private static final Set<Integer> FILLERS = Set.of(0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    /** Joiners and marks of direction that some scripts cannot be written without, and what emoji are made of. */
    private static final Set<Integer> JOINERS = Set.of(0x061C, 0x200C, 0x200D, 0x200E, 0x200F);

    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private InvisibleCharacters() {}

    /** The first one in this text, such as {@code U+00A0 NO-BREAK SPACE}. */
    static Optional<String> in(String text) {
        return first(text, InvisibleCharacters::isHidden);
    }

    /** The first one in words that people read which no script and no emoji needs. */
    static Optional<String> inWords(String words) {
        return first(words, c -> isHidden(c) && !isOfScripts(c));
    }

    /** The first one in a secret of Slack's, which is written in visible characters of ASCII alone. */
    static Optional<String> inSecret(String secret) {
        return first(secret, c -> c <= ' ' || c > '~');
    }

    /** The text with a name in place of each of them. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHidden(c)) {
                shown.append('<').append(named(c)).append('>');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** The text without them. */
    static String without(String text) {
        StringBuilder left = new StringBuilder();
        text.codePoints().filter(c -> !isHidden(c)).forEach(left::appendCodePoint);
        return left.toString();
    }

    private static Optional<String> first(String text, IntPredicate which) {
        return text.codePoints()
                .filter(which)
                .mapToObj(InvisibleCharacters::named)
                .findFirst();
    }

    private static boolean isOfScripts(int c) {
        return JOINERS.contains(c) || Character.isSpaceChar(c) || (c >= FIRST_TAG && c <= LAST_TAG);
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> FILLERS.contains(c);
        };
    }

    private static String named(int c) {
        String name = Character.getName(c);
        return String.format(Locale.ROOT, "U+%04X", c) + (name == null ? "" : " " + name);
    }
}
