package dev.candor.edge.storage;

import org.jspecify.annotations.Nullable;

/**
 * Logs why database steps fail: each cause once, until many steps in a row have been stored, because small steps may find
 * room where a large one finds none. Callers may not log the cause themselves, as it could quote what a person wrote;
 * SQLite's causes quote nothing.
 */
final class FaultLog {
    private static final System.Logger LOG = System.getLogger(FaultLog.class.getName());

    private static final int STORED_STEPS_TO_RESET = 100;

    private @Nullable String last;
    private int stored;

    /** Records that a step failed for this cause. */
    void failed(String cause) {
        stored = 0;
        if (!cause.equals(last)) {
            last = cause;
            LOG.log(System.Logger.Level.ERROR, cause);
        }
    }

    /** Records that a step was stored. */
    void succeeded() {
        stored = Math.min(stored + 1, STORED_STEPS_TO_RESET);
        if (stored == STORED_STEPS_TO_RESET) {
            last = null;
        }
    }
}
