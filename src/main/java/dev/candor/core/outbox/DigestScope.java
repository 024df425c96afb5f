package dev.candor.core.outbox;

import java.time.Instant;

/**
 * What a digest is about: all that came out since then and concerns this team.
 *
 * @param since what came out at that very instant was told before
 */
public record DigestScope(String team, Instant since) {
    private static final char SEPARATOR = '@';

    /** The news that {@link #text()} stands for. */
    public static DigestScope of(String text) {
        int at = text.lastIndexOf(SEPARATOR);
        return new DigestScope(text.substring(0, at), Instant.parse(text.substring(at + 1)));
    }

    /** One line that stands for it. */
    public String text() {
        return team + SEPARATOR + since;
    }
}
