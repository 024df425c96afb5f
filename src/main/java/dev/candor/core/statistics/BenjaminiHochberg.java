package dev.candor.core.statistics;

import java.util.Comparator;
import java.util.List;

/**
 * The choice among several findings of one report that keeps the expected share of false ones under a limit.
 *
 * <p>Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, JRSS B 57 (1995), with weights by C. R. Genovese,
 * K. Roeder and L. Wasserman, False discovery control with p-value weighting, Biometrika 93 (2006): in the order of p / w,
 * where the weights w add up to 1, all up to the last pᵢ / wᵢ ≤ i · q are kept.
 */
final class BenjaminiHochberg {
    /** The limit of the expected share of false findings. */
    private static final double SHARE_OF_FALSE_FINDINGS = 0.10;

    private BenjaminiHochberg() {}

    /** A possible finding: its probability under chance alone, and its weight in any unit. */
    record Finding(double probability, double weight) {

        private double ratio() {
            return probability / weight;
        }
    }

    /** The highest ratio of probability to weight that is kept; negative if none is. */
    static double highestKept(List<Finding> findings) {
        double weights = findings.stream().mapToDouble(Finding::weight).sum();
        List<Double> ratios = findings.stream()
                .map(Finding::ratio)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int i = 0; i < ratios.size(); i++) {
            if (ratios.get(i) * weights <= (ratios.size() - i) * SHARE_OF_FALSE_FINDINGS) {
                return ratios.get(i);
            }
        }
        return -1;
    }
}
