package dev.candor.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Delivers the messages of the outbox: each once, within working hours, and within the rate limits. */
public final class OutboxDispatcher {
    private static final System.Logger LOG = System.getLogger(OutboxDispatcher.class.getName());

    /** One message per claim, so that the number of commits in the file reveals nothing about when messages left. */
    private static final int CLAIM_SIZE = 1;

    /** How long a claim lasts if its outcome is never recorded. */
    private static final Duration CLAIM_DURATION = Duration.ofMinutes(5);

    private static final Duration CLEANUP_INTERVAL = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Messenger messenger;
    private final DeliveryAttempt attempt;
    private final RateLimiter rateLimiter;
    private final DispatchSlots slots;
    private final InstantSource clock;
    private Instant nextCleanup = Instant.MIN;

    /** Sends as many messages at a time as there are slots. */
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
     * Takes over the claims of an earlier process. Its messages are due after a delay, because they may still be in flight,
     * and are searched before they are sent again. Permissions that it lacked may have been granted since.
     */
    public void recoverClaims() {
        attempt.forgetMissingPermissions();
        outbox.retryRejected();
        outbox.releaseClaims(clock.instant().plus(DeliveryAttempt.SEARCH_DELAY));
    }

    /** Starts the deliveries that are due and within the rate limits. Does not wait for them to finish. */
    public synchronized void tick() {
        Instant now = clock.instant();
        if (!now.isBefore(nextCleanup) || nextCleanup.isAfter(now.plus(CLEANUP_INTERVAL))) {
            outbox.dropUnwanted(now);
            nextCleanup = now.plus(CLEANUP_INTERVAL);
        }
        send(RateLimiter.Method.POST, OutboxMessage.POSTING);
        send(RateLimiter.Method.REPLACE, OutboxMessage.REPLACING);
    }

    /** One line for each missing permission, with the remedy. */
    public List<String> missingPermissions() {
        return rateLimiter.missingPermissions();
    }

    /** Returns when no delivery is in flight. */
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
                // A delivery may outlast its claim: it is not started a second time.
                rateLimiter.take(method);
                if (!slots.run(message.key(), () -> attempt(message))) {
                    rateLimiter.putBack(method);
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
            outbox.recordFailure(message, clock.instant().plus(DeliveryAttempt.PROBLEM_RETRY), Arrival.POSSIBLE);
        }
    }
}
