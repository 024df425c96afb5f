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

/** The durable record of waves. Each method is one step: done whole or not at all. */
public interface WaveStore {
    /** Instant up to which this job has been processed; empty if it never was. */
    Optional<Instant> processedUntil(JobCursor job);

    /** Moves the cursor of this job forward to this instant. */
    default void advance(JobCursor job, Instant until) {
        advance(job, until, List.of());
    }

    /** The same, and puts these messages into the outbox. */
    void advance(JobCursor job, Instant until, Collection<? extends OutboxMessage> messages);

    /** The same if this job was never processed; false, and nothing is changed, if it was. */
    boolean advanceFirst(JobCursor job, Instant until, Collection<? extends OutboxMessage> messages);

    /** Forgets that this job was ever processed. */
    void reset(JobCursor job);

    /** Processes the survey's schedule from this instant on, in place of any schedule that it had before. */
    void follow(Survey survey, Instant from);

    /** Opens a wave; false if one of this id was opened before. */
    boolean open(OpeningRecord opening);

    /** Who was asked, as far as a limit to attention or turns need it. */
    List<Contact> contacts();

    /** When the last wave of this survey was due. */
    Optional<Instant> lastWave(String survey);

    /** The wave of this id while it is open. */
    Optional<Wave> findOpen(String id);

    /** All open waves, those that are being closed included, by id. */
    List<Wave> open();

    /**
     * The wave is taken back as if it had never been opened, and nobody of it counts as asked; false, and nothing is
     * changed, if anybody was asked in it, may have been, or has answered.
     */
    boolean cancel(Wave wave);

    /**
     * The clock was ahead and is right now: what lies after {@code ahead} happened now, and an open wave that began then
     * begins now.
     *
     * @return ids of those waves; empty if nothing lies there
     */
    Optional<Set<String>> correctFutureTimestamps(Instant now, Instant ahead);

    /**
     * Takes no more ballots into this wave: it closes at this instant, early, on time or late. Whether it is early; the same
     * when it is done again.
     */
    boolean stopAccepting(String wave, Instant closes);

    /** People on this wave's roster by group number. */
    Map<Integer, Set<String>> rosterByGroup(String wave);

    /** Ids of the people who owned the product when this wave opened. */
    Set<String> owners(String wave);

    /** How many people of this wave could not be asked, by the messenger's word for the reason. */
    Map<String, Integer> unreachable(String wave);

    /** Who was on the roster of each survey's last release that showed anything. */
    List<LastRoster> lastRosters();

    /**
     * OPEN → TALLIED: writes the release, remembers the roster by group for the next release, deletes box, roster and what
     * waits in the outbox, and puts the closing letters.
     */
    void tally(TalliedWave tallied);

    /** Waves between TALLIED and KEY_DESTROYED, by id. */
    List<ClosingWave> closing();

    /** TALLIED → SCRUBBED: rewrites the file so that nothing deleted is left in it. */
    void scrub(String wave);

    /**
     * Rewrites the file if a wave was taken back, or the last letter about a closed one has left, so that nothing deleted
     * is left in it.
     */
    void scrubLeftovers();

    /** SCRUBBED → KEY_DESTROYED. */
    void keysDestroyed(String wave);

    /**
     * What a tally leaves behind.
     *
     * @param rosterByGroupKey people on the roster by key of their group
     */
    record TalliedWave(Release release, Map<String, Set<String>> rosterByGroupKey, List<OutboxMessage> messages) {}

    /**
     * People on the roster of a survey's last release that showed anything.
     *
     * @param participation percent of people who answered, of the survey's last release that showed it
     * @param groups by key of their group
     */
    record LastRoster(OptionalInt participation, Map<String, Set<String>> groups) {}

    /** A wave on its way out; {@code scrubbed} tells TALLIED from SCRUBBED. */
    record ClosingWave(String wave, boolean scrubbed) {}
}
