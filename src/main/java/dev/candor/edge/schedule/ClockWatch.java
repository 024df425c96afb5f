package dev.candor.edge.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Detects jumps of the wall clock by comparing it with a monotonic clock. */
public final class ClockWatch {
    private static final System.Logger LOG = System.getLogger(ClockWatch.class.getName());
    private static final Duration MIN_JUMP = Duration.ofSeconds(30);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private @Nullable Instant wallAtZero;

    /** Watches {@code wall}; {@code nanos} is monotonic, as {@link System#nanoTime()} is. */
    public ClockWatch(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    /** Compares both clocks and logs each jump once. A clock that is corrected slowly does not jump. */
    public void tick() {
        Instant now = wall.instant();
        Instant began = now.minusNanos(nanos.getAsLong());
        Instant before = wallAtZero;
        wallAtZero = began;
        if (before == null) {
            return;
        }
        Duration jump = Duration.between(before, began);
        if (jump.abs().compareTo(MIN_JUMP) > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the system clock was set {0} by {1} and shows {2} now: schedules follow it; if that is not the right"
                            + " time, set the clock (NTP)",
                    jump.isNegative() ? "back" : "forward",
                    words(jump.abs().plusMillis(500)),
                    now.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private static String words(Duration jump) {
        if (jump.toDays() > 1) {
            return jump.plusHours(12).toDays() + " days";
        }
        if (jump.toHours() > 0) {
            return jump.toHours() + " h " + jump.toMinutesPart() + " min";
        }
        return jump.toMinutes() > 1
                ? jump.toMinutes() + " min " + jump.toSecondsPart() + " s"
                : jump.toSeconds() + " s";
    }
}
