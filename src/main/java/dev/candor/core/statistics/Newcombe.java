package dev.candor.core.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The confidence interval of the difference between the shares of two independent waves.
 *
 * <p>R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17
 * (1998), method 10: d ± √((p₁ − l₁)² + (u₂ − p₂)²) from the two Wilson intervals. It infers the underlying
 * process, so even a full census has an interval.
 */
public final class Newcombe {

    private static final double MAX_Z = 10;
    private static final double PRECISION = 1e-6;

    private Newcombe() {}

    /** The difference of later minus earlier share, -1 to 1: the widest interval over all pairs of compatible counts. */
    public static Interval difference(CompatibleCounts earlier, CompatibleCounts later, ConfidenceLevel confidence) {
        return difference(earlier, later, confidence.z());
    }

    /** The level at which the widest interval just includes 0, as a probability; 1 if it does at 95 %. */
    static double probability(CompatibleCounts earlier, CompatibleCounts later) {
        double excluded = ConfidenceLevel.NINETY_FIVE.z();
        if (difference(earlier, later, excluded).includesZero()) {
            return 1;
        }
        double included = MAX_Z;
        while (included - excluded > PRECISION) {
            double z = (excluded + included) / 2;
            if (difference(earlier, later, z).includesZero()) {
                included = z;
            } else {
                excluded = z;
            }
        }
        return ConfidenceLevel.probabilityBeyond(excluded);
    }

    private static Interval difference(CompatibleCounts earlier, CompatibleCounts later, double z) {
        return new Interval(lowest(later, earlier.complement(), z), -lowest(later.complement(), earlier, z));
    }

    /** A share and the distance to its lower Wilson limit. */
    record Arm(double share, double reach) {

        static Arm of(SampleCount count, double z) {
            return new Arm(count.share(), count.share() - Wilson.low(count, z));
        }

        /** The lower limit of this share minus another, which is given as its complement. */
        double limitOver(Arm otherComplement) {
            return share + otherComplement.share - 1 - Math.hypot(reach, otherComplement.reach);
        }
    }

    private static double lowest(CompatibleCounts one, CompatibleCounts otherComplement, double z) {
        List<Arm> others = paretoFront(otherComplement, z);
        return paretoFront(one, z).stream()
                .flatMapToDouble(arm -> others.stream().mapToDouble(arm::limitOver))
                .min()
                .orElseThrow();
    }

    /**
     * The Pareto front of the arms: no other arm has both a lower or equal share and a longer or equal reach.
     *
     * <p>The limit rises with either share at a fixed number of answers, because the reach shrinks by less than the share
     * grows, so the least favourable counts suffice. The limit falls with either reach.
     */
    private static List<Arm> paretoFront(CompatibleCounts counts, double z) {
        Stream<Arm> arms = counts.leastFavourable()
                .map(count -> Arm.of(count, z))
                .sorted(Comparator.comparingDouble(Arm::share)
                        .thenComparing(Comparator.comparingDouble(Arm::reach).reversed()));
        List<Arm> paretoFront = new ArrayList<>();
        arms.forEachOrdered(arm -> {
            if (paretoFront.isEmpty() || arm.reach > paretoFront.get(paretoFront.size() - 1).reach) {
                paretoFront.add(arm);
            }
        });
        return paretoFront;
    }
}
