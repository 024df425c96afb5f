package dev.candor.core.invite;

import java.time.Instant;

/** Whether the moment has come for a letter. */
sealed interface Moment {
    /** It has: the letter as it leaves, due now, in the timezone where the person is now. */
    record Now(Letter letter) implements Moment {}

    /** It has not: look again then. */
    record Later(Instant due) implements Moment {}

    /** It never will: the person cannot be asked any more. */
    record Never() implements Moment {}
}
