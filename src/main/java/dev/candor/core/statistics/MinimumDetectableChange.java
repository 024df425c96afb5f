package dev.candor.core.statistics;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The smallest change between two waves that would be seen four times in five.
 *
 * <p>The exact power of Newcombe's interval at 95 %: both waves binomial, all pairs of counts whose interval lies on
 * the right side of 0 added up, and the first whole percentage point that gives 80 %.
 */
public final class MinimumDetectableChange {
    private static final double POWER = 0.8;
    private static final double ROUNDING_ERROR = 1e-9;

    private final DiscreteDistribution earlier;
    private final int later;
    private final int[] detectedUpTo;

    private MinimumDetectableChange(double from, int earlier, int later, double blur) {
        this.earlier = DiscreteDistribution.binomial(earlier, from);
        this.later = later;
        this.detectedUpTo = detectedUpTo(arms(earlier), arms(later), blur);
    }

    /** Percentage points of the smallest visible drop from a share of 0 to 1; empty if not even a drop to 0 would be. */
    public static OptionalInt drop(double from, int earlierAnswers, int laterAnswers) {
        return drop(from, earlierAnswers, laterAnswers, 0);
    }

    /** The same if rounding asks the difference to be clear by so much more. */
    static OptionalInt drop(double from, int earlierAnswers, int laterAnswers, double blur) {
        if (!(from >= 0 && from <= 1) || earlierAnswers < 1 || laterAnswers < 1) {
            throw new IllegalArgumentException(
                    "a drop from " + from + " with " + earlierAnswers + " and " + laterAnswers
                            + " answers is none; it takes a share of 0 to 1 and at least one answer in each wave");
        }
        MinimumDetectableChange change = new MinimumDetectableChange(from, earlierAnswers, laterAnswers, blur);
        return IntStream.rangeClosed(1, (int) (from * 100 + ROUNDING_ERROR))
                .filter(points -> change.power(Math.max(0, from - points / 100.0)) >= POWER)
                .findFirst();
    }

    private double power(double to) {
        DiscreteDistribution chances = DiscreteDistribution.binomial(later, to);
        return IntStream.range(0, detectedUpTo.length)
                .mapToDouble(x -> earlier.exactly(x) * chances.atMost(detectedUpTo[x]))
                .sum();
    }

    /** For each earlier count the highest later one that shows a clear drop, -1 if none does. */
    private static int[] detectedUpTo(Newcombe.Arm[] earlier, Newcombe.Arm[] later, double blur) {
        int[] seen = new int[earlier.length];
        int next = 0;
        for (int x = 0; x < earlier.length; x++) {
            // The limit rises with the earlier count and falls with the later one, so the border only moves up.
            while (next < later.length && earlier[x].limitOver(later[later.length - 1 - next]) > blur) {
                next++;
            }
            seen[x] = next - 1;
        }
        return seen;
    }

    private static Newcombe.Arm[] arms(int answers) {
        return IntStream.rangeClosed(0, answers)
                .mapToObj(x -> Newcombe.Arm.of(new CellCount(x, answers), ConfidenceLevel.NINETY_FIVE))
                .toArray(Newcombe.Arm[]::new);
    }
}
