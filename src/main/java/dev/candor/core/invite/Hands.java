package dev.candor.core.invite;

import java.util.concurrent.Executor;

/** Carry letters, a few at once: whom the messenger keeps waiting does not hold up the others. */
public final class Hands {
    private final int count;
    private final Executor executor;
    private int busy;

    /** So many; the executor must be able to run as many tasks at once. */
    public Hands(int count, Executor executor) {
        this.count = count;
        this.executor = executor;
    }

    /** How many are free; waits until one is. 0 if the thread is interrupted. */
    synchronized int free() {
        return waitWhileBusy(count) ? count - busy : 0;
    }

    /** One of them does this. */
    void give(Runnable work) {
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
    synchronized void rest() {
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
