package dev.candor.demo.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts the changes of the workspace and notifies waiting threads. */
public final class Changes {
    private long count;

    /** Number of changes so far. */
    public synchronized long count() {
        return count;
    }

    /** Evaluates the condition at every change until it has a value or the timeout has passed. */
    public <T> Optional<T> await(Supplier<Optional<T>> condition, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long seen = count();
            Optional<T> answer = condition.get();
            if (answer.isPresent() || !awaitBeyond(seen, deadline)) {
                return answer;
            }
        }
    }

    /** Waits until the count exceeds {@code seen}; false after the timeout. */
    public boolean awaitBeyond(long seen, Duration timeout) {
        return awaitBeyond(seen, System.nanoTime() + timeout.toNanos());
    }

    private synchronized boolean awaitBeyond(long seen, long deadline) {
        try {
            while (count <= seen) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Records a change. */
    public synchronized void changed() {
        count++;
        notifyAll();
    }
}
