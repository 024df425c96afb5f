package dev.candor.demo.workspace;

import java.util.ArrayList;
import java.util.List;

/** Problems that Slack does not report to the bot: late acknowledgements, invalid answers. */
public final class SilentProblems {
    private final List<String> seen = new ArrayList<>();
    private final Changes changes;

    SilentProblems(Changes changes) {
        this.changes = changes;
    }

    /** All problems so far, oldest first. */
    public synchronized List<String> all() {
        return List.copyOf(seen);
    }

    public void add(String what) {
        synchronized (this) {
            seen.add(what);
        }
        changes.changed();
    }
}
