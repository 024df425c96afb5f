package dev.candor.core.sampling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Whether a person can be asked now, and their timezone. */
public sealed interface Availability {
    /** Available, as far as the workspace shows. */
    record Here(ZoneId zone) implements Availability {}

    /** On vacation or ill, until the given end if they set one. */
    record Away(ZoneId zone, Optional<Instant> until) implements Availability {
        /** Whether the absence still lasts at {@code now}. */
        public boolean isAwayAt(Instant now) {
            return until.filter(end -> !end.isAfter(now)).isEmpty();
        }
    }

    /** No longer in the audience: deactivated, or a guest now. */
    record Gone() implements Availability {}

    /** The workspace did not answer. */
    record Unknown() implements Availability {}
}
