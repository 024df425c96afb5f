package dev.candor.privacy.disclosure;

/** The publication rule of a wave: Candor's, or a flawed one that is known to leak. */
interface Disclosure {
    /** Everything published for these answers; equal values are indistinguishable to readers. */
    Object published(PossibleWorld world);
}
