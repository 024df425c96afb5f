package dev.candor.core.wave;

import java.time.Instant;

/**
 * Does what is due. What that is depends on the instant and on what is stored, on nothing else: a tick that comes
 * late, twice or not at all does no harm.
 */
public final class WaveClerk {
    private static final System.Logger LOG = System.getLogger(WaveClerk.class.getName());

    private final WaveBook book;
    private final Openings openings;
    private final Reminders reminders;
    private final Closings closings;

    /** With the three things it does. */
    public WaveClerk(WaveBook book, Openings openings, Reminders reminders, Closings closings) {
        this.book = book;
        this.openings = openings;
        this.reminders = reminders;
        this.closings = closings;
    }

    /** Does everything that is due at this instant; what fails is logged, and done again at the next tick. */
    public synchronized void tick(Instant now) {
        attempt("the last steps of closed waves", closings::resume);
        for (Wave wave : book.open()) {
            if (now.isBefore(wave.closes())) {
                attempt("reminders of " + wave.id(), () -> reminders.tick(wave, now));
            } else {
                attempt("closing " + wave.id(), () -> closings.close(wave, now));
            }
        }
        openings.tick(now);
    }

    // One thing that fails must not hold up the others.
    static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, what + " failed", e);
        }
    }

    /** Starts a wave of this survey now, because an owner asks. */
    public synchronized Openings.Started ask(String survey, Instant now) {
        return openings.ask(survey, now);
    }

    /** Closes a wave now, because an owner asks; nothing happens if it is closed already. */
    public synchronized void close(String wave, Instant now) {
        book.findOpen(wave).ifPresent(open -> closings.close(open, now));
    }
}
