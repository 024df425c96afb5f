package dev.candor.demo.api;

import java.time.Duration;

/** A call beyond the rate limit. */
final class RateLimited extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    RateLimited(Duration retryAfter) {
        super("ratelimited for " + retryAfter, null, false, false);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
