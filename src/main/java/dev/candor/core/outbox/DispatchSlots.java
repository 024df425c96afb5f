package dev.candor.core.outbox;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Runs a few deliveries at once, so that a slow one does not hold up the others, and none a second time while it runs.
 */
public final class DispatchSlots {
    private final int count;
    private final Executor executor;
    private final Set<String> keys = new HashSet<>();
    private int busy;

    /** {@code count} must be the number of tasks that the executor runs at once; the executor queues the rest. */
    public DispatchSlots(int count, Executor executor) {
        this.count = count;
        this.executor = executor;
    }

    /** Waits for a free slot; false if the thread is interrupted. */
    synchronized boolean isFree() {
        return waitWhileBusy(count);
    }

    /** Runs this work in a slot; false if other work of the same key is not done yet. */
    boolean run(String key, Runnable work) {
        synchronized (this) {
            if (!keys.add(key)) {
                return false;
            }
            busy++;
        }
        boolean started = false;
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } finally {
                    free(key);
                }
            });
            started = true;
            return true;
        } finally {
            // An executor that is shut down refuses work: nobody may wait for what never runs.
            if (!started) {
                free(key);
            }
        }
    }

    private synchronized void free(String key) {
        if (keys.remove(key)) {
            busy--;
            notifyAll();
        }
    }

    /** Returns when all slots are free. */
    synchronized void awaitIdle() {
        boolean unused = waitWhileBusy(1);
    }

    private boolean waitWhileBusy(int limit) {
        try {
            while (busy >= limit) {
                wait();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
