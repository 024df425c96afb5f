package dev.candor.core.wave;

import dev.candor.core.audience.Drawn;

/** What came of an attempt to open a wave. */
public sealed interface Started {
    /** It is open, and everyone on its roster will be asked. */
    record Opened(Wave wave) implements Started {}

    /** A wave of this survey is open already. */
    record AlreadyOpen(Wave wave) implements Started {}

    /** A wave of this survey was opened for the same instant, and is closed. */
    record OpenedBefore(String wave) implements Started {}

    /** Fewer people could be asked than are needed for anything to be shown. How many is for nobody to know. */
    record TooFew(Drawn.TooFew few) implements Started {}

    /** It would close before enough of those whom it is for have working hours. */
    record OutOfHours(Drawn.OutOfHours out) implements Started {}

    /** Too many of those whom it is for have been asked enough. */
    record Spent(Drawn.Spent spent) implements Started {}

    /** The audience cannot be told now, and why. */
    record NotNow(String why) implements Started {}
}
