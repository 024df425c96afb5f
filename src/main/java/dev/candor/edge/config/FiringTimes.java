package dev.candor.edge.config;

import java.time.Instant;
import java.util.Optional;

/** Computes when schedules fire; implemented by whatever runs them. */
@FunctionalInterface
public interface FiringTimes {
    /** First firing time after this instant; empty if the expression never fires again. */
    Optional<Instant> next(String expression, Instant after);
}
