package dev.candor.core.scheduling;

import dev.candor.core.ballot.Vault;
import dev.candor.core.sampling.OptOutStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Does what is due. What that is depends on the instant and on what is stored, on nothing else: a tick that comes
 * late, twice or not at all does no harm.
 */
public final class WaveScheduler {
    /** A clock that is set back by less is caught up with, and nothing needs to be mended. */
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

    /** With what it does, what people chose, and the keys of what is open. */
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

    /** Does everything that is due at this instant; what fails is logged, and tried again later and later. */
    public void tick(Instant now) {
        if (!keys.isVaultAvailable()) {
            return;
        }
        backoff.run("to look whether the clock was ahead", now, () -> correctClock(now));
        tickWaves(now);
        backoff.run("destroying keys without an open wave", now, openingScheduler::destroyStrayKeys);
        sendAlerts(now);
        openingScheduler.tick(now);
        backoff.run("forgetting pauses that are over", now, () -> optOuts.deleteExpiredPauses(now));
    }

    /** A clock that was far ahead has left its marks: without this nothing would happen until then. */
    private synchronized void correctClock(Instant now) {
        boolean wentBack = now.isBefore(lastTick.minus(CLOCK_TOLERANCE));
        lastTick = now;
        Optional<Set<String>> ahead = waveStore.correctFutureTimestamps(now, now.plus(CLOCK_TOLERANCE));
        if (ahead.isPresent() || wentBack) {
            keys.clockWasAhead();
            reminderScheduler.clockWasAhead();
            openingScheduler.clockWasAhead();
        }
        if (ahead.isPresent()) {
            closer.clockWasAhead(now);
            ahead.get().stream()
                    .flatMap(wave -> waveStore.findOpen(wave).stream())
                    // Without its key nobody can see whether its box is empty.
                    .filter(wave -> keys.stateOf(wave, now) == KeyMonitor.KeyState.PRESENT)
                    .forEach(wave -> {
                        boolean unused = closer.cancel(wave);
                    });
        }
    }

    private synchronized void tickWaves(Instant now) {
        closingBackoff.run("the last steps of closed waves", now, closer::resume);
        for (Wave wave : waveStore.open()) {
            backoff.run("the product of " + wave.id(), now, () -> closer.checkProduct(wave));
            backoff.run("looking after " + wave.id(), now, () -> tick(wave, now));
        }
        backoff.run("rewriting the database", now, waveStore::scrubLeftovers);
    }

    private void tick(Wave wave, Instant now) {
        KeyMonitor.KeyState key = keys.stateOf(wave, now);
        if (key == KeyMonitor.KeyState.LOST) {
            closingBackoff.run("voiding " + wave.id(), now, () -> closer.closeAsLost(wave, now));
        } else if (now.isBefore(wave.closes())) {
            backoff.run("reminders of " + wave.id(), now, () -> reminderScheduler.tick(wave, now));
        } else if (key == KeyMonitor.KeyState.PRESENT) {
            closingBackoff.run("closing " + wave.id(), now, () -> closer.close(wave, now));
        }
    }

    /** What keeps waves from being opened and counted, and the way out; one line each. */
    public List<String> notReady() {
        return keys.notReady(waveStore.open());
    }

    /** What is due and waits for somebody to mend something; one line each, at once, whatever is under way. */
    public List<String> waitingSurveys() {
        return Stream.concat(
                        openingScheduler.waitingSurveys(lastTick).stream(), closingBackoff.failing(lastTick).stream())
                .toList();
    }

    /** What {@link #ask} would come to now; nothing is done. */
    public OpeningPreview preview(String survey, Instant now) {
        return openingScheduler.preview(survey, now);
    }

    /** Starts a wave of this survey now, because an owner asks. */
    public OpeningResult ask(String survey, Instant now) {
        return openingScheduler.ask(survey, now);
    }

    /** Closes a wave now, because an owner asks; where its key is missing it is counted as soon as that is back. */
    public void close(String wave, Instant now) {
        stopAndClose(wave, now);
        sendAlerts(now);
    }

    /** What was done is done, whether or not it can be told. */
    private void sendAlerts(Instant now) {
        backoff.run("telling owners of what was closed", now, closer::sendAlerts);
    }

    private synchronized void stopAndClose(String wave, Instant now) {
        waveStore.findOpen(wave).ifPresent(open -> {
            waveStore.stopAccepting(wave, now);
            if (keys.isVaultAvailable() && keys.stateOf(open, now) == KeyMonitor.KeyState.PRESENT) {
                closer.close(open, now);
            }
        });
    }
}
