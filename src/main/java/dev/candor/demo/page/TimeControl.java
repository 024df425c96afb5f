package dev.candor.demo.page;

import dev.candor.demo.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Advances the clock in the background and reports its progress. */
final class TimeControl {
    /** The bot spreads its messages over two hours. */
    private static final Duration PROMPT_WINDOW = Duration.ofHours(2);

    private static final Duration SMALL_STEP = Duration.ofMinutes(5);

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
    void advanceTo(Instant until) {
        advanceTo(until, () -> true);
    }

    /** Advances to this instant, and on in small steps until {@code enough} holds, for {@link #PROMPT_WINDOW} at most. */
    synchronized void advanceTo(Instant until, BooleanSupplier enough) {
        Instant now = clock.instant();
        if (run != null || !until.isAfter(now)) {
            return;
        }
        run = new Run(now, until);
        changed.run();
        background.execute(() -> {
            try {
                clock.advanceTo(until);
                while (!enough.getAsBoolean() && clock.instant().isBefore(until.plus(PROMPT_WINDOW))) {
                    clock.advance(SMALL_STEP);
                }
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
