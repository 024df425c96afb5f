package dev.candor.core.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Times at which a survey could open.
 *
 * @param harmless the first one at which no other wave suffers
 * @param any the first one at all
 */
record FoundTimes(Optional<Instant> harmless, Optional<Instant> any) {
    /** How much later than the first time that works one without harm is offered instead. */
    private static final Duration MOST_PATIENCE = Duration.ofDays(14);

    /** What is offered: nobody who wants to ask now waits long for a time without harm. */
    Optional<Instant> offered() {
        return harmless.filter(at -> any.filter(first -> at.isAfter(first.plus(MOST_PATIENCE)))
                        .isEmpty())
                .or(() -> any);
    }
}
