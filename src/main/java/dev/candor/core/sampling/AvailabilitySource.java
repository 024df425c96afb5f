package dev.candor.core.sampling;

/** Who is there and who is away, as it was told last. */
@FunctionalInterface
public interface AvailabilitySource {
    /** Where this person is now; cheap enough to be asked before every letter. */
    Availability of(String person);
}
