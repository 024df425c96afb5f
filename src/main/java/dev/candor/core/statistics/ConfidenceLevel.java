package dev.candor.core.statistics;

/** The nominal coverage of a two-sided interval. */
public enum ConfidenceLevel {
    EIGHTY(1.2815515655446004),
    NINETY(1.6448536269514722),
    NINETY_FIVE(1.959963984540054);

    private final double z;

    ConfidenceLevel(double z) {
        this.z = z;
    }

    /** The two-sided quantile of the standard normal distribution. */
    double z() {
        return z;
    }
}
