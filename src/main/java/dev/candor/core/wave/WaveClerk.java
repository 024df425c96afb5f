package dev.candor.core.wave;

import dev.candor.core.audience.Choices;
import dev.candor.core.ballot.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does what is due. What that is depends on the instant and on what is stored, on nothing else: a tick that comes
 * late, twice or not at all does no harm.
 */
public final class WaveClerk {
    /** A clock that is set back by less is caught up with, and nothing needs to be mended. */
    private static final Duration FAR = Duration.ofHours(1);

    private final WaveBook book;
    private final Openings openings;
    private final Reminders reminders;
    private final Choices choices;
    private final Closings closings;
    private final KeyWatch keys;
    private final RetryBackoff backoff = new RetryBackoff();
    private Instant lastTick = Instant.EPOCH;

    /** With what it does, what people chose, and the keys of what is open. */
    public WaveClerk(
            WaveBook book, Openings openings, Reminders reminders, Choices choices, Closings closings, Vault vault) {
        this.book = book;
        this.openings = openings;
        this.reminders = reminders;
        this.choices = choices;
        this.closings = closings;
        this.keys = new KeyWatch(vault);
    }

    /** Does everything that is due at this instant; what fails is logged, and tried again later and later. */
    public void tick(Instant now) {
        if (!keys.isVaultThere()) {
            return;
        }
        backoff.run("to look whether the clock was ahead", now, () -> turnBack(now));
        tickWaves(now);
        backoff.run("destroying keys without an open wave", now, openings::destroyStrayKeys);
        tellOwners(now);
        openings.tick(now);
        backoff.run("forgetting pauses that are over", now, () -> choices.forgetOver(now));
    }

    /** A clock that was far ahead has left its marks: without this nothing would happen until then. */
    private synchronized void turnBack(Instant now) {
        boolean wentBack = now.isBefore(lastTick.minus(FAR));
        lastTick = now;
        Optional<Set<String>> ahead = book.turnBack(now, now.plus(FAR));
        if (ahead.isPresent() || wentBack) {
            keys.clockWasAhead();
            reminders.clockWasAhead();
            openings.clockWasAhead();
        }
        if (ahead.isPresent()) {
            closings.clockWasAhead(now);
            ahead.get().stream().flatMap(wave -> book.findOpen(wave).stream()).forEach(wave -> {
                boolean unused = closings.cancel(wave);
            });
        }
    }

    private synchronized void tickWaves(Instant now) {
        backoff.run("the last steps of closed waves", now, closings::resume);
        for (Wave wave : book.open()) {
            backoff.run("the product of " + wave.id(), now, () -> closings.checkProduct(wave));
            backoff.run("looking after " + wave.id(), now, () -> tick(wave, now));
        }
    }

    private void tick(Wave wave, Instant now) {
        KeyWatch.Key key = keys.keyOf(wave, now);
        if (key == KeyWatch.Key.LOST) {
            backoff.run("voiding " + wave.id(), now, () -> closings.closeAsLost(wave, now));
        } else if (now.isBefore(wave.closes())) {
            backoff.run("reminders of " + wave.id(), now, () -> reminders.tick(wave, now));
        } else if (key == KeyWatch.Key.THERE) {
            backoff.run("closing " + wave.id(), now, () -> closings.close(wave, now));
        }
    }

    /** What keeps waves from being opened and counted, and the way out; one line each. */
    public List<String> notReady() {
        return keys.notReady(book.open());
    }

    /** What is due and waits for somebody to mend something; one line each, at once, whatever is under way. */
    public List<String> waiting() {
        return openings.waiting();
    }

    /** What {@link #ask} would come to now; nothing is done. */
    public Preview preview(String survey, Instant now) {
        return openings.preview(survey, now);
    }

    /** Starts a wave of this survey now, because an owner asks. */
    public Started ask(String survey, Instant now) {
        return openings.ask(survey, now);
    }

    /** Closes a wave now, because an owner asks; where its key is missing it is counted as soon as that is back. */
    public void close(String wave, Instant now) {
        shutAndClose(wave, now);
        tellOwners(now);
    }

    /** What was done is done, whether or not it can be told. */
    private void tellOwners(Instant now) {
        backoff.run("telling owners of what was closed", now, closings::tellOwners);
    }

    private synchronized void shutAndClose(String wave, Instant now) {
        book.findOpen(wave).ifPresent(open -> {
            book.shut(wave, now);
            if (keys.isVaultThere() && keys.keyOf(open, now) == KeyWatch.Key.THERE) {
                closings.close(open, now);
            }
        });
    }
}
