package dev.candor.edge.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a Slack id may stand for, told by its first letter. */
enum SlackId {
    /** Somebody, or everybody in a user group. */
    PEOPLE("UWS", "a person (U… or W…) or a user group (S…)"),
    /** Where messages are posted. */
    CHANNEL("CG", "a channel (C… or G…)"),
    /** Wherever people are found. */
    AUDIENCE("CGUWS", "a channel (C… or G…), a user group (S…) or a person (U… or W…)");

    private final Pattern pattern;
    private final String what;

    SlackId(String letters, String what) {
        this.pattern = Pattern.compile("[" + letters + "][A-Z0-9]{1,30}");
        this.what = what;
    }

    Optional<String> read(YamlValue value) {
        return value.text().filter(id -> {
            boolean fits = pattern.matcher(id).matches();
            if (!fits) {
                value.mistake(value.quoted() + " is not the id of " + what
                        + "; copy the id from the details that Slack shows, not the name");
            }
            return fits;
        });
    }
}
