package dev.candor.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Delivers letters: each of them once, at an hour that suits, no faster than is allowed. */
public final class OutboxDispatcher {
    private static final System.Logger LOG = System.getLogger(OutboxDispatcher.class.getName());

    /** So that the file's count of commits depends on how many letters there were, not on when they left. */
    private static final int CLAIM_SIZE = 1;

    /** How long a letter stays with whom it was given to, if nothing is heard of it; taking it again begins anew. */
    private static final Duration CLAIM_DURATION = Duration.ofMinutes(5);

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);
    private static final Duration CLEANUP_INTERVAL = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Messenger messenger;
    private final DeliveryAttempt attempt;
    private final RateLimiter rateLimiter;
    private final DispatchSlots slots;
    private final InstantSource clock;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private Instant nextCleanup = Instant.MIN;

    /** Sends messages of this outbox, as many at a time as there are slots, no faster than the limiter allows. */
    public OutboxDispatcher(
            Outbox outbox,
            Messenger messenger,
            DeliveryAttempt attempt,
            RateLimiter rateLimiter,
            DispatchSlots slots,
            InstantSource clock) {
        this.outbox = outbox;
        this.messenger = messenger;
        this.attempt = attempt;
        this.rateLimiter = rateLimiter;
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * Takes over from an earlier process, which has ended: what it was about to deliver is due soon. Not at once, for it
     * may be on its way still, and is looked for first.
     */
    public void recoverClaims() {
        outbox.retryRejected();
        outbox.releaseClaims(clock.instant().plus(DeliveryAttempt.SEARCH_DELAY));
    }

    /** Sends off what is due and what the pace allows; what is under way need not have arrived when this returns. */
    public synchronized void tick() {
        Instant now = clock.instant();
        if (!now.isBefore(nextCleanup) || nextCleanup.isAfter(now.plus(CLEANUP_INTERVAL))) {
            outbox.dropUnwanted(now);
            nextCleanup = now.plus(CLEANUP_INTERVAL);
        }
        send(RateLimiter.Method.POST, OutboxMessage.POSTING);
        send(RateLimiter.Method.REPLACE, OutboxMessage.REPLACING);
    }

    /** What the app lacks to deliver letters, and the way out; one line each. */
    public List<String> missingPermissions() {
        return attempt.missingPermissions();
    }

    /** Returns when nothing is under way. */
    public void awaitIdle() {
        slots.awaitIdle();
    }

    private void send(RateLimiter.Method method, Set<OutboxMessage.Kind> kinds) {
        while (messenger.isReady() && slots.isFree()) {
            Instant now = clock.instant();
            boolean allowed = rateLimiter.available(method, now) > 0;
            List<OutboxMessage> messages =
                    allowed ? outbox.claim(kinds, now, now.plus(CLAIM_DURATION), CLAIM_SIZE) : List.of();
            if (messages.isEmpty()) {
                return;
            }
            for (OutboxMessage message : messages) {
                // Slack may take longer than any lease: what is still under way is not begun a second time.
                if (inFlight.add(message.key())) {
                    rateLimiter.take(method);
                    slots.run(() -> attempt(message));
                }
            }
        }
    }

    private void attempt(OutboxMessage message) {
        try {
            attempt.deliver(message);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a message of kind " + message.kind() + " could not be delivered, trying again in ten minutes",
                    e);
            outbox.recordFailure(message, clock.instant().plus(UNTIL_MENDED), true);
        } finally {
            inFlight.remove(message.key());
        }
    }
}
