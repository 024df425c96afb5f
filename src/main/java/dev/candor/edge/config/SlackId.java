package dev.candor.edge.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of Slack ids, recognised by their first letter. */
enum SlackId {
    /** A person or a user group. */
    PEOPLE("UWS", "a person (U… or W…) or a user group (S…)"),
    /** A channel to post in. */
    CHANNEL("CG", "a channel (C… or G…)"),
    /** A channel, user group or person. */
    AUDIENCE("CGUWS", "a channel (C… or G…), a user group (S…) or a person (U… or W…)");

    private final Pattern pattern;
    private final String description;

    SlackId(String letters, String description) {
        this.pattern = Pattern.compile("[" + letters + "][A-Z0-9]{1,30}");
        this.description = description;
    }

    Optional<String> read(YamlValue value) {
        return value.text().filter(id -> {
            boolean fits = pattern.matcher(id).matches();
            if (!fits) {
                String foreign = InvisibleCharacters.foreign(id)
                        .map(name -> ": it holds " + name + ", which is no letter of an id")
                        .orElse("");
                value.mistake(value.quoted() + " is not the id of " + description + foreign
                        + "; copy the id from the details that Slack shows, not the name");
            }
            return fits;
        });
    }
}
