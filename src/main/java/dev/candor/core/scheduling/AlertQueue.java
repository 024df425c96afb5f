package dev.candor.core.scheduling;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notices that wait until nothing is locked any more: to find out who reads them, Slack is asked. */
final class AlertQueue {
    private final Queue<Runnable> alerts = new ConcurrentLinkedQueue<>();

    /** This tells one. */
    void add(Runnable notice) {
        alerts.add(notice);
    }

    /** Tells those that wait; one that fails waits on, behind the others. */
    void flush() {
        for (Runnable next = alerts.poll(); next != null; next = alerts.poll()) {
            boolean told = false;
            try {
                next.run();
                told = true;
            } finally {
                if (!told) {
                    alerts.add(next);
                }
            }
        }
    }
}
