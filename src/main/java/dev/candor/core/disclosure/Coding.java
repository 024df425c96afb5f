package dev.candor.core.disclosure;

/** How a published figure stands to the true one. */
public enum Coding {
    /** The true figure was rounded to this one. */
    ABOUT,
    /** The true figure rounds to this one or to less. */
    AT_MOST,
    /** The true figure rounds to this one or to more. */
    AT_LEAST,
    /** The true figure is less than this one. */
    UNDER
}
