package dev.candor.core.response;

import java.util.Optional;

/**
 * What a ballot's form is about, as the form itself carries it: the server keeps nothing between a warning and what follows.
 *
 * @param wave the wave's id
 * @param warningHash mark of the words that the form has pointed out; empty if it has pointed out none
 */
record FormContext(String wave, Optional<String> warningHash) {
    private static final String WARNED = " warned ";

    /** Reads what came back with a form. */
    static FormContext read(String about) {
        int at = about.lastIndexOf(WARNED);
        return at < 0
                ? new FormContext(about, Optional.empty())
                : new FormContext(about.substring(0, at), Optional.of(about.substring(at + WARNED.length())));
    }

    /** What a form of this wave with this warning carries. */
    static String warned(String wave, PrivacyWarning warning) {
        return wave + WARNED + warning.hash();
    }
}
