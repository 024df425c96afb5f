package dev.candor.core.scheduling;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notices that wait until nothing is locked any more: to find out who reads them, Slack is asked. */
final class AlertQueue {
    private final Queue<Runnable> notices = new ConcurrentLinkedQueue<>();

    /** This tells one. */
    void add(Runnable notice) {
        notices.add(notice);
    }

    /** Tells those that wait; one that fails waits on, behind the others. */
    void flush() {
        for (Runnable next = notices.poll(); next != null; next = notices.poll()) {
            boolean told = false;
            try {
                next.run();
                told = true;
            } finally {
                if (!told) {
                    notices.add(next);
                }
            }
        }
    }
}
