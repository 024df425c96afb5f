package dev.candor.core.response;

import dev.candor.core.page.Form;
import java.util.Optional;

/**
 * The context of a survey form, carried by the form itself, so that the server stores nothing between two changes or submissions
 * of it.
 *
 * @param wave id of the wave
 * @param warningHash hash of the warning that the form displays; empty if it displays none
 * @param kept the {@link KeptValues} of the questions that the form does not display
 */
record FormContext(String wave, Optional<String> warningHash, String kept) {
    private static final String WARNED = " warned ";
    private static final String KEPT = " kept ";

    /** Parses the context of a form. */
    static FormContext read(String text) {
        int kept = text.lastIndexOf(KEPT);
        String before = kept < 0 ? text : text.substring(0, kept);
        int warned = before.lastIndexOf(WARNED);
        return new FormContext(
                warned < 0 ? before : before.substring(0, warned),
                warned < 0 ? Optional.empty() : Optional.of(before.substring(warned + WARNED.length())),
                kept < 0 ? "" : text.substring(kept + KEPT.length()));
    }

    /** Longest kept values in a form of this wave; a warning fits in as well, so that it displaces none. */
    static int maxKept(String wave) {
        return Form.MAX_CONTEXT_LENGTH - wave.length() - WARNED.length() - PrivacyWarning.HASH_LENGTH - KEPT.length();
    }

    /** The text that {@link #read} parses. */
    String text() {
        return wave + warningHash.map(hash -> WARNED + hash).orElse("") + (kept.isEmpty() ? "" : KEPT + kept);
    }
}
