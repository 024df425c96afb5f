package dev.candor.core.statistics;

/** How often a two-sided interval is meant to cover the truth. */
public enum ConfidenceLevel {
    EIGHTY(1.2815515655446004),
    NINETY(1.6448536269514722),
    NINETY_FIVE(1.959963984540054);

    private final double z;

    ConfidenceLevel(double z) {
        this.z = z;
    }

    /** The quantile of the standard normal distribution that leaves half of the rest above it. */
    double z() {
        return z;
    }
}
