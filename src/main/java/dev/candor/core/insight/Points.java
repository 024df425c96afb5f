package dev.candor.core.insight;

/** Two limits in whole percentage points, fit to be printed. */
public record Points(int low, int high) {

    public Points {
        if (low > high) {
            throw new IllegalArgumentException(
                    low + " to " + high + " points is no range; the lower limit may not be above the upper one");
        }
    }
}
