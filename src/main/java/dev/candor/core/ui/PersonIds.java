package dev.candor.core.ui;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds Slack ids of people in what owners write: the audit finds them in every table but those of people. */
final class PersonIds {
    /** Ids have an early digit, so that ordinary words in capitals are none. */
    private static final Pattern ID =
            Pattern.compile("(?<![A-Za-z0-9])[UW](?=[A-Z]?[0-9])[A-Z0-9]{5,}(?![a-z])|<@[UW][A-Z0-9]+>?");

    private PersonIds() {}

    /** Says that these words name the id of a person; empty if they do not. */
    static Optional<String> mistake(String words) {
        return ID.matcher(words)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(id -> "“" + id + "” is the Slack id of a person. Please leave it out");
    }
}
