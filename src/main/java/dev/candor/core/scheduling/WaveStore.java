package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Release;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.sampling.Contact;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Stores waves durably. Each method is one transaction. */
public interface WaveStore {
    /** Instant up to which this job has been processed; empty if it never was. */
    Optional<Instant> processedUntil(JobCursor job);

    /** Moves the cursor of this job forward to this instant. */
    default void advance(JobCursor job, Instant until) {
        advance(job, until, List.of());
    }

    /** Moves the cursor of this job forward and puts these messages into the outbox. */
    void advance(JobCursor job, Instant until, Collection<? extends OutboxMessage> messages);

    /** Like {@link #advance}, but only if this job was never processed; otherwise changes nothing and returns false. */
    boolean advanceFirst(JobCursor job, Instant until, Collection<? extends OutboxMessage> messages);

    /** Forgets that this job was ever processed. */
    void reset(JobCursor job);

    /** Forgets that this alert was sent, drops its messages that wait, and puts these into the outbox. */
    void withdraw(JobCursor.Alert alert, Collection<? extends OutboxMessage> messages);

    /** Follows the survey's current schedule from this instant on, and forgets its earlier schedules. */
    void follow(Survey survey, Instant from);

    /** Opens a wave; false if one of this id was opened before. */
    boolean open(OpeningRecord opening);

    /** Earlier contacts, as far as the contact limit and rotating samples need them. */
    List<Contact> contacts();

    /** The contacts of this survey, and those of all surveys after this instant: all that a wave of it needs. */
    List<Contact> contacts(String survey, Instant since);

    /** When the last wave of this survey was due. */
    Optional<Instant> lastWave(String survey);

    /** The wave of this id while it is open. */
    Optional<Wave> findOpen(String id);

    /** All open waves by id, including those being closed. */
    List<Wave> open();

    /** Whether anybody was asked in this wave, may have been asked, or has answered. */
    boolean hasReached(String wave);

    /**
     * Deletes a wave as if it had never been opened, and puts these messages into the outbox; nobody on its roster counts as
     * asked. Changes nothing and returns false if anybody was asked, may have been asked, or has answered.
     */
    boolean cancel(Wave wave, Collection<? extends OutboxMessage> messages);

    /** Whether {@link #correctFutureTimestamps} has anything to correct. */
    boolean hasTimestampsAfter(Instant ahead);

    /**
     * Corrects timestamps after the clock was ahead, and puts these messages into the outbox: timestamps later than {@code
     * ahead} become {@code now}, and an open wave that began then begins now.
     *
     * @return ids of those waves; empty, and nothing is changed, if no timestamp is later than {@code ahead}
     */
    Optional<Set<String>> correctFutureTimestamps(
            Instant now, Instant ahead, Collection<? extends OutboxMessage> messages);

    /**
     * Accepts no more ballots for this wave: it closes at this instant.
     *
     * @return whether it closes early; repeated calls return the same
     */
    boolean stopAccepting(String wave, Instant closes);

    /** People on this wave's roster by group number. */
    Map<Integer, Set<String>> rosterByGroup(String wave);

    /** Ids of the people who owned the product when this wave opened. */
    Set<String> owners(String wave);

    /** Number of people of this wave who could not be asked, by the messenger's reason. */
    Map<String, Integer> unreachable(String wave);

    /**
     * The rosters that a new result is compared with: of each survey's last release that published anything, and of the two such
     * releases before it, as far as they published figures, without their groups.
     *
     * @param survey the survey that has a new result
     */
    List<LastRoster> lastRosters(String survey);

    /**
     * OPEN → TALLIED: stores the release, keeps the roster by group for the next release, deletes the wave's slots, roster
     * and waiting messages, and queues the closing messages.
     */
    void tally(TalliedWave tallied);

    /** Waves between TALLIED and KEY_DESTROYED, by id. */
    List<ClosingWave> closing();

    /** TALLIED → SCRUBBED: rewrites the file so that no deleted data remains in it. */
    void scrub(String wave);

    /**
     * Rewrites the file after a wave was cancelled, or after the last message about a closed wave has left, so that no
     * deleted data remains in it.
     */
    void scrubLeftovers();

    /** SCRUBBED → KEY_DESTROYED. */
    void keysDestroyed(String wave);

    /**
     * What a tally stores.
     *
     * @param rosterByGroupKey ids of the people on the roster, by key of their group
     */
    record TalliedWave(Release release, Map<String, Set<String>> rosterByGroupKey, List<OutboxMessage> messages) {}

    /**
     * Roster of one of a survey's last releases that published anything.
     *
     * @param recent whether it is not older than the last three releases of the survey that has a new result
     * @param participation published participation in percent; the survey's last one if this wave has none
     * @param groups ids of people by key of their group
     */
    record LastRoster(boolean recent, OptionalInt participation, Map<String, Set<String>> groups) {}

    /** A wave between TALLIED and KEY_DESTROYED; {@code scrubbed} distinguishes TALLIED from SCRUBBED. */
    record ClosingWave(String wave, boolean scrubbed) {}
}
