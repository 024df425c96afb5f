package dev.candor.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Waits for something that happens elsewhere, but not for ever. */
final class Waiting {
    private static final long SECONDS = 120;

    private Waiting() {}

    /** Returns once this holds. */
    static void until(String what, Condition condition) throws IOException, InterruptedException, SQLException {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(SECONDS)) {
                throw new IOException("waited " + SECONDS + " seconds in vain until " + what);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** What is waited for. */
    @FunctionalInterface
    interface Condition {
        /** Whether it is so. */
        boolean holds() throws IOException, SQLException;
    }
}
