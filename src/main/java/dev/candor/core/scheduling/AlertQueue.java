package dev.candor.core.scheduling;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Holds alerts until no lock is held, because sending one looks up its recipients in Slack. */
final class AlertQueue {
    private final Queue<Runnable> alerts = new ConcurrentLinkedQueue<>();

    void add(Runnable alert) {
        alerts.add(alert);
    }

    /** Sends the queued alerts; one that fails goes to the end of the queue. */
    void flush() {
        for (Runnable next = alerts.poll(); next != null; next = alerts.poll()) {
            boolean sent = false;
            try {
                next.run();
                sent = true;
            } finally {
                if (!sent) {
                    alerts.add(next);
                }
            }
        }
    }
}
