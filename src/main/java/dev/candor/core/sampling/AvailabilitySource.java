package dev.candor.core.sampling;

/** Source of the last known availability of each person. */
@FunctionalInterface
public interface AvailabilitySource {
    /** The last known availability of this person; cheap enough to read before every message. */
    Availability of(String person);
}
