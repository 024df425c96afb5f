package dev.candor.core.wave;

import dev.candor.core.audience.Choices;
import dev.candor.core.ballot.Vault;
import java.time.Instant;
import java.util.List;

/**
 * Does what is due. What that is depends on the instant and on what is stored, on nothing else: a tick that comes
 * late, twice or not at all does no harm.
 */
public final class WaveClerk {
    private static final System.Logger LOG = System.getLogger(WaveClerk.class.getName());

    private final WaveBook book;
    private final Openings openings;
    private final Reminders reminders;
    private final Choices choices;
    private final Closings closings;
    private final KeyWatch keys;

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

    /** Does everything that is due at this instant; what fails is logged, and done again at the next tick. */
    public synchronized void tick(Instant now) {
        if (!keys.isVaultThere()) {
            return;
        }
        attempt("the last steps of closed waves", closings::resume);
        attempt("destroying keys without an open wave", () -> keys.retain(book.open()));
        for (Wave wave : book.open()) {
            attempt("the product of " + wave.id(), () -> closings.checkProduct(wave));
            attempt("looking after " + wave.id(), () -> tick(wave, now));
        }
        openings.tick(now);
        attempt("forgetting pauses that are over", () -> choices.forgetOver(now));
    }

    private void tick(Wave wave, Instant now) {
        KeyWatch.Key key = keys.keyOf(wave, now);
        if (key == KeyWatch.Key.LOST) {
            attempt("voiding " + wave.id(), () -> closings.closeAsLost(wave, now));
        } else if (now.isBefore(wave.closes())) {
            attempt("reminders of " + wave.id(), () -> reminders.tick(wave, now));
        } else if (key == KeyWatch.Key.THERE) {
            attempt("closing " + wave.id(), () -> closings.close(wave, now));
        }
    }

    /** What keeps waves from being opened and counted, and the way out; one line each. */
    public List<String> notReady() {
        return keys.notReady(book.open());
    }

    // One thing that fails must not hold up the others.
    static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, what + " failed", e);
        }
    }

    /** What is due and waits for somebody to mend something; one line each, at once, whatever is under way. */
    public List<String> waiting() {
        return openings.waiting();
    }

    /** Starts a wave of this survey now, because an owner asks. */
    public synchronized Openings.Started ask(String survey, Instant now) {
        return openings.ask(survey, now);
    }

    /** Closes a wave now, because an owner asks; where its key is missing it is counted as soon as that is back. */
    public synchronized void close(String wave, Instant now) {
        book.findOpen(wave).ifPresent(open -> {
            book.shut(wave, now);
            if (keys.isVaultThere() && keys.keyOf(open, now) == KeyWatch.Key.THERE) {
                closings.close(open, now);
            }
        });
    }
}
