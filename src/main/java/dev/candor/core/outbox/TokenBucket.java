package dev.candor.core.outbox;

import java.time.Duration;
import java.time.Instant;

/** A token bucket that can be held shut. Used under its owner's lock. */
final class TokenBucket {
    private final double perSecond;
    private final int atOnce;
    private double tokens;
    private Instant filled = Instant.MIN;
    private Instant shutUntil = Instant.MIN;

    TokenBucket(int perMinute, int atOnce) {
        this.perSecond = perMinute / 60.0;
        this.atOnce = atOnce;
        this.tokens = atOnce;
    }

    /** How many tokens there are. */
    int available(Instant now) {
        if (now.isBefore(shutUntil)) {
            return 0;
        }
        if (filled.equals(Instant.MIN) || now.isBefore(filled)) {
            filled = now;
        }
        tokens = Math.min(atOnce, tokens + Duration.between(filled, now).toNanos() / 1e9 * perSecond);
        filled = now;
        return (int) tokens;
    }

    /** Takes one. */
    void take() {
        tokens--;
    }

    /** Puts one back that was not used. */
    void putBack() {
        tokens++;
    }

    /** Is not shut any more. */
    void reopen() {
        shutUntil = Instant.MIN;
    }

    /** Gives nothing before then. */
    void shut(Instant until) {
        shutUntil = until.isAfter(shutUntil) ? until : shutUntil;
    }
}
