package dev.candor.demo.page;

import dev.candor.demo.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Advances the clock in the background and reports its progress. */
final class TimeControl {
    private final SimulatedClock clock;
    private final Executor background;
    private final Runnable changed;
    private @Nullable Run run;

    /** Calls {@code changed} after every change. */
    TimeControl(SimulatedClock clock, Executor background, Runnable changed) {
        this.clock = clock;
        this.background = background;
        this.changed = changed;
        clock.onStep(changed);
    }

    private record Run(Instant from, Instant until) {}

    /** Advances to this instant; does nothing if the clock is already advancing or the instant has passed. */
    synchronized void advanceTo(Instant until) {
        Instant now = clock.instant();
        if (run != null || !until.isAfter(now)) {
            return;
        }
        run = new Run(now, until);
        changed.run();
        background.execute(() -> {
            try {
                clock.advanceTo(until);
            } finally {
                stop();
            }
        });
    }

    /** Progress in percent; empty while the clock is not advancing. */
    synchronized Optional<Integer> percent() {
        if (run == null) {
            return Optional.empty();
        }
        long total = Duration.between(run.from, run.until).toMillis();
        long done = Duration.between(run.from, clock.instant()).toMillis();
        return Optional.of((int) Math.min(100, 100 * done / Math.max(1, total)));
    }

    private void stop() {
        synchronized (this) {
            run = null;
        }
        changed.run();
    }
}
