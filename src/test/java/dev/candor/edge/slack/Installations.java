package dev.candor.edge.slack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Creates installations that are connected to their workspace. */
final class Installations {
    private Installations() {}

    static Installation ready(SlackClient api) {
        Installation installation = new Installation(api, Duration.ofMillis(5));
        installation.start();
        await(() -> installation.notReady().isEmpty());
        return installation;
    }

    /** Waits until the condition holds, at most a minute. */
    static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
