package dev.candor.core.statistics;

/** A closed interval of shares, 0 to 1, or of differences of shares, -1 to 1, unless documented otherwise. */
public record Interval(double low, double high) {
    // A limit this close to a grid line lies on it; the difference is a floating-point error.
    private static final double ROUNDING_ERROR = 1e-9;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    low + " to " + high + " is not an interval: the lower limit may not be above the upper one");
        }
    }

    /** The limits rounded outward to a grid in percentage points, which must divide 100. */
    public PercentagePoints outward(int grid) {
        if (grid < 1 || 100 % grid != 0) {
            throw new IllegalArgumentException("a grid of " + grid + " points does not divide 100; use 1, 2, 5 or 10");
        }
        return new PercentagePoints(
                grid * (int) Math.floor(low * 100 / grid + ROUNDING_ERROR),
                grid * (int) Math.ceil(high * 100 / grid - ROUNDING_ERROR));
    }

    /** The smallest interval that contains both. */
    public Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    boolean includesZero() {
        return low <= 0 && high >= 0;
    }

    double middle() {
        return (low + high) / 2;
    }

    double halfWidth() {
        return (high - low) / 2;
    }
}
