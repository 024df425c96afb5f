package dev.candor.core.page;

import java.util.regex.Pattern;

/** Names and other words from outside in a text that understands marks: they are shown as they are written. */
public final class Literal {
    /** Stands before a character that is no mark; the word joiner, which nobody sees where it is left in. */
    public static final char ESCAPE = '\u2060';

    private static final Pattern MARK = Pattern.compile("[*_~`>]|:(?=[\\w+'-]+:)");

    private Literal() {}

    /** These words, for a {@link Part.Text} or {@link Part.Note}. */
    public static String of(String words) {
        return MARK.matcher(words).replaceAll(ESCAPE + "$0");
    }

    /** The words again, for where no marks are understood. */
    public static String plain(String text) {
        return text.indexOf(ESCAPE) < 0 ? text : text.replace(String.valueOf(ESCAPE), "");
    }

    /** Whether something in this text is not to be understood. */
    public static boolean isIn(String text) {
        return text.indexOf(ESCAPE) >= 0;
    }
}
