package dev.candor.core.audience;

/** Who is there and who is away, as it was told last. */
@FunctionalInterface
public interface Whereabouts {
    /** Where this person is now; cheap enough to be asked before every letter. */
    Presence of(String person);
}
