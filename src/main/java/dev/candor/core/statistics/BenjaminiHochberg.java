package dev.candor.core.statistics;

import java.util.Arrays;

/**
 * The choice among several findings of one report that keeps the expected share of false ones under a limit.
 *
 * <p>Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, JRSS B 57 (1995): with the probabilities in order,
 * all up to the last p₍ᵢ₎ ≤ i · q / m are kept.
 */
final class BenjaminiHochberg {
    /** The limit of the expected share of false findings. */
    static final double SHARE_OF_FALSE_FINDINGS = 0.10;

    private BenjaminiHochberg() {}

    /** The highest probability that is kept; negative if none is. */
    static double threshold(double... probabilities) {
        double[] ascending = Arrays.stream(probabilities).sorted().toArray();
        for (int i = ascending.length; i > 0; i--) {
            if (ascending[i - 1] <= i * SHARE_OF_FALSE_FINDINGS / ascending.length) {
                return ascending[i - 1];
            }
        }
        return -1;
    }
}
