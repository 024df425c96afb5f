package dev.candor.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Limits calls to the messenger: a token bucket for each method, and a second between two messages to one recipient. A
 * refusal to post blocks its recipient; a second refusal elsewhere in the meantime blocks the method.
 */
public final class RateLimiter {
    private static final Duration RECIPIENT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(10);
    private static final int MAX_TRACKED_RECIPIENTS = 1_000;

    /** A clock that is set back by less needs no correction. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final Map<Method, TokenBucket> buckets = new EnumMap<>(Method.class);
    private final Map<Method, String> missingPermissions = new EnumMap<>(Method.class);
    private final Map<String, Instant> nextAllowed = new HashMap<>();
    private final Map<String, Instant> refusedUntil = new HashMap<>();
    private final RandomGenerator random;
    private Instant latestCall = Instant.EPOCH;

    /** Methods of the messenger. */
    public enum Method {
        POST("messages cannot be sent"),
        REPLACE("messages cannot be changed"),
        DELETE("messages cannot be deleted"),
        FIND("messages cannot be searched");

        private final String outage;

        Method(String without) {
            this.outage = without;
        }

        /** The consequence while the method is not allowed. */
        String outage() {
            return outage;
        }
    }

    /** Calls per minute, of which up to {@code burst} at once. */
    public record Rate(int perMinute, int burst) {}

    /** {@code random} spreads repeated attempts. */
    public RateLimiter(Rate posts, Rate others, RandomGenerator random) {
        buckets.put(Method.POST, new TokenBucket(posts));
        buckets.put(Method.REPLACE, new TokenBucket(others));
        buckets.put(Method.DELETE, new TokenBucket(others));
        buckets.put(Method.FIND, new TokenBucket(others));
        this.random = random;
    }

    /** Slack's limits: 50 calls a minute for methods other than posting. */
    public static RateLimiter ofSlack(int messagesPerMinute, RandomGenerator random) {
        return new RateLimiter(posts(messagesPerMinute), new Rate(50, 10), random);
    }

    private static Rate posts(int perMinute) {
        return new Rate(perMinute, Math.min(perMinute, 20));
    }

    /** Changes how many messages are posted in a minute; what is blocked stays blocked. */
    public synchronized void setMessagesPerMinute(int perMinute) {
        bucket(Method.POST).setRate(posts(perMinute));
    }

    /** Number of calls of this method that may be made now. */
    synchronized int available(Method method, Instant now) {
        correctClock(now);
        return bucket(method).available(now);
    }

    /** Drops blocks set by a clock that was ahead. */
    private void correctClock(Instant now) {
        if (now.isBefore(latestCall.minus(CLOCK_TOLERANCE))) {
            nextAllowed.clear();
            refusedUntil.clear();
            buckets.values().forEach(TokenBucket::unblock);
        }
        latestCall = now;
    }

    synchronized void take(Method method) {
        bucket(method).take();
    }

    /** Takes a token if one is available. */
    synchronized boolean tryTake(Method method, Instant now) {
        boolean there = available(method, now) > 0;
        if (there) {
            take(method);
        }
        return there;
    }

    /** Returns a token that was not used. */
    synchronized void putBack(Method method) {
        bucket(method).putBack();
    }

    /** Reserves the next message to this recipient; returns when to retry if it may not be sent now. */
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

    /** Records that the messenger refused a call because of its rate limit. */
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

    /** Allows no call of this method before this instant, because the app lacks a permission; {@code why} names the remedy. */
    synchronized void forbid(Method method, String why, Instant until) {
        missingPermissions.put(method, why);
        bucket(method).block(until);
    }

    /** Records that the app may call this method; true if it was the last one that it could not. */
    synchronized boolean permit(Method method) {
        return missingPermissions.remove(method) != null && missingPermissions.isEmpty();
    }

    /** One line for each method that the app may not call, with the remedy. */
    synchronized List<String> missingPermissions() {
        return missingPermissions.entrySet().stream()
                .map(lack -> lack.getKey().outage() + ": " + lack.getValue())
                .toList();
    }

    /** Pause after failed attempts: random up to a bound that doubles with each (exponential backoff with full jitter). */
    synchronized Duration pause(int tries) {
        long bound = Math.min(MAX_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(tries, 10));
        return Duration.ofMillis(1 + random.nextLong(bound));
    }

    private TokenBucket bucket(Method method) {
        return Objects.requireNonNull(buckets.get(method));
    }
}
