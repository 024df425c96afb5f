package dev.candor.demo.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** How often the workspace has changed, for whoever waits for it. */
public final class Changes {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long count;

    /** Grows by one with every change. */
    public synchronized long count() {
        return count;
    }

    /** Calls this after every change, on the thread that made it. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** No longer calls this. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Asks again at every change until there is an answer or the patience is over. */
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

    /** Waits until the count has passed the one seen; false if it did not in that time. */
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

    /** Something is different now. */
    public void changed() {
        synchronized (this) {
            count++;
            notifyAll();
        }
        listeners.forEach(Runnable::run);
    }
}
