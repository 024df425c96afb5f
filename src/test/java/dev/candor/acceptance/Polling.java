package dev.candor.acceptance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens outside the workspace. */
final class Polling {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Polling() {}

    /** Waits until this is done. */
    static void await(String what, BooleanSupplier done) {
        await(what, LIMIT, done);
    }

    /** Waits so long at most. */
    static void await(String what, Duration limit, BooleanSupplier done) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("timed out waiting for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
