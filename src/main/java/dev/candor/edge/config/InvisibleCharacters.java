package dev.candor.edge.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds invisible characters and names them. */
final class InvisibleCharacters {
    /** Characters that look blank, though Unicode counts them among letters and symbols. */
    private static final Set<Integer> FILLERS = Set.of(0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    /** Joiners and direction marks that some scripts and emoji need. */
    private static final Set<Integer> JOINERS = Set.of(0x061C, 0x200C, 0x200D, 0x200E, 0x200F);

    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private InvisibleCharacters() {}

    /** First invisible character of the text, such as {@code U+00A0 NO-BREAK SPACE}. */
    static Optional<String> in(String text) {
        return first(text, InvisibleCharacters::isHidden);
    }

    /** First invisible character of a text for people; those that scripts and emoji need are allowed. */
    static Optional<String> inWords(String words) {
        return first(words, c -> isHidden(c) && !isNeededByScripts(c));
    }

    /** First letter of another alphabet; many look like Latin ones. */
    static Optional<String> foreign(String text) {
        return first(text, c -> c > '~' && Character.isLetter(c));
    }

    /** First character that looks like a space but is another one. */
    static Optional<String> space(String text) {
        return first(text, c -> c != ' ' && Character.isSpaceChar(c));
    }

    /** First character that a Slack secret cannot contain: secrets are visible ASCII. */
    static Optional<String> inSecret(String secret) {
        return first(secret, c -> c <= ' ' || c > '~');
    }

    /** The text with each invisible character replaced by its name. */
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

    /** The text without invisible characters. */
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

    private static boolean isNeededByScripts(int c) {
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
