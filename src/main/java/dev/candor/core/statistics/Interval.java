package dev.candor.core.statistics;

/** Two limits with everything between them; shares 0 to 1 (differences -1 to 1) unless its maker says otherwise. */
public record Interval(double low, double high) {
    // A limit this near to a grid line is on it: the rest is the rounding of binary fractions.
    private static final double ROUNDING_ERROR = 1e-9;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    low + " to " + high + " is no interval; the lower limit may not be above the upper one");
        }
    }

    /** Both limits rounded outward to a grid of so many percentage points, a divisor of 100. */
    public PercentagePoints outward(int grid) {
        if (grid < 1 || 100 % grid != 0) {
            throw new IllegalArgumentException("a grid of " + grid + " points does not divide 100; use 1, 2, 5 or 10");
        }
        return new PercentagePoints(
                grid * (int) Math.floor(low * 100 / grid + ROUNDING_ERROR),
                grid * (int) Math.ceil(high * 100 / grid - ROUNDING_ERROR));
    }

    /** The narrowest interval that both lie in. */
    public Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    double middle() {
        return (low + high) / 2;
    }

    double halfWidth() {
        return (high - low) / 2;
    }
}
