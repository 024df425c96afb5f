package dev.candor.core.wave;

import java.time.Instant;

/**
 * Does what is due. What that is depends on the instant and on what is stored, on nothing else: a tick that comes
 * late, twice or not at all does no harm.
 */
public final class WaveClerk {
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

    /** Does everything that is due at this instant. */
    public synchronized void tick(Instant now) {
        closings.resume();
        for (Wave wave : book.open()) {
            if (now.isBefore(wave.closes())) {
                reminders.tick(wave, now);
            } else {
                closings.close(wave, now);
            }
        }
        openings.tick(now);
    }

    /** Starts a wave of this survey now, because an owner asks. */
    public synchronized Openings.Started ask(String survey, Instant now) {
        return openings.ask(survey, now);
    }

    /** Closes an open wave now, because an owner asks. */
    public synchronized void close(Wave wave, Instant now) {
        closings.close(wave, now);
    }
}
