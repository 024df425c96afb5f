package dev.candor.demo.workspace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;

/** What is arranged to go wrong. */
public final class Faults {
    private final Map<String, Queue<Fault>> byMethod = new HashMap<>();
    private Optional<RandomFaults> randomFaults = Optional.empty();
    private boolean revoked;
    private int duplicates;
    private Optional<Duration> delay = Optional.empty();

    /** Lets the next call of this method fail like this; several are used up in their order. */
    public void next(String method, Fault fault) {
        next(method, 1, fault);
    }

    /** Lets the next calls of this method fail like this. */
    public synchronized void next(String method, int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            byMethod.computeIfAbsent(method, key -> new ArrayDeque<>()).add(fault);
        }
    }

    /** From now on one call in so many, by chance, fails like one of these. */
    public synchronized void failRandomly(int oneIn, List<Fault> faults, RandomGenerator random) {
        randomFaults = Optional.of(new RandomFaults(oneIn, List.copyOf(faults), random));
    }

    /** Takes the fault that is due for this method. */
    public synchronized Optional<Fault> take(String method) {
        Fault arranged = byMethod.getOrDefault(method, new ArrayDeque<>()).poll();
        return Optional.ofNullable(arranged).or(() -> randomFaults.flatMap(RandomFaults::next));
    }

    /** Takes the app's tokens away, or gives them back. */
    public synchronized void revokeTokens(boolean nowRevoked) {
        revoked = nowRevoked;
    }

    /** Whether the app's tokens were taken away. */
    public synchronized boolean areTokensRevoked() {
        return revoked;
    }

    /** Delivers the next event twice, the second time under another event id. */
    public synchronized void duplicateNextEvent() {
        duplicates++;
    }

    /** Delivers the next event so much later on the workspace's clock. */
    public synchronized void delayNextEvent(Duration by) {
        delay = Optional.of(by);
    }

    /** Whether this event is to be delivered twice. */
    public synchronized boolean takeDuplicate() {
        if (duplicates == 0) {
            return false;
        }
        duplicates--;
        return true;
    }

    /** How late this event is to be delivered. */
    public synchronized Duration takeDelay() {
        Duration taken = delay.orElse(Duration.ZERO);
        delay = Optional.empty();
        return taken;
    }

    /** Faults that strike by chance. */
    private record RandomFaults(int oneIn, List<Fault> faults, RandomGenerator random) {
        Optional<Fault> next() {
            return random.nextInt(oneIn) == 0
                    ? Optional.of(faults.get(random.nextInt(faults.size())))
                    : Optional.empty();
        }
    }
}
