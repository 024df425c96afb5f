package dev.candor.edge.schedule;

import dev.candor.core.scheduling.RetryBackoff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Runs a few jobs over and over, each never beside itself, by a clock that nobody can set; a job that fails is logged, and
 * runs again after a pause.
 */
public final class Ticker implements AutoCloseable {
    private static final int THREADS = 5;

    private final LongSupplier nanos;
    private final RetryBackoff backoff = new RetryBackoff();
    private final List<Runnable> waiting = new ArrayList<>();
    private final ScheduledExecutorService executor;

    /** A ticker that does not tick yet. {@code nanos} only ever runs forward, as {@link System#nanoTime()} does. */
    public Ticker(LongSupplier nanos) {
        this.nanos = nanos;
        AtomicInteger count = new AtomicInteger();
        executor =
                Executors.newScheduledThreadPool(THREADS, task -> new Thread(task, "tick-" + count.incrementAndGet()));
    }

    /** Runs this every so often, from {@link #start()} on. */
    public void every(Duration interval, String name, Runnable what) {
        Runnable tick = () -> backoff.run(name, Instant.EPOCH.plusNanos(nanos.getAsLong()), what);
        waiting.add(() -> {
            var unused = executor.scheduleWithFixedDelay(tick, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    /** Starts to tick. */
    public void start() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    /** Stops; what runs is waited for. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            boolean unused = executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
