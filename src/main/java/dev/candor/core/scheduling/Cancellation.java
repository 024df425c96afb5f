package dev.candor.core.scheduling;

import dev.candor.core.survey.PlannedStart;

/** What became of the wish to cancel a planned start. */
public sealed interface Cancellation {
    /** It does not open. */
    record Cancelled(PlannedStart start) implements Cancellation {}

    /** It is too late: the survey is open. */
    record AlreadyOpen(Wave wave) implements Cancellation {}

    /** The survey was not planned, and is not open. */
    record NotPlanned() implements Cancellation {}
}
