package dev.candor.edge.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Something that Slack said, asked for anew after ten minutes, by one at a time. Where Slack does not say, what it said
 * last holds for an hour at most, and it is not asked again before half a minute is over.
 *
 * @param <T> what it said
 */
final class CachedReply<T> {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration OLDEST = Duration.ofHours(1);
    private static final Duration NEXT_LOOK = Duration.ofSeconds(30);
    private static final long HURRY_SECONDS = 2;

    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Said<T> said;
    private volatile CursorPaging.@Nullable Unanswered failure;
    private volatile Instant nextLook = Instant.MIN;

    /** Asks Slack. */
    @FunctionalInterface
    interface Look<T> {
        /** What it says. */
        T at() throws CursorPaging.Unanswered;
    }

    /** What Slack said, asked now if it is time. In a hurry, nobody waits long for somebody else's look. */
    T get(Instant now, boolean inHurry, Look<T> look) throws CursorPaging.Unanswered {
        if (!begin(inHurry)) {
            return old(now, new CursorPaging.Unanswered("Slack takes its time – try again in a minute"));
        }
        try {
            // A look that is further off was put off by a clock that was ahead.
            if (now.isBefore(nextLook) && !nextLook.isAfter(now.plus(FRESH))) {
                CursorPaging.Unanswered before = failure;
                return old(now, before == null ? new CursorPaging.Unanswered("Slack did not say") : before);
            }
            return look(now, look);
        } finally {
            looking.unlock();
        }
    }

    private T look(Instant now, Look<T> look) throws CursorPaging.Unanswered {
        try {
            T value = look.at();
            said = new Said<>(value, now);
            failure = null;
            nextLook = now.plus(FRESH);
            return value;
        } catch (CursorPaging.Unanswered e) {
            failure = e;
            nextLook = now.plus(NEXT_LOOK);
            return old(now, e);
        }
    }

    private T old(Instant now, CursorPaging.Unanswered otherwise) throws CursorPaging.Unanswered {
        Said<T> before = said;
        if (before == null
                || !now.isBefore(before.since().plus(OLDEST))
                || before.since().isAfter(now.plus(OLDEST))) {
            throw otherwise;
        }
        return before.value();
    }

    private boolean begin(boolean inHurry) {
        if (!inHurry) {
            looking.lock();
            return true;
        }
        try {
            return looking.tryLock(HURRY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Said<T>(T value, Instant since) {}
}
