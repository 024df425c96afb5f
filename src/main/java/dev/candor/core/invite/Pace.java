package dev.candor.core.invite;

import java.time.Duration;
import java.time.Instant;

/** A token bucket: so many messages a minute, a few of them at once. Used by one thread. */
public final class Pace {
    private final double perSecond;
    private final int atOnce;
    private double tokens;
    private Instant filled = Instant.MIN;

    /** This many messages a minute, of which {@code atOnce} may leave together. */
    public Pace(int perMinute, int atOnce) {
        this.perSecond = perMinute / 60.0;
        this.atOnce = atOnce;
        this.tokens = atOnce;
    }

    /** How many messages may leave now. */
    int available(Instant now) {
        if (filled.equals(Instant.MIN) || now.isBefore(filled)) {
            filled = now;
        }
        tokens = Math.min(atOnce, tokens + Duration.between(filled, now).toMillis() / 1000.0 * perSecond);
        filled = now;
        return (int) tokens;
    }

    /** One of them leaves. */
    void spend() {
        tokens--;
    }
}
