package dev.candor.edge.config;

import java.util.Optional;

/** Checks cron expressions; implemented by whatever runs the schedules. */
@FunctionalInterface
public interface CronCheck {
    /** Why the expression is invalid, in a few words without a full stop; empty if it is valid. */
    Optional<String> problem(String expression);
}
