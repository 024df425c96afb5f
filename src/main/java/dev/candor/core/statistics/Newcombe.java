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

    private Newcombe() {}

    /** The difference of later minus earlier share, -1 to 1: the widest interval over all pairs of compatible counts. */
    public static Interval difference(CompatibleCounts earlier, CompatibleCounts later, ConfidenceLevel confidence) {
        return new Interval(
                lowest(later, earlier.complement(), confidence), -lowest(later.complement(), earlier, confidence));
    }

    /** A share and the distance to its lower Wilson limit. */
    record Arm(double share, double reach) {

        static Arm of(SampleCount count, ConfidenceLevel confidence) {
            return new Arm(count.share(), count.share() - Wilson.low(count, confidence));
        }

        /** The lower limit of this share minus another, which is given as its complement. */
        double limitOver(Arm otherComplement) {
            return share + otherComplement.share - 1 - Math.hypot(reach, otherComplement.reach);
        }
    }

    private static double lowest(CompatibleCounts one, CompatibleCounts otherComplement, ConfidenceLevel confidence) {
        List<Arm> others = paretoFront(otherComplement, confidence);
        return paretoFront(one, confidence).stream()
                .flatMapToDouble(arm -> others.stream().mapToDouble(arm::limitOver))
                .min()
                .orElseThrow();
    }

    /**
     * The Pareto paretoFront of the arms: no other arm has both a lower or equal share and a longer or equal reach.
     *
     * <p>The limit rises with either share at a fixed number of answers, because the reach shrinks by less than the share
     * grows, so the least favourable counts suffice. The limit falls with either reach.
     */
    private static List<Arm> paretoFront(CompatibleCounts counts, ConfidenceLevel confidence) {
        Stream<Arm> arms = counts.leastFavourable()
                .map(count -> Arm.of(count, confidence))
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
