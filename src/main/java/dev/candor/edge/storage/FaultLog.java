package dev.candor.edge.storage;

import org.jspecify.annotations.Nullable;

/**
 * Logs why the database refuses its steps: each cause once until steps are stored again, for small
 * ones find room where a large one finds none. Who asked for a step may have to
 * keep silent about why it failed, for the sake of what somebody wrote; SQLite's causes quote nothing.
 */
final class FaultLog {
    private static final System.Logger LOG = System.getLogger(FaultLog.class.getName());

    private static final int MANY = 100;

    private @Nullable String last;
    private int stored;

    /** A step failed for this cause. */
    void met(String words) {
        stored = 0;
        if (!words.equals(last)) {
            last = words;
            LOG.log(System.Logger.Level.ERROR, words);
        }
    }

    /** A step was stored. */
    void over() {
        stored = Math.min(stored + 1, MANY);
        if (stored == MANY) {
            last = null;
        }
    }
}
