package dev.candor.core.response;

import java.util.Optional;

/**
 * The context of a survey form, carried by the form itself, so that the server stores nothing between a warning and the next
 * submission.
 *
 * @param wave id of the wave
 * @param warningHash hash of the warning that the form displays; empty if it displays none
 */
record FormContext(String wave, Optional<String> warningHash) {
    private static final String WARNED = " warned ";

    /** Parses the context of a submitted form. */
    static FormContext read(String about) {
        int at = about.lastIndexOf(WARNED);
        return at < 0
                ? new FormContext(about, Optional.empty())
                : new FormContext(about.substring(0, at), Optional.of(about.substring(at + WARNED.length())));
    }

    /** The context of a form of this wave with this warning. */
    static String warned(String wave, PrivacyWarning warning) {
        return wave + WARNED + warning.hash();
    }
}
