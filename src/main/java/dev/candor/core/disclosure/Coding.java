package dev.candor.core.disclosure;

/** The relation of a published figure to the true one. */
public enum Coding {
    /** The true figure rounds to the published one. */
    ABOUT,
    /** The true figure rounds to the published one or less (bottom coding). */
    AT_MOST,
    /** The true figure rounds to the published one or more (top coding). */
    AT_LEAST,
    /** The true figure is below the published one. */
    UNDER
}
