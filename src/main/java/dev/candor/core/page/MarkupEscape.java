package dev.candor.core.page;

import java.util.regex.Pattern;

/** Escapes markup in names and other foreign text, so that a page displays them unchanged. */
public final class MarkupEscape {
    /** Precedes a character that is not markup: the word joiner, which is invisible where it is not removed. */
    public static final char ESCAPE = '\u2060';

    private static final Pattern MARK = Pattern.compile("[*_~`>]|:(?=[\\w+'-]+:)");

    private MarkupEscape() {}

    /** The words escaped for a {@link Part.Text} or {@link Part.Note}. */
    public static String of(String words) {
        return MARK.matcher(words).replaceAll(ESCAPE + "$0");
    }

    /** The text without escapes, for plain-text output. */
    public static String plain(String text) {
        return text.indexOf(ESCAPE) < 0 ? text : text.replace(String.valueOf(ESCAPE), "");
    }

    /** Whether the text contains an escape. */
    public static boolean containsEscape(String text) {
        return text.indexOf(ESCAPE) >= 0;
    }
}
