package dev.candor.core.outbox;

import dev.candor.core.page.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records what arrives, and fails as configured. */
final class ScriptedMessenger implements Messenger {
    final List<String> arrived = new ArrayList<>();
    final Map<String, String> replaced = new HashMap<>();
    final List<String> deleted = new ArrayList<>();
    final Set<String> stored = new HashSet<>();
    final Deque<Delivery> outcomes = new ArrayDeque<>();
    final Deque<Delivery> searchFailures = new ArrayDeque<>();
    final Deque<Delivery> replaceFailures = new ArrayDeque<>();
    boolean storeBeforeFailing;
    final Map<String, String> pages = new HashMap<>();
    boolean broken;
    boolean leaves;
    boolean ready = true;
    int tried;
    Runnable whileBusy = () -> {};

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public Delivery post(String to, Page page, String key) {
        tried++;
        whileBusy.run();
        if (broken) {
            throw new IllegalStateException("broken");
        }
        if (leaves) {
            leaves = false;
            ready = false;
        }
        Delivery delivery =
                outcomes.isEmpty() ? new Delivery.Sent(new MessageLocation("D" + to, key)) : outcomes.poll();
        if (delivery instanceof Delivery.Sent || storeBeforeFailing) {
            storeBeforeFailing = false;
            arrived.add(key);
            stored.add(key);
            pages.put(to, page.summary());
        }
        return delivery;
    }

    @Override
    public Delivery replace(MessageLocation location, Page page) {
        if (!replaceFailures.isEmpty()) {
            return replaceFailures.poll();
        }
        replaced.put(location.ts(), page.summary());
        return new Delivery.Sent(location);
    }

    @Override
    public Delivery delete(MessageLocation location) {
        deleted.add(location.ts());
        return new Delivery.Sent(location);
    }

    @Override
    public Search find(String to, String key) {
        if (!searchFailures.isEmpty()) {
            return new Search.Failed(searchFailures.poll());
        }
        return stored.contains(key) ? new Search.Found(new MessageLocation("D" + to, key)) : new Search.Absent();
    }
}
