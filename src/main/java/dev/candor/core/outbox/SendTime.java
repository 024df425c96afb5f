package dev.candor.core.outbox;

import java.time.Instant;

/** When a message may be sent. */
sealed interface SendTime {
    /** Now; the message carries the person's current timezone. */
    record Now(OutboxMessage message) implements SendTime {}

    /** Not before this instant; check again then. */
    record Later(Instant due) implements SendTime {}

    /** Never: the person cannot be asked any more. */
    record Never() implements SendTime {}
}
