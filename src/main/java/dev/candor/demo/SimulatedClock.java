package dev.candor.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that advances in steps and notifies its listeners at each step, so that no scheduled time is missed. */
public final class SimulatedClock implements InstantSource {
    private static final Duration STEP = Duration.ofMinutes(30);

    private final InstantSource base;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object advancing = new Object();
    private volatile Duration ahead;

    private SimulatedClock(InstantSource base, Duration ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /** Clock that stands still until it is advanced. */
    public static SimulatedClock manual(Instant start) {
        return new SimulatedClock(InstantSource.fixed(start), Duration.ZERO);
    }

    /** Clock that runs as fast as the real one from another start. */
    public static SimulatedClock running(InstantSource real, Instant start) {
        return new SimulatedClock(real, Duration.between(real.instant(), start));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    /** Adds a listener, called after every step in the order of registration. */
    public void onStep(Runnable listener) {
        listeners.add(listener);
    }

    /** Advances in steps of half an hour; returns after the listeners have run at each step. */
    public void advance(Duration by) {
        advance(by, STEP);
    }

    /** Advances in steps of the given length; returns after the listeners have run at each step. */
    public void advance(Duration by, Duration step) {
        if (by.isNegative() || step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("the clock runs forward only: by " + by + " in steps of " + step);
        }
        synchronized (advancing) {
            Duration left = by;
            while (left.compareTo(Duration.ZERO) > 0) {
                Duration stride = left.compareTo(step) < 0 ? left : step;
                ahead = ahead.plus(stride);
                left = left.minus(stride);
                notifyListeners();
            }
        }
    }

    /** Advances to this instant; does nothing if it has passed. */
    public void advanceTo(Instant until) {
        Duration by = Duration.between(instant(), until);
        if (!by.isNegative()) {
            advance(by);
        }
    }

    /** Advances to this instant in one step; does nothing if it has passed. */
    public void jumpTo(Instant until) {
        Duration by = Duration.between(instant(), until);
        if (!by.isNegative() && !by.isZero()) {
            advance(by, by);
        }
    }

    /** Calls the listeners without advancing. */
    public void notifyListeners() {
        synchronized (advancing) {
            listeners.forEach(Runnable::run);
        }
    }
}
