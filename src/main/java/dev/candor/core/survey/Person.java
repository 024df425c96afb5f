package dev.candor.core.survey;

import java.time.ZoneId;

/** A person who may be asked, with their timezone. */
public record Person(String id, ZoneId zone) {
    /** Whether this Slack id names a person (U… or W…), not a channel or a user group. */
    public static boolean isId(String reference) {
        return reference.startsWith("U") || reference.startsWith("W");
    }
}
