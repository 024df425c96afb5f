package dev.candor.core.scheduling;

import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Sends each team channel a digest on schedule or on request. */
public final class DigestScheduler {
    private static final JobCursor JOB = new JobCursor.DigestSchedule();

    private final Catalogue catalogue;
    private final WaveStore waveStore;
    private final Schedule schedule;
    private final Optional<String> cron;

    /** {@code cron} is in the workspace's timezone; empty: digests are sent only on request. */
    public DigestScheduler(Catalogue catalogue, WaveStore waveStore, Schedule schedule, Optional<String> cron) {
        this.catalogue = catalogue;
        this.waveStore = waveStore;
        this.schedule = schedule;
        this.cron = cron;
    }

    /** Sends the digests that are due. After downtime it sends one, not one for each that was missed. */
    public void tick(Instant now) {
        synchronized (waveStore) {
            sendIfDue(now);
        }
    }

    private void sendIfDue(Instant now) {
        Optional<Instant> lastRun = waveStore.processedUntil(JOB);
        if (lastRun.isEmpty()) {
            waveStore.advance(JOB, now);
        } else if (cron.flatMap(c -> schedule.next(c, lastRun.get()))
                .filter(due -> !due.isAfter(now))
                .isPresent()) {
            send(lastRun.get(), now);
        }
    }

    /** Sends every team's digest although none is due: what was published since the last one, which the next one leaves out. */
    public void sendNow(Instant now) {
        synchronized (waveStore) {
            send(waveStore.processedUntil(JOB).orElse(now), now);
        }
    }

    private void send(Instant since, Instant now) {
        Set<String> channels = new HashSet<>();
        waveStore.advance(
                JOB,
                now,
                catalogue.teams().stream()
                        .filter(team -> channels.add(team.channel())) // Teams that share a channel get one digest.
                        .map(team -> OutboxMessage.digest(new DigestScope(team.id(), since), team.channel(), now))
                        .toList());
    }
}
