package dev.candor.demo.page;

import dev.candor.demo.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Winds the clock in the background, and says how far it has come. */
final class TimeControl {
    private final SimulatedClock clock;
    private final Executor background;
    private final Runnable changed;
    private @Nullable Way way;

    /** Tells of every change. */
    TimeControl(SimulatedClock clock, Executor background, Runnable changed) {
        this.clock = clock;
        this.background = background;
        this.changed = changed;
        clock.onStep(changed);
    }

    private record Way(Instant from, Instant until) {}

    /** Starts, unless the clock is being wound already or the instant has passed. */
    synchronized void start(Instant until) {
        Instant now = clock.instant();
        if (way != null || !until.isAfter(now)) {
            return;
        }
        way = new Way(now, until);
        changed.run();
        background.execute(() -> {
            try {
                clock.windTo(until);
            } finally {
                stop();
            }
        });
    }

    /** How far it has come, in percent; nothing while the clock runs by itself. */
    synchronized Optional<Integer> percent() {
        if (way == null) {
            return Optional.empty();
        }
        long whole = Duration.between(way.from, way.until).toMillis();
        long done = Duration.between(way.from, clock.instant()).toMillis();
        return Optional.of((int) Math.min(100, 100 * done / Math.max(1, whole)));
    }

    private void stop() {
        synchronized (this) {
            way = null;
        }
        changed.run();
    }
}
