package dev.candor.core.wave;

import dev.candor.core.ballot.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Does what is due. What that is depends on the instant and on what is stored, on nothing else: a tick that comes
 * late, twice or not at all does no harm.
 */
public final class WaveClerk {
    private static final System.Logger LOG = System.getLogger(WaveClerk.class.getName());

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final WaveBook book;
    private final Openings openings;
    private final Reminders reminders;
    private final Thanks thanks;
    private final Closings closings;
    private final Vault vault;
    private final Map<String, Instant> missing = new HashMap<>();

    /** With the four things it does, and the keys of what is open. */
    public WaveClerk(
            WaveBook book, Openings openings, Reminders reminders, Thanks thanks, Closings closings, Vault vault) {
        this.book = book;
        this.openings = openings;
        this.reminders = reminders;
        this.thanks = thanks;
        this.closings = closings;
        this.vault = vault;
    }

    /** Does everything that is due at this instant; what fails is logged, and done again at the next tick. */
    public synchronized void tick(Instant now) {
        attempt("the last steps of closed waves", closings::resume);
        for (Wave wave : book.open()) {
            if (now.isBefore(wave.closes()) && !isLost(wave, now)) {
                attempt("reminders of " + wave.id(), () -> reminders.tick(wave, now));
                attempt("thanks of " + wave.id(), () -> thanks.tick(wave, now));
            } else {
                attempt("closing " + wave.id(), () -> closings.close(wave, now));
            }
        }
        openings.tick(now);
    }

    /** Whether this wave's key has been missing for so long that it will not come back, as a folder mounted late would. */
    private boolean isLost(Wave wave, Instant now) {
        if (vault.holds(wave.id())) {
            missing.remove(wave.id());
            return false;
        }
        if (missing.putIfAbsent(wave.id(), now) == null) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "the key of wave {0} is not in the vault: no ballot can be counted without it; bring it back within"
                            + " {1} minutes, or the wave is closed as void and everyone is asked again",
                    wave.id(),
                    PATIENCE.toMinutes());
        }
        return !now.isBefore(missing.get(wave.id()).plus(PATIENCE));
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
