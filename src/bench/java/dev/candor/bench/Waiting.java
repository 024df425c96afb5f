package dev.candor.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Waits for a condition with a timeout. */
final class Waiting {
    private static final long SECONDS = 120;

    private Waiting() {}

    /** Waits until the condition holds. */
    static void until(String what, Condition condition) throws IOException, InterruptedException, SQLException {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(SECONDS)) {
                throw new IOException("waited " + SECONDS + " seconds until " + what);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** A condition that may fail to be evaluated. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException, SQLException;
    }
}
