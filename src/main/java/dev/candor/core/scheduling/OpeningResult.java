package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Release;
import dev.candor.core.sampling.Selection;

/** Outcome of an attempt to open a wave. */
public sealed interface OpeningResult {
    /** The wave is open, and everyone on its roster will be asked. */
    record Opened(Wave wave) implements OpeningResult {}

    /** A wave of this survey is open already. */
    record AlreadyOpen(Wave wave) implements OpeningResult {}

    /** A wave of this survey was opened for the same instant and is closed. */
    record OpenedBefore(String wave) implements OpeningResult {}

    /** Too few people could be asked for any result to be shown. Their number is not revealed. */
    record TooFew(Selection.TooFew selection) implements OpeningResult {}

    /** The wave would close before enough of its people have working hours. */
    record OutOfHours(Selection.OutOfHours selection) implements OpeningResult {}

    /** Too many of its people have reached the contact limit. */
    record ContactLimitReached(Selection.ContactLimitReached selection) implements OpeningResult {}

    /** The owners have not replied to the last result of a survey that waits for that. */
    record Unanswered(Release result) implements OpeningResult {}

    /** The audience cannot be resolved now. */
    record AudienceUnknown(String why) implements OpeningResult {}
}
