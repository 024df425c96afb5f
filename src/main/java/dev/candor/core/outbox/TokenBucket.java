package dev.candor.core.outbox;

import java.time.Duration;
import java.time.Instant;

/** A token bucket that can be blocked. Not thread-safe: its owner synchronizes. */
final class TokenBucket {
    private RateLimiter.Rate rate;
    private double tokens;
    private Instant refilledAt = Instant.MIN;
    private Instant blockedUntil = Instant.MIN;

    TokenBucket(RateLimiter.Rate rate) {
        this.rate = rate;
        this.tokens = rate.burst();
    }

    /** Changes the rate from the next call on; keeps the tokens and the block. */
    void setRate(RateLimiter.Rate changed) {
        rate = changed;
    }

    int available(Instant now) {
        if (now.isBefore(blockedUntil)) {
            return 0;
        }
        if (refilledAt.equals(Instant.MIN) || now.isBefore(refilledAt)) {
            refilledAt = now;
        }
        double perSecond = rate.perMinute() / 60.0;
        tokens = Math.min(
                rate.burst(), tokens + Duration.between(refilledAt, now).toNanos() / 1e9 * perSecond);
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
