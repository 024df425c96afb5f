package dev.candor.core.statistics;

/** Two limits in whole percentage points, fit to be printed. */
public record PercentagePoints(int low, int high) {

    public PercentagePoints {
        if (low > high) {
            throw new IllegalArgumentException(
                    low + " to " + high + " points is no range; the lower limit may not be above the upper one");
        }
    }
}
