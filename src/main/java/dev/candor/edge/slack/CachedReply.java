package dev.candor.edge.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A reply from Slack, cached for ten minutes and refreshed by one thread at a time. After a failed refresh the last reply
 * is used for up to an hour, and the next refresh waits half a minute.
 *
 * @param <T> type of the reply
 */
final class CachedReply<T> {
    private static final Duration REFRESH_INTERVAL = Duration.ofMinutes(10);
    private static final Duration MAX_AGE = Duration.ofHours(1);
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(30);

    private final Duration hurriedWait;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Cached<T> cached;
    private volatile CursorPaging.@Nullable LookupFailed failure;
    private volatile Instant nextRefresh = Instant.MIN;

    /**
     * Creates an empty cache.
     *
     * @param hurriedWait how long whoever is in a hurry waits for a refresh by another thread
     */
    CachedReply(Duration hurriedWait) {
        this.hurriedWait = hurriedWait;
    }

    /** A query to Slack. */
    @FunctionalInterface
    interface Query<T> {
        T run() throws CursorPaging.LookupFailed;
    }

    /** The cached reply, refreshed if it is due. With {@code inHurry}, a refresh by another thread is not waited for long. */
    T get(Instant now, boolean inHurry, Query<T> query) throws CursorPaging.LookupFailed {
        if (!lock(inHurry)) {
            return lastReply(now, new CursorPaging.LookupFailed("Slack is slow to answer – try again in a minute"));
        }
        try {
            // A later due time was set while the clock was ahead.
            if (now.isBefore(nextRefresh) && !nextRefresh.isAfter(now.plus(REFRESH_INTERVAL))) {
                CursorPaging.LookupFailed before = failure;
                return lastReply(now, before == null ? new CursorPaging.LookupFailed("Slack did not answer") : before);
            }
            return query(now, query);
        } finally {
            refreshing.unlock();
        }
    }

    private T query(Instant now, Query<T> query) throws CursorPaging.LookupFailed {
        try {
            T value = query.run();
            cached = new Cached<>(value, now);
            failure = null;
            nextRefresh = now.plus(REFRESH_INTERVAL);
            return value;
        } catch (CursorPaging.LookupFailed e) {
            failure = e;
            nextRefresh = now.plus(RETRY_INTERVAL);
            return lastReply(now, e);
        }
    }

    private T lastReply(Instant now, CursorPaging.LookupFailed otherwise) throws CursorPaging.LookupFailed {
        Cached<T> before = cached;
        if (before == null
                || !now.isBefore(before.at().plus(MAX_AGE))
                || before.at().isAfter(now.plus(MAX_AGE))) {
            throw otherwise;
        }
        return before.value();
    }

    private boolean lock(boolean inHurry) {
        if (!inHurry) {
            refreshing.lock();
            return true;
        }
        try {
            return refreshing.tryLock(hurriedWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Cached<T>(T value, Instant at) {}
}
