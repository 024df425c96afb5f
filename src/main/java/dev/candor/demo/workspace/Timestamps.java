package dev.candor.demo.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Slack's timestamps: seconds with six decimals, each later than the one before, even while the clock stands still. */
public final class Timestamps {
    private final InstantSource clock;
    private long lastMicros;

    Timestamps(InstantSource clock) {
        this.clock = clock;
    }

    /** The next timestamp. */
    public synchronized String next() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000L + now.getNano() / 1_000L;
        lastMicros = Math.max(micros, lastMicros + 1);
        return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000L, lastMicros % 1_000_000L);
    }
}
