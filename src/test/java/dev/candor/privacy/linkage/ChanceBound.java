package dev.candor.privacy.linkage;

/**
 * The upper bound of random guessing. A random guess links one person on average, for any group size, with a variance
 * of one, so that the mean of T trials exceeds {@code 1 + z·√(1/T)} in 5 % of cases. {@code z} is the one-sided normal
 * quantile of 5 % divided by the number of attackers: 2.576 for ten, which gives a bound of 1.082 at 1,000 trials.
 */
final class ChanceBound {
    private static final double ERROR = 0.05;

    private ChanceBound() {}

    /** Largest mean that chance explains. */
    static double of(int trials, int attackers) {
        return 1 + quantile(ERROR / attackers) / Math.sqrt(trials);
    }

    /**
     * Upper quantile of the normal distribution for a small tail: Abramowitz and Stegun, 26.2.23; error below 0.0005.
     */
    private static double quantile(double tail) {
        double t = Math.sqrt(-2 * Math.log(tail));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }
}
