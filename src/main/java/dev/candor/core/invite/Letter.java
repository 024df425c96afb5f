package dev.candor.core.invite;

import java.time.Instant;

/**
 * Something to be delivered, once.
 *
 * @param key names it; a second letter of the same key is the same letter
 * @param to a person or a channel
 * @param about the wave's id, or the team's id of a digest
 * @param due not before then
 * @param unsure whether an earlier attempt may have arrived
 */
public record Letter(String key, Kind kind, String to, String about, Instant due, boolean unsure) {
    /** The kinds of letter. */
    public enum Kind {
        /** Asks a person to answer a wave. */
        PROMPT,
        /** Asks a person again. */
        REMINDER,
        /** Replaces a person's prompt once the wave is closed. */
        CLOSED,
        /** Tells a channel the result of a wave. */
        RESULT,
        /** Tells a team's channel what was learnt in a week. */
        DIGEST
    }

    /** The letter that asks this person to answer this wave. */
    public static Letter prompt(String wave, String person, Instant due) {
        return new Letter("prompt:" + wave + ":" + person, Kind.PROMPT, person, wave, due, false);
    }

    /** The reminder of this ordinal, from 1. */
    public static Letter reminder(String wave, String person, int ordinal, Instant due) {
        return new Letter("reminder" + ordinal + ":" + wave + ":" + person, Kind.REMINDER, person, wave, due, false);
    }

    /** The change of this person's prompt once the wave is closed. */
    public static Letter closed(String wave, String person, Instant due) {
        return new Letter("closed:" + wave + ":" + person, Kind.CLOSED, person, wave, due, false);
    }

    /** The result of this wave for this channel. */
    public static Letter result(String wave, String channel, Instant due) {
        return new Letter("result:" + wave, Kind.RESULT, channel, wave, due, false);
    }

    /** The digest of the week that ends at {@code due}. */
    public static Letter digest(String team, String channel, Instant due) {
        return new Letter("digest:" + team + ":" + due, Kind.DIGEST, channel, team, due, false);
    }
}
