package dev.candor.core.scheduling;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Holds alerts until no lock is held, because sending one looks up its recipients in Slack. After a restart or a reload they
 * are added again, because what they tell of lasts, or is done only after they are sent.
 */
final class AlertQueue {
    private final Map<String, Runnable> alerts = new LinkedHashMap<>();

    /** Adds an alert; of those about the same problem the newest is sent. */
    synchronized void add(String problem, Runnable alert) {
        alerts.put(problem, alert);
    }

    /** Sends the queued alerts; one that fails goes to the end of the queue. */
    void flush() {
        for (Optional<Map.Entry<String, Runnable>> next = poll(); next.isPresent(); next = poll()) {
            boolean sent = false;
            try {
                next.get().getValue().run();
                sent = true;
            } finally {
                if (!sent) {
                    keep(next.get());
                }
            }
        }
    }

    private synchronized Optional<Map.Entry<String, Runnable>> poll() {
        Iterator<Map.Entry<String, Runnable>> oldest = alerts.entrySet().iterator();
        if (!oldest.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<String, Runnable> next = oldest.next();
        Map.Entry<String, Runnable> taken = Map.entry(next.getKey(), next.getValue());
        oldest.remove();
        return Optional.of(taken);
    }

    private synchronized void keep(Map.Entry<String, Runnable> unsent) {
        alerts.putIfAbsent(unsent.getKey(), unsent.getValue());
    }
}
