package dev.candor.core.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The nominal coverage of a two-sided interval. */
public enum ConfidenceLevel {
    EIGHTY(.80),
    NINETY(.90),
    NINETY_FIVE(.95);

    private final double z;

    ConfidenceLevel(double coverage) {
        this.z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - coverage) / 2);
    }

    /** The two-sided quantile of the standard normal distribution. */
    double z() {
        return z;
    }

    /** The probability of a value at least so far from 0, on either side, by the standard normal distribution. */
    static double probabilityBeyond(double z) {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    }
}
