package dev.candor.edge.config;

import java.time.Instant;
import java.util.Optional;

/** Tells when schedules fire, for this package does not know who runs them. */
@FunctionalInterface
public interface FiringTimes {
    /** When this expression fires next after then; empty: never again. */
    Optional<Instant> next(String expression, Instant after);
}
