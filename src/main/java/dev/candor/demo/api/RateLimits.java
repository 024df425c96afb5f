package dev.candor.demo.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Limits the rate of calls by token buckets on the workspace's clock. */
final class RateLimits {
    private static final String ALL_POSTS = "every channel";

    private final Map<String, Bucket> buckets = new HashMap<>();
    private final RateSettings rates;
    private final InstantSource clock;

    RateLimits(RateSettings rates, InstantSource clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /** Counts a call of a method; returns the time to wait if the call is over the limit. */
    synchronized Optional<Duration> count(String method, RateTier tier) {
        if (tier.perMinute() == 0) {
            return Optional.empty();
        }
        double perMinute = (double) tier.perMinute() * rates.multiplier();
        return take(method, perMinute, perMinute / 60);
    }

    /** Counts a message to a channel; returns the time to wait if it is over the limit. */
    synchronized Optional<Duration> countPost(String channel) {
        Optional<Duration> wait = take("post in " + channel, rates.channelBurst(), 1);
        return wait.isPresent() ? wait : take(ALL_POSTS, rates.postsPerMinute(), rates.postsPerMinute() / 60.0);
    }

    private Optional<Duration> take(String name, double capacity, double perSecond) {
        Instant now = clock.instant();
        Bucket old = buckets.getOrDefault(name, new Bucket(capacity, now));
        double seconds = Duration.between(old.at, now).toMillis() / 1000.0;
        double level = Math.min(capacity, old.level + seconds * perSecond);
        if (level < 1) {
            buckets.put(name, new Bucket(level, now));
            return Optional.of(Duration.ofSeconds(Math.max(1, (long) Math.ceil((1 - level) / perSecond))));
        }
        buckets.put(name, new Bucket(level - 1, now));
        return Optional.empty();
    }

    private record Bucket(double level, Instant at) {}
}
