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

/** Does the work aside, so that Slack is answered at once where that is possible: it waits three seconds, no more. */
final class RequestWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestWorkers.class);
    private static final int THREADS = 64;
    private static final int WAITING = 1_000;
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Duration SETTLE = Duration.ofMillis(500);

    private final Duration longest;
    private final ThreadPoolExecutor pool;

    /**
     * Workers for whom a request waits.
     *
     * @param longest how long a request waits before it is told that the answer comes later
     */
    RequestWorkers(Duration longest) {
        this.longest = longest;
        AtomicInteger number = new AtomicInteger();
        this.pool = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "slack-worker-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /** Starts some work; {@code sorry} is its outcome if it fails. */
    <T> CompletableFuture<T> begin(String what, Supplier<T> work, T sorry) {
        return CompletableFuture.supplyAsync(() -> attempt(what, work, sorry), pool);
    }

    /** Does some work that nobody waits for. */
    void aside(String what, Runnable work) {
        pool.execute(() -> attempt(what, work, () -> {}));
    }

    /** The outcome as a response if it is there in time; else {@code meanwhile}, and the outcome to {@code later}. */
    <T> Response within(CompletableFuture<T> work, Function<T, Response> now, Response meanwhile, Consumer<T> later) {
        try {
            return now.apply(work.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            // A little later still: what is said meanwhile has to arrive first.
            Executor settled = CompletableFuture.delayedExecutor(SETTLE.toMillis(), TimeUnit.MILLISECONDS, pool);
            var unused = work.thenAcceptAsync(
                    outcome -> attempt("a late answer", () -> later.accept(outcome), () -> {}), settled);
            return meanwhile;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return meanwhile;
        } catch (ExecutionException e) {
            throw new IllegalStateException("begun work never fails", e);
        }
    }

    /** Gives the outcome to {@code inTime} if it is there in time; else runs {@code slow} while the work goes on. */
    <T> void hurry(CompletableFuture<T> work, Consumer<T> inTime, Runnable slow) {
        var unused = work.<Runnable>thenApply(outcome -> () -> inTime.accept(outcome))
                .completeOnTimeout(slow, longest.toMillis(), TimeUnit.MILLISECONDS)
                .thenAcceptAsync(next -> attempt("an answer", next, () -> {}), pool);
    }

    /** Does some work here and now; if it fails, that is logged once, without its message, and sorry is said. */
    static void attempt(String what, Runnable work, Runnable sorry) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} failed: {}", what, SafeStackTrace.of(e));
            sorry.run();
        }
    }

    /** The outcome of some work, or {@code sorry} if it fails, which is logged once, without its message. */
    static <T> T attempt(String what, Supplier<T> work, T sorry) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.error("{} failed: {}", what, SafeStackTrace.of(e));
            return sorry;
        }
    }

    /** Takes no more work, and waits a few seconds for what was begun: a ballot under way still needs the database. */
    @Override
    public void close() {
        finish(pool);
    }

    static void finish(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("work for Slack was still going on after {} seconds", FAREWELL.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
