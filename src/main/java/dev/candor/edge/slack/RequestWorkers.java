package dev.candor.edge.slack;

import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in a pool, so that requests are answered within Slack's limit of three seconds. */
final class RequestWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestWorkers.class);
    private static final int THREADS = 64;
    private static final int MAX_QUEUED = 1_000;
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LATE_ANSWER_DELAY = Duration.ofMillis(500);

    private final Duration deadline;
    private final ThreadPoolExecutor pool;

    /**
     * Creates the pool.
     *
     * @param deadline how long a request waits for the result before it is answered without it
     */
    RequestWorkers(Duration deadline) {
        this.deadline = deadline;
        AtomicInteger number = new AtomicInteger();
        this.pool = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MAX_QUEUED), task -> {
                    Thread thread = new Thread(task, "slack-worker-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /** Starts work; {@code fallback} is its result if it fails. */
    <T> CompletableFuture<T> start(String name, Supplier<T> work, T fallback) {
        return CompletableFuture.supplyAsync(() -> attempt(name, work, fallback), pool);
    }

    /** Runs work without a waiting request. */
    void inBackground(String name, Runnable work) {
        pool.execute(() -> attempt(name, work, () -> {}));
    }

    /** Responds with the result if it is ready in time; otherwise with {@code meanwhile}, and {@code later} gets the result. */
    <T> Response respondInTime(
            CompletableFuture<T> work, Function<T, Response> now, Response meanwhile, Consumer<T> later) {
        try {
            return now.apply(work.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            // A short delay lets the interim response arrive first.
            Executor delayed =
                    CompletableFuture.delayedExecutor(LATE_ANSWER_DELAY.toMillis(), TimeUnit.MILLISECONDS, pool);
            var unused = work.thenAcceptAsync(
                    outcome -> attempt("a late answer", () -> later.accept(outcome), () -> {}), delayed);
            return meanwhile;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return meanwhile;
        } catch (ExecutionException e) {
            throw new IllegalStateException("started work never fails", e);
        }
    }

    /**
     * Passes the result to {@code inTime} if it is ready in time; otherwise runs {@code slow} while the work continues.
     *
     * @return done when either has run
     */
    <T> CompletableFuture<Void> whenInTime(CompletableFuture<T> work, Consumer<T> inTime, Runnable slow) {
        return work.<Runnable>thenApply(outcome -> () -> inTime.accept(outcome))
                .completeOnTimeout(slow, deadline.toMillis(), TimeUnit.MILLISECONDS)
                .thenAcceptAsync(next -> attempt("an answer", next, () -> {}), pool);
    }

    /** Runs work in this thread; a failure is logged once, without its message, and {@code onFailure} runs. */
    static void attempt(String name, Runnable work, Runnable onFailure) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} failed: {}", name, SafeStackTrace.of(e));
            onFailure.run();
        }
    }

    /** Result of the work, or {@code fallback} on a failure, which is logged once, without its message. */
    static <T> T attempt(String name, Supplier<T> work, T fallback) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.error("{} failed: {}", name, SafeStackTrace.of(e));
            return fallback;
        }
    }

    /** Accepts no more work and waits a few seconds for running work: a ballot in progress still needs the database. */
    @Override
    public void close() {
        shutDown(pool);
    }

    static void shutDown(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("work for Slack was still going on after {} seconds", STOP_TIMEOUT.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
