package dev.candor.core.outbox;

import java.time.Duration;
import java.time.Instant;

/** A token bucket that can be held shut. Used under its owner's lock. */
final class TokenBucket {
    private final double perSecond;
    private final int burst;
    private double tokens;
    private Instant refilledAt = Instant.MIN;
    private Instant blockedUntil = Instant.MIN;

    TokenBucket(int perMinute, int atOnce) {
        this.perSecond = perMinute / 60.0;
        this.burst = atOnce;
        this.tokens = atOnce;
    }

    /** How many tokens there are. */
    int available(Instant now) {
        if (now.isBefore(blockedUntil)) {
            return 0;
        }
        if (refilledAt.equals(Instant.MIN) || now.isBefore(refilledAt)) {
            refilledAt = now;
        }
        tokens = Math.min(burst, tokens + Duration.between(refilledAt, now).toNanos() / 1e9 * perSecond);
        refilledAt = now;
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
    void unblock() {
        blockedUntil = Instant.MIN;
    }

    /** Gives nothing before then. */
    void block(Instant until) {
        blockedUntil = until.isAfter(blockedUntil) ? until : blockedUntil;
    }
}
