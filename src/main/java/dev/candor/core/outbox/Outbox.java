package dev.candor.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The durable queue of messages. */
public interface Outbox {
    /**
     * Claims due messages of these kinds until {@code until}: those to channels and owners first, the rest in random order.
     * A reply is claimed only after its result and the earlier replies to it. A message that is claimed a second time is {@link OutboxMessage#unsure()}, unless {@link #reschedule} or
     * {@link #recordFailure} said otherwise.
     */
    List<OutboxMessage> claim(Set<OutboxMessage.Kind> kinds, Instant now, Instant until, int most);

    /** Drops prompts and reminders that are due, no longer {@link #isWanted}, and certain not to have arrived. */
    void dropUnwanted(Instant now);

    /**
     * Records that a message has arrived. The location of a prompt or reminder is kept until its wave is closed, that of a
     * result for good. If a prompt arrived too late to ask, an update is queued.
     */
    void delivered(OutboxMessage message, MessageLocation location);

    /** Returns a claimed message without an attempt; it is due again at {@code due}. */
    void reschedule(OutboxMessage message, Instant due, Arrival earlier);

    /** Returns a claimed message after a failed attempt; it is due again at {@code due}. */
    void recordFailure(OutboxMessage message, Instant due, Arrival earlier);

    /** Keeps a message that is not claimed any more until {@link #retryRejected}. */
    void reject(OutboxMessage message, String why);

    /** Makes rejected messages due again, because a new version may render them correctly. */
    void retryRejected();

    /** Ends the claims of an earlier process at this instant. */
    void releaseClaims(Instant then);

    /** Removes a message that will not be delivered. */
    void drop(OutboxMessage message);

    /** Removes a message whose person cannot be reached. That a prompt did not arrive is remembered until the close. */
    void markUnreachable(OutboxMessage message, String why);

    /**
     * Whether a prompt or reminder is still wanted: its wave is open, its person has neither answered nor declined, and no
     * later reminder is queued.
     */
    boolean isWanted(OutboxMessage.Asking message);

    /** Forgets the location of a prompt or reminder that was deleted. */
    void removeLocation(OutboxMessage.AboutWave message, MessageLocation location);

    /** Locations of the prompt and reminders of this person in this wave, oldest first. */
    List<MessageLocation> locations(String wave, String person);

    /** Location of the posted result of this wave; empty if it is not known. */
    Optional<MessageLocation> resultLocation(String wave);
}
