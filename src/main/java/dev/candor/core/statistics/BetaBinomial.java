package dev.candor.core.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The beta-binomial probability distribution of 0, 1, 2 … people.
 *
 * <p>It is built from the ratios of neighbouring probabilities outward from the peak and then normalised. This needs no
 * factorials, and ten thousand people cost a few thousand steps.
 */
final class BetaBinomial {
    // Relative to the peak; the remaining tail of ten thousand people cannot change the fourteenth digit.
    private static final double NEGLIGIBLE = 1e-20;

    private final int first;
    private final double[] atMost;

    private BetaBinomial(int first, double[] weights) {
        this.first = first;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            weights[i] = sum;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        this.atMost = weights;
    }

    /** The distribution with a and b above 0 and one of them at least 1. */
    static BetaBinomial of(int people, double a, double b) {
        int peak = a <= 1 ? 0 : b <= 1 ? people : Math.min(people, (int) ((people + 1) * (a - 1) / (a + b - 2)));
        return around(peak, people, k -> (people - k) * (k + a) / ((k + 1) * (people - k - 1 + b)));
    }

    /** The probability of k people or fewer. */
    double atMost(int k) {
        return k < first ? 0 : k - first >= atMost.length ? 1 : atMost[k - first];
    }

    /** The smallest k for which the probability of k or fewer exceeds {@code probability}. */
    int firstAbove(double probability) {
        int k = first;
        while (atMost(k) <= probability) {
            k++;
        }
        return k;
    }

    private static BetaBinomial around(int peak, int people, IntToDoubleFunction ratioToNext) {
        double[] weights = new double[people + 1];
        weights[peak] = 1;
        int last = peak;
        while (last < people && weights[last] > NEGLIGIBLE) {
            weights[last + 1] = weights[last] * ratioToNext.applyAsDouble(last);
            last++;
        }
        int first = peak;
        while (first > 0 && weights[first] > NEGLIGIBLE) {
            weights[first - 1] = weights[first] / ratioToNext.applyAsDouble(first - 1);
            first--;
        }
        return new BetaBinomial(first, Arrays.copyOfRange(weights, first, last + 1));
    }
}
