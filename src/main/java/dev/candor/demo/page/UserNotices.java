package dev.candor.demo.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The latest notice of the Slack client to each user. */
final class UserNotices {
    private final Map<String, String> notices = new ConcurrentHashMap<>();
    private final Runnable changed;

    UserNotices(Runnable changed) {
        this.changed = changed;
    }

    String of(String person) {
        return notices.getOrDefault(person, "");
    }

    void show(String person, String text) {
        notices.put(person, text);
        changed.run();
    }

    void dismiss(String person) {
        if (notices.remove(person) != null) {
            changed.run();
        }
    }
}
