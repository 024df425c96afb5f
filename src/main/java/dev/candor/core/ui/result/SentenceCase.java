package dev.candor.core.ui.result;

/** Begins a text with a capital letter. */
public final class SentenceCase {
    private SentenceCase() {}

    /** The text with its first letter in upper case; must not be empty. */
    public static String of(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
