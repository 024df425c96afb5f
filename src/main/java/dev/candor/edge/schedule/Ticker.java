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
 * Runs jobs repeatedly by a monotonic clock; a job never overlaps itself. A failed job is logged and runs again after a
 * pause.
 */
public final class Ticker implements AutoCloseable {
    private static final int THREADS = 5;

    private final LongSupplier nanos;
    private final RetryBackoff backoff = new RetryBackoff();
    private final List<Runnable> jobs = new ArrayList<>();
    private final ScheduledExecutorService executor;

    /** Creates a stopped ticker; {@code nanos} is monotonic, as {@link System#nanoTime()} is. */
    public Ticker(LongSupplier nanos) {
        this.nanos = nanos;
        AtomicInteger count = new AtomicInteger();
        executor =
                Executors.newScheduledThreadPool(THREADS, task -> new Thread(task, "tick-" + count.incrementAndGet()));
    }

    /** Runs the job at this interval from {@link #start()} on. */
    public void every(Duration interval, String name, Runnable job) {
        Runnable tick = () -> backoff.run(name, Instant.EPOCH.plusNanos(nanos.getAsLong()), job);
        jobs.add(() -> {
            var unused = executor.scheduleWithFixedDelay(tick, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    public void start() {
        jobs.forEach(Runnable::run);
        jobs.clear();
    }

    /** Stops, and waits for running jobs. */
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
