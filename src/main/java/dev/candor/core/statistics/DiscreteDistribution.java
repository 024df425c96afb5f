package dev.candor.core.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The chances of 0, 1, 2 … people, for distributions with one peak.
 *
 * <p>Built from the ratio of neighbours outward from the peak and divided by the sum: no factorial is ever needed, and
 * a group of ten thousand costs a few thousand steps.
 */
final class DiscreteDistribution {
    // Below this part of the peak, what is left in a tail of ten thousand people cannot reach a fourteenth digit.
    private static final double NEGLIGIBLE = 1e-20;

    private final int first;
    private final double[] atMost;

    private DiscreteDistribution(int first, double[] weights) {
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

    /** Of so many people, each favourable with the same chance. */
    static DiscreteDistribution binomial(int people, double share) {
        int peak = Math.min(people, (int) ((people + 1) * share));
        return around(peak, people, k -> (people - k) * share / ((k + 1) * (1 - share)));
    }

    /** Of so many people, when the chance itself follows a beta distribution with a and b above 0, one of them 1 or more. */
    static DiscreteDistribution betaBinomial(int people, double a, double b) {
        int peak = a <= 1 ? 0 : b <= 1 ? people : Math.min(people, (int) ((people + 1) * (a - 1) / (a + b - 2)));
        return around(peak, people, k -> (people - k) * (k + a) / ((k + 1) * (people - k - 1 + b)));
    }

    /** The chance of k people or fewer. */
    double atMost(int k) {
        return k < first ? 0 : k - first >= atMost.length ? 1 : atMost[k - first];
    }

    double exactly(int k) {
        return atMost(k) - atMost(k - 1);
    }

    /** The smallest k whose chance of k or fewer is above the given one. */
    int firstAbove(double chance) {
        int i = 0;
        while (atMost[i] <= chance) {
            i++;
        }
        return first + i;
    }

    private static DiscreteDistribution around(int peak, int people, IntToDoubleFunction nextToThis) {
        double[] weights = new double[people + 1];
        weights[peak] = 1;
        int last = peak;
        while (last < people && weights[last] > NEGLIGIBLE) {
            weights[last + 1] = weights[last] * nextToThis.applyAsDouble(last);
            last++;
        }
        int first = peak;
        while (first > 0 && weights[first] > NEGLIGIBLE) {
            weights[first - 1] = weights[first] / nextToThis.applyAsDouble(first - 1);
            first--;
        }
        return new DiscreteDistribution(first, Arrays.copyOfRange(weights, first, last + 1));
    }
}
