package dev.candor.core.outbox;

import java.time.Instant;

/** Whether the moment has come for a letter. */
sealed interface SendTime {
    /** It has: the letter as it leaves, due now, in the timezone where the person is now. */
    record Now(OutboxMessage message) implements SendTime {}

    /** It has not: look again then. */
    record Later(Instant due) implements SendTime {}

    /** It never will: the person cannot be asked any more. */
    record Never() implements SendTime {}
}
