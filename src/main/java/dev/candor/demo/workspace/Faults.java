package dev.candor.demo.workspace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;

/** The faults arranged for calls of the Web API and for events. */
public final class Faults {
    private final Map<String, Queue<Fault>> byMethod = new HashMap<>();
    private Optional<RandomFaults> randomFaults = Optional.empty();
    private boolean revoked;
    private boolean dataBlocksUnknown;
    private int duplicates;
    private Optional<Duration> delay = Optional.empty();

    /** Arranges a fault for the next call of a method; several are used in order. */
    public void next(String method, Fault fault) {
        next(method, 1, fault);
    }

    /** Arranges a fault for the next calls of a method. */
    public synchronized void next(String method, int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            byMethod.computeIfAbsent(method, key -> new ArrayDeque<>()).add(fault);
        }
    }

    /** Makes one call in {@code oneIn} fail at random with one of these faults. */
    public synchronized void failRandomly(int oneIn, List<Fault> faults, RandomGenerator random) {
        randomFaults = Optional.of(new RandomFaults(oneIn, List.copyOf(faults), random));
    }

    /** Removes and returns the next fault of a method. */
    public synchronized Optional<Fault> take(String method) {
        Fault arranged = byMethod.getOrDefault(method, new ArrayDeque<>()).poll();
        return Optional.ofNullable(arranged).or(() -> randomFaults.flatMap(RandomFaults::next));
    }

    /** Revokes or restores the app's tokens. */
    public synchronized void revokeTokens(boolean nowRevoked) {
        revoked = nowRevoked;
    }

    /** Whether the app's tokens are revoked. */
    public synchronized boolean areTokensRevoked() {
        return revoked;
    }

    /** Makes the workspace refuse native charts and tables, or know them again. */
    public synchronized void forgetDataBlocks(boolean nowUnknown) {
        dataBlocksUnknown = nowUnknown;
    }

    /** Whether the workspace refuses native charts and tables. */
    public synchronized boolean areDataBlocksUnknown() {
        return dataBlocksUnknown;
    }

    /** Sends the next event twice, with different event ids. */
    public synchronized void duplicateNextEvent() {
        duplicates++;
    }

    /** Delays the next event on the workspace's clock. */
    public synchronized void delayNextEvent(Duration by) {
        delay = Optional.of(by);
    }

    /** Whether to duplicate this event; uses up the arrangement. */
    public synchronized boolean takeDuplicate() {
        if (duplicates == 0) {
            return false;
        }
        duplicates--;
        return true;
    }

    /** Delay of this event; uses up the arrangement. */
    public synchronized Duration takeDelay() {
        Duration taken = delay.orElse(Duration.ZERO);
        delay = Optional.empty();
        return taken;
    }

    /** Faults that happen at random. */
    private record RandomFaults(int oneIn, List<Fault> faults, RandomGenerator random) {
        Optional<Fault> next() {
            return random.nextInt(oneIn) == 0
                    ? Optional.of(faults.get(random.nextInt(faults.size())))
                    : Optional.empty();
        }
    }
}
