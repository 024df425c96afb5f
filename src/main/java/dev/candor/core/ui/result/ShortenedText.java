package dev.candor.core.ui.result;

/** Beginnings of long words that somebody wrote. */
public final class ShortenedText {
    private static final int MAX_QUOTED = 40;

    private ShortenedText() {}

    /** What an answer repeats of words that it does not understand. */
    public static String quoted(String words) {
        return of(words, MAX_QUOTED);
    }

    /** The words, or their beginning with an ellipsis, up to a space if one is near; at most {@code most} characters. */
    public static String of(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int space = words.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : most - 1;
        return words.substring(0, end - (Character.isHighSurrogate(words.charAt(end - 1)) ? 1 : 0)) + "…";
    }
}
