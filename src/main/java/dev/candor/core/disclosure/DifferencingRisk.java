package dev.candor.core.disclosure;

/** What would be left if an earlier result were subtracted from a total. */
enum DifferencingRisk {
    /** Nothing, or people enough. */
    NONE,

    /** People who may account for fewer than five answers. */
    FEW_ANSWERS
}
