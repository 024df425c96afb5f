package dev.candor.edge.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Notices jumps of the wall clock: holds it against a clock that only runs forward. */
public final class ClockWatch {
    private static final System.Logger LOG = System.getLogger(ClockWatch.class.getName());
    private static final Duration JUMP = Duration.ofSeconds(30);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private @Nullable Instant origin;

    /** Watches {@code wall}; {@code nanos} only ever runs forward, as {@link System#nanoTime()} does. */
    public ClockWatch(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    /** Looks at both, and logs each jump once. A clock that is slowly put right does not jump. */
    public void tick() {
        Instant now = wall.instant();
        Instant began = now.minusNanos(nanos.getAsLong());
        Instant before = origin;
        origin = began;
        if (before == null) {
            return;
        }
        Duration jump = Duration.between(before, began);
        if (jump.abs().compareTo(JUMP) > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the system clock was set {0} by {1} and is at {2} now: what is due follows it; if that is not the"
                            + " right time, set the clock (NTP)",
                    jump.isNegative() ? "back" : "forward",
                    Duration.ofSeconds(jump.abs().toSeconds()),
                    now);
        }
    }
}
