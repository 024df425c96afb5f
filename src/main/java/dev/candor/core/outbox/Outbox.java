package dev.candor.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The durable queue of letters. */
public interface Outbox {
    /**
     * Takes letters of these kinds that are due, those to channels and owners first, else in random order, so that no one
     * else takes them before {@code until}. A letter taken once is {@link OutboxMessage#unsure()} when it is taken again, unless
     * {@link #reschedule} or {@link #recordFailure} said otherwise.
     */
    List<OutboxMessage> claim(Set<OutboxMessage.Kind> kinds, Instant now, Instant until, int most);

    /** Drops prompts and reminders that are due, no longer {@link #isWanted}, and certain not to have arrived. */
    void dropUnwanted(Instant now);

    /**
     * The letter has arrived. The place of a prompt or reminder is kept until its wave is closed; one that came too late
     * to ask is followed by the update that says so.
     */
    void delivered(OutboxMessage message, MessageLocation location);

    /** The letter goes back untried, to be taken again at {@code due}. */
    void reschedule(OutboxMessage message, Instant due, boolean unsure);

    /** The letter goes back after an attempt that failed, to be taken again at {@code due}. */
    void recordFailure(OutboxMessage message, Instant due, boolean unsure);

    /** The letter is kept and not taken any more, until {@link #retryRejected}. */
    void reject(OutboxMessage message, String why);

    /** Letters that were refused are taken once more: another program may write them better. */
    void retryRejected();

    /** What an earlier process had claimed is free from then on, however long it claimed it for. */
    void releaseClaims(Instant then);

    /** The letter will never be delivered. */
    void drop(OutboxMessage message);

    /** The letter will never be delivered, for its person is out of reach, for this reason. */
    void markUnreachable(OutboxMessage message, String why);

    /**
     * Whether a prompt or reminder still makes sense: its wave is open, its person has neither answered nor declined, and
     * no later reminder was put.
     */
    boolean isWanted(OutboxMessage.Asking message);

    /** This message of a prompt or reminder stands no more. */
    void removeLocation(OutboxMessage.AboutWave message, MessageLocation location);

    /** Where the messages stand that asked this person in this wave, oldest first. */
    List<MessageLocation> locations(String wave, String person);

    /** When the next letter is due, if any waits. */
    Optional<Instant> nextDue();
}
