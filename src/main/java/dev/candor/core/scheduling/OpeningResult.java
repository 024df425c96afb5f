package dev.candor.core.scheduling;

import dev.candor.core.sampling.Selection;

/** What came of an attempt to open a wave. */
public sealed interface OpeningResult {
    /** It is open, and everyone on its roster will be asked. */
    record Opened(Wave wave) implements OpeningResult {}

    /** A wave of this survey is open already. */
    record AlreadyOpen(Wave wave) implements OpeningResult {}

    /** A wave of this survey was opened for the same instant, and is closed. */
    record OpenedBefore(String wave) implements OpeningResult {}

    /** Fewer people could be asked than are needed for anything to be shown. How many is for nobody to know. */
    record TooFew(Selection.TooFew selection) implements OpeningResult {}

    /** It would close before enough of those whom it is for have working hours. */
    record OutOfHours(Selection.OutOfHours selection) implements OpeningResult {}

    /** Too many of those whom it is for have been asked enough. */
    record ContactLimitReached(Selection.ContactLimitReached selection) implements OpeningResult {}

    /** The audience cannot be told now, and why. */
    record NotNow(String why) implements OpeningResult {}
}
