package dev.candor.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How fast the messenger may be called: a token bucket for each of its methods, and a second between two messages in one
 * channel. A channel that asks for patience waits alone; when a second one asks meanwhile, it is the workspace that asks.
 */
public final class RateLimiter {
    private static final Duration RECIPIENT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(10);
    private static final int MAX_TRACKED_RECIPIENTS = 1_000;

    /** A clock that is set back by less is waited for. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final Map<Method, TokenBucket> buckets = new EnumMap<>(Method.class);
    private final Map<String, Instant> nextAllowed = new HashMap<>();
    private final Map<String, Instant> refusedUntil = new HashMap<>();
    private final RandomGenerator random;
    private Instant latestCall = Instant.EPOCH;

    /** The messenger's methods. */
    public enum Method {
        /** Posting a message. */
        POST("messages cannot be sent"),
        /** Replacing a message. */
        REPLACE("messages cannot be changed"),
        /** Taking a message away. */
        DELETE("messages cannot be taken away"),
        /** Looking for a message. */
        FIND("messages cannot be looked for");

        private final String outage;

        Method(String without) {
            this.outage = without;
        }

        /** What is the case while it is not allowed. */
        String outage() {
            return outage;
        }
    }

    /** So many a minute, of which {@code atOnce} may leave together. */
    public record Rate(int perMinute, int burst) {}

    /** These rates; {@code random} spreads repeated attempts. */
    public RateLimiter(Rate posts, Rate others, RandomGenerator random) {
        buckets.put(Method.POST, new TokenBucket(posts.perMinute(), posts.burst()));
        buckets.put(Method.REPLACE, new TokenBucket(others.perMinute(), others.burst()));
        buckets.put(Method.DELETE, new TokenBucket(others.perMinute(), others.burst()));
        buckets.put(Method.FIND, new TokenBucket(others.perMinute(), others.burst()));
        this.random = random;
    }

    /** So many messages a minute, and the fifty calls a minute that Slack allows of the other methods. */
    public static RateLimiter ofSlack(int messagesPerMinute, RandomGenerator random) {
        return new RateLimiter(new Rate(messagesPerMinute, Math.min(messagesPerMinute, 20)), new Rate(50, 10), random);
    }

    /** How many calls of this method may be made now. */
    synchronized int available(Method method, Instant now) {
        correctClock(now);
        return bucket(method).available(now);
    }

    /** What a clock put off that was ahead is not waited for. */
    private void correctClock(Instant now) {
        if (now.isBefore(latestCall.minus(CLOCK_TOLERANCE))) {
            nextAllowed.clear();
            refusedUntil.clear();
            buckets.values().forEach(TokenBucket::unblock);
        }
        latestCall = now;
    }

    /** One of them is made. */
    synchronized void take(Method method) {
        bucket(method).take();
    }

    /** Takes one if there is one. */
    synchronized boolean tryTake(Method method, Instant now) {
        boolean there = available(method, now) > 0;
        if (there) {
            take(method);
        }
        return there;
    }

    /** One that was taken is not made. */
    synchronized void putBack(Method method) {
        bucket(method).putBack();
    }

    /** When the next message may go to this person or channel, if that is not now; if it is now, the one after has to wait. */
    synchronized Optional<Instant> turn(String to, Instant now) {
        correctClock(now);
        Instant next = nextAllowed.getOrDefault(to, now);
        if (next.isAfter(now)) {
            return Optional.of(next);
        }
        if (nextAllowed.size() > MAX_TRACKED_RECIPIENTS) {
            nextAllowed.values().removeIf(instant -> !instant.isAfter(now));
        }
        nextAllowed.put(to, now.plus(RECIPIENT_INTERVAL));
        return Optional.empty();
    }

    /** The messenger asked for patience, to this person or channel. */
    synchronized void refused(Method method, String to, Instant until, Instant now) {
        refusedUntil.values().removeIf(instant -> !instant.isAfter(now));
        boolean another = refusedUntil.keySet().stream().anyMatch(other -> !other.equals(to));
        if (method == Method.POST) {
            nextAllowed.put(to, until);
            refusedUntil.put(to, until);
        }
        if (method != Method.POST || another) {
            bucket(method).block(until);
        }
    }

    /** No call of this method before then. */
    synchronized void hold(Method method, Instant until) {
        bucket(method).block(until);
    }

    /** How long to wait after so many attempts that failed: anything up to a bound that doubles each time (full jitter). */
    synchronized Duration pause(int tries) {
        long bound = Math.min(MAX_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(tries, 10));
        return Duration.ofMillis(1 + random.nextLong(bound));
    }

    private TokenBucket bucket(Method method) {
        TokenBucket tokens = buckets.get(method);
        if (tokens == null) {
            throw new IllegalStateException("no rate for " + method);
        }
        return tokens;
    }
}
