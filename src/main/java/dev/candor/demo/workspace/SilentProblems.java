package dev.candor.demo.workspace;

import java.util.ArrayList;
import java.util.List;

/** What went wrong where Slack would say nothing to the bot: late acks, unusable answers. */
public final class SilentProblems {
    private final List<String> seen = new ArrayList<>();
    private final Changes changes;

    SilentProblems(Changes changes) {
        this.changes = changes;
    }

    /** Everything so far, oldest first. */
    public synchronized List<String> all() {
        return List.copyOf(seen);
    }

    /** Notes one more. */
    public void add(String what) {
        synchronized (this) {
            seen.add(what);
        }
        changes.changed();
    }

    /** Forgets all of them, for a test that provoked them. */
    public synchronized void clear() {
        seen.clear();
    }
}
