package dev.candor.privacy.linkage;

/**
 * Where chance ends. Who draws lots links one person on average, of any number, with a variance of one; so the mean of T
 * trials stays below {@code 1 + z·√(1/T)} but for 5 % of the time. {@code z} is the one-sided normal quantile of 5 %
 * shared among the attackers: with ten of them 2.576, and the bound at 1,000 trials is 1.082.
 */
final class ChanceBound {
    private static final double ERROR = 0.05;

    private ChanceBound() {}

    /** The most that chance explains. */
    static double of(int trials, int attackers) {
        return 1 + quantile(ERROR / attackers) / Math.sqrt(trials);
    }

    /** Upper quantile of the normal distribution for a small tail: Abramowitz and Stegun, 26.2.23; right to 0.0005. */
    private static double quantile(double tail) {
        double t = Math.sqrt(-2 * Math.log(tail));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }
}
