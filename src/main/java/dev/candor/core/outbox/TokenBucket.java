package dev.candor.core.outbox;

import java.time.Duration;
import java.time.Instant;

/** A token bucket that can be blocked. Not thread-safe: its owner synchronizes. */
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

    void take() {
        tokens--;
    }

    void putBack() {
        tokens++;
    }

    void unblock() {
        blockedUntil = Instant.MIN;
    }

    /** Gives no token before this instant. */
    void block(Instant until) {
        blockedUntil = until.isAfter(blockedUntil) ? until : blockedUntil;
    }
}
