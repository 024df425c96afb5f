package dev.candor.core.scheduling;

import dev.candor.core.ballot.Vault;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.sampling.OptOutStore;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens, reminds and closes waves when they are due. A tick depends only on the instant and the stored state, so late,
 * repeated or missing ticks do no harm.
 *
 * <p>Whoever opens, closes or sends digests holds the lock of the wave store: two schedulers over the same store, of which
 * one has the settings of before a reload, never do so at once.
 */
public final class WaveScheduler {
    /** A clock that is set back by less needs no correction. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

    private final WaveStore waveStore;
    private final OpeningScheduler openingScheduler;
    private final ReminderScheduler reminderScheduler;
    private final OptOutStore optOuts;
    private final WaveCloser closer;
    private final KeyMonitor keys;
    private final RetryBackoff backoff = new RetryBackoff();
    private final RetryBackoff closingBackoff = new RetryBackoff();
    private volatile Instant lastTick = Instant.EPOCH;

    public WaveScheduler(
            WaveStore waveStore,
            OpeningScheduler openingScheduler,
            ReminderScheduler reminderScheduler,
            OptOutStore optOuts,
            WaveCloser closer,
            Vault vault) {
        this.waveStore = waveStore;
        this.openingScheduler = openingScheduler;
        this.reminderScheduler = reminderScheduler;
        this.optOuts = optOuts;
        this.closer = closer;
        this.keys = new KeyMonitor(vault);
    }

    /** Does everything that is due at this instant. Failures are logged and retried with increasing pauses. */
    public void tick(Instant now) {
        backoff.run("checking for answered results", now, openingScheduler.heldSurveys()::forgetAnswered);
        if (!keys.isVaultAvailable()) {
            rewriteDatabase(now); // It needs no key.
            return;
        }
        backoff.run("checking whether the clock was ahead", now, () -> correctClock(now));
        List<Wave> waves = tickWaves(now);
        backoff.run("destroying keys without an open wave", now, openingScheduler::destroyStrayKeys);
        // Not under the lock, because an alert looks up people.
        waves.forEach(
                wave -> backoff.run("checking the product of " + wave.id(), now, () -> closer.checkProduct(wave)));
        openingScheduler.tick(now);
        backoff.run("deleting expired pauses", now, () -> optOuts.deleteExpiredPauses(now));
    }

    /** Corrects timestamps stored by a clock that was far ahead; otherwise nothing would happen until then. */
    private void correctClock(Instant now) {
        Instant ahead = now.plus(CLOCK_TOLERANCE);
        boolean wasAhead = waveStore.hasTimestampsAfter(ahead);
        // Not under the lock, because it looks up people.
        List<OutboxMessage.Alert> owed = wasAhead ? closer.clockWasAhead(now) : List.of();
        synchronized (waveStore) {
            boolean wentBack = now.isBefore(lastTick.minus(CLOCK_TOLERANCE));
            lastTick = now;
            if (wasAhead || wentBack) {
                keys.clockWasAhead();
                reminderScheduler.clockWasAhead();
                openingScheduler.clockWasAhead();
            }
            if (wasAhead) {
                correctTimestamps(now, ahead, owed);
            }
        }
    }

    private void correctTimestamps(Instant now, Instant ahead, List<OutboxMessage.Alert> owed) {
        waveStore.correctFutureTimestamps(now, ahead, owed).ifPresent(waves -> {
            AlertSender.logStored(owed);
            waves.stream()
                    .flatMap(wave -> waveStore.findOpen(wave).stream())
                    // Whether its slots are unused can be checked only with its key.
                    .filter(wave -> keys.stateOf(wave, now) == KeyMonitor.KeyState.PRESENT)
                    .forEach(wave -> {
                        boolean unused = closer.cancel(wave);
                    });
        });
    }

    /** Returns the waves that were open before. */
    private List<Wave> tickWaves(Instant now) {
        synchronized (waveStore) {
            closingBackoff.run("finishing closed waves", now, closer::resume);
            List<Wave> open = waveStore.open();
            open.forEach(wave -> backoff.run("processing " + wave.id(), now, () -> tick(wave, now)));
            rewriteDatabase(now);
            return open;
        }
    }

    private void rewriteDatabase(Instant now) {
        backoff.run("rewriting the database", now, waveStore::scrubLeftovers);
    }

    private void tick(Wave wave, Instant now) {
        KeyMonitor.KeyState key = keys.stateOf(wave, now);
        if (key == KeyMonitor.KeyState.LOST) {
            closingBackoff.run("voiding " + wave.id(), now, () -> closer.closeAsLost(wave, now));
        } else if (now.isBefore(wave.closes())) {
            backoff.run("reminding in " + wave.id(), now, () -> reminderScheduler.tick(wave, now));
        } else if (key == KeyMonitor.KeyState.PRESENT) {
            closingBackoff.run("closing " + wave.id(), now, () -> closer.close(wave, now));
        }
    }

    /** Problems with keys that keep waves from being opened and counted; one line each, with the remedy. */
    public List<String> notReady() {
        return keys.notReady(waveStore.open());
    }

    /** One line for each survey that waits for a problem to be solved. Never blocks. */
    public List<String> waitingSurveys() {
        return Stream.concat(
                        openingScheduler.waitingSurveys(lastTick).stream(), closingBackoff.failing(lastTick).stream())
                .toList();
    }

    /** One line for each survey that is due and waits for the owners' reply to its last result. Never blocks. */
    public List<String> heldSurveys() {
        return openingScheduler.heldSurveys().lines();
    }

    /** What {@link #ask} would do now. Changes nothing. */
    public OpeningPreview preview(Survey survey, Instant now) {
        return openingScheduler
                .heldSurveys()
                .refusal(survey)
                .<OpeningPreview>map(OpeningPreview.Refused::new)
                .orElseGet(() -> openingScheduler.preview(survey, now));
    }

    /** Opens a wave of the survey with this id on request. */
    public OpeningResult ask(String survey, Instant now) {
        return ask(openingScheduler.survey(survey), now);
    }

    /** Opens a wave of this survey on request. */
    public OpeningResult ask(Survey survey, Instant now) {
        return openingScheduler.heldSurveys().refusal(survey).orElseGet(() -> openingScheduler.ask(survey, now));
    }

    /** Cancels the planned start of this survey, unless it is open by now. */
    public Cancellation cancelPlanned(String survey) {
        return openingScheduler.plannedStarts().cancel(survey);
    }

    /** Closes a wave on request. If its key is missing, it is counted when the key is back. */
    public void close(String wave, Instant now) {
        synchronized (waveStore) {
            waveStore.findOpen(wave).ifPresent(open -> {
                waveStore.stopAccepting(wave, now);
                if (keys.isVaultAvailable() && keys.stateOf(open, now) == KeyMonitor.KeyState.PRESENT) {
                    closer.close(open, now);
                }
            });
        }
    }
}
