package dev.candor.core.sampling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Whether somebody can be asked now, and by which clock they live. */
public sealed interface Availability {
    /** They are at work, as far as the workspace tells. */
    record Here(ZoneId zone) implements Availability {}

    /** They are on vacation or ill, until then if they said so. */
    record Away(ZoneId zone, Optional<Instant> until) implements Availability {
        /** Whether they still are: what was read a while ago may be over. */
        public boolean isAwayAt(Instant now) {
            return until.filter(end -> !end.isAfter(now)).isEmpty();
        }
    }

    /** They cannot be asked any more: deactivated, or a guest by now. */
    record Gone() implements Availability {}

    /** It cannot be told. */
    record Unknown() implements Availability {}
}
