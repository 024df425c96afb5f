package dev.candor.core.outbox;

import java.util.concurrent.Executor;

/** Carry letters, a few at once: whom the messenger keeps waiting does not hold up the others. */
public final class DispatchSlots {
    private final int count;
    private final Executor executor;
    private int busy;

    /** So many, which is how many tasks the executor runs at once; it keeps the others until then. */
    public DispatchSlots(int count, Executor executor) {
        this.count = count;
        this.executor = executor;
    }

    /** Waits until one of them is free; false if the thread is interrupted. */
    synchronized boolean isFree() {
        return waitWhileBusy(count);
    }

    /** One of them does this, as soon as it is free. */
    void run(Runnable work) {
        synchronized (this) {
            busy++;
        }
        executor.execute(() -> {
            try {
                work.run();
            } finally {
                synchronized (this) {
                    busy--;
                    notifyAll();
                }
            }
        });
    }

    /** Returns when all of them are free. */
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
