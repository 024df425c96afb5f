package dev.candor.edge.config;

import java.util.Optional;

/** Judges schedules, for this package does not know who runs them. */
@FunctionalInterface
public interface CronCheck {
    /** Why this is no cron expression, in a few words without a full stop; empty if it is one. */
    Optional<String> problem(String expression);
}
