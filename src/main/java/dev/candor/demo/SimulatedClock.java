package dev.candor.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that can be wound forward, with a stop at every step so that nothing in between is missed. */
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

    /** A clock that stands still until it is wound. */
    public static SimulatedClock manual(Instant start) {
        return new SimulatedClock(InstantSource.fixed(start), Duration.ZERO);
    }

    /** A clock that runs as fast as the real one, but began at another instant. */
    public static SimulatedClock running(InstantSource real, Instant start) {
        return new SimulatedClock(real, Duration.between(real.instant(), start));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    /** Calls this after every step, in the order of registration. */
    public void onStep(Runnable listener) {
        listeners.add(listener);
    }

    /** Winds forward in steps of half an hour, and returns when everybody has lived through each of them. */
    public void advance(Duration by) {
        advance(by, STEP);
    }

    /** Winds forward in steps of the given length. */
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

    /** Winds forward to this instant; does nothing if it has passed. */
    public void advanceTo(Instant until) {
        Duration by = Duration.between(instant(), until);
        if (!by.isNegative()) {
            advance(by);
        }
    }

    /** Lets everybody look at the clock without winding it. */
    public void notifyListeners() {
        synchronized (advancing) {
            listeners.forEach(Runnable::run);
        }
    }
}
