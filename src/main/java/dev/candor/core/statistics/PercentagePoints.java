package dev.candor.core.statistics;

/** A range in whole percentage points, for display. */
public record PercentagePoints(int low, int high) {

    public PercentagePoints {
        if (low > high) {
            throw new IllegalArgumentException(
                    low + " to " + high + " points is not a range: the lower limit may not be above the upper one");
        }
    }
}
