package dev.candor.core.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The interval of the difference between two waves' shares, without any link between the people of the two.
 *
 * <p>R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17
 * (1998), method 10: d ± √((p₁ − l₁)² + (u₂ − p₂)²) from the two Wilson intervals. It speaks of a process, so even a
 * full census has an interval.
 */
public final class Newcombe {

    private Newcombe() {}

    /** Later minus earlier share, -1 to 1: the widest that any two counts behind the cells give. */
    public static Interval difference(CompatibleCounts earlier, CompatibleCounts later, ConfidenceLevel confidence) {
        return new Interval(
                lowest(later, earlier.mirrored(), confidence), -lowest(later.mirrored(), earlier, confidence));
    }

    /** A share and how far its Wilson interval reaches below it. */
    record Arm(double share, double reach) {

        static Arm of(CellCount count, ConfidenceLevel confidence) {
            return new Arm(count.share(), count.share() - Wilson.low(count, confidence));
        }

        /** The lower limit of this share minus another, the other one given as one minus its share. */
        double limitOver(Arm otherMirrored) {
            return share + otherMirrored.share - 1 - Math.hypot(reach, otherMirrored.reach);
        }
    }

    private static double lowest(CompatibleCounts one, CompatibleCounts otherMirrored, ConfidenceLevel confidence) {
        List<Arm> others = front(otherMirrored, confidence);
        return front(one, confidence).stream()
                .flatMapToDouble(arm -> others.stream().mapToDouble(arm::limitOver))
                .min()
                .orElseThrow();
    }

    /**
     * The arms that no other one beats by a lower or equal share and a longer or equal reach.
     *
     * <p>The limit rises with either share at a fixed number of answers (the reach shrinks by less than the share
     * grows), so the least favourable counts are enough; and it falls with either reach.
     */
    private static List<Arm> front(CompatibleCounts counts, ConfidenceLevel confidence) {
        Stream<Arm> arms = counts.lowest()
                .map(count -> Arm.of(count, confidence))
                .sorted(Comparator.comparingDouble(Arm::share)
                        .thenComparing(Comparator.comparingDouble(Arm::reach).reversed()));
        List<Arm> front = new ArrayList<>();
        arms.forEachOrdered(arm -> {
            if (front.isEmpty() || arm.reach > front.get(front.size() - 1).reach) {
                front.add(arm);
            }
        });
        return front;
    }
}
