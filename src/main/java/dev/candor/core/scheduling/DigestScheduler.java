package dev.candor.core.scheduling;

import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Sends the teams of every channel a digest when it is due, or when somebody asks for it. */
public final class DigestScheduler {
    private static final JobCursor JOB = new JobCursor.DigestSchedule();

    private final Catalogue catalogue;
    private final WaveStore waveStore;
    private final Schedule schedule;
    private final Optional<String> cron;

    /** {@code cron} in the workspace's timezone; empty: only when asked. */
    public DigestScheduler(Catalogue catalogue, WaveStore waveStore, Schedule schedule, Optional<String> cron) {
        this.catalogue = catalogue;
        this.waveStore = waveStore;
        this.schedule = schedule;
        this.cron = cron;
    }

    /** Sends the digests that are due; after a standstill one, not one for each that was missed. */
    public synchronized void tick(Instant now) {
        Optional<Instant> seen = waveStore.processedUntil(JOB);
        if (seen.isEmpty()) {
            waveStore.advance(JOB, now);
        } else if (cron.flatMap(c -> schedule.next(c, seen.get()))
                .filter(due -> !due.isAfter(now))
                .isPresent()) {
            send(seen.get(), now);
        }
    }

    /** Sends the digests now. */
    public synchronized void sendNow(Instant now) {
        send(waveStore.processedUntil(JOB).orElse(now), now);
    }

    private void send(Instant since, Instant now) {
        Set<String> channels = new HashSet<>();
        waveStore.advance(
                JOB,
                now,
                catalogue.teams().stream()
                        .filter(team -> channels.add(team.channel())) // One digest speaks to all teams of a channel.
                        .map(team -> OutboxMessage.digest(new DigestScope(team.id(), since), team.channel(), now))
                        .toList());
    }
}
