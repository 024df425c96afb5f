package dev.candor.privacy.disclosure;

/** Decides what everybody may see of a wave: Candor, or a design that is known to leak. */
interface Disclosure {
    /** All that is published when people answered like this; equal where nobody could tell the difference. */
    Object published(PossibleWorld world);
}
