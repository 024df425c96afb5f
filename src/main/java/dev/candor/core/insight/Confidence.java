package dev.candor.core.insight;

/** How often a two-sided interval is meant to cover the truth. */
public enum Confidence {
    EIGHTY(1.2815515655446004),
    NINETY(1.6448536269514722),
    NINETY_FIVE(1.959963984540054);

    private final double z;

    Confidence(double z) {
        this.z = z;
    }

    /** The quantile of the standard normal distribution that leaves half of the rest above it. */
    double z() {
        return z;
    }
}
