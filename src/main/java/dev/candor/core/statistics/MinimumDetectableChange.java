package dev.candor.core.statistics;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The smallest change between two waves that is detected with a power of 80 %.
 *
 * <p>The exact power of Newcombe's interval at 95 %: both counts are binomial, the probabilities of all pairs whose interval
 * lies on the right side of 0 are added up, and the result is the first whole percentage point with a power of 80 %.
 */
final class MinimumDetectableChange {
    private static final double POWER = 0.8;
    private static final double ROUNDING_ERROR = 1e-9;

    private final double[] earlier;
    private final int later;
    private final int[] detectedUpTo;

    private MinimumDetectableChange(double from, int earlier, int later, double margin) {
        this.earlier = probabilities(earlier, from);
        this.later = later;
        this.detectedUpTo = detectedUpTo(arms(earlier), arms(later), margin);
    }

    /**
     * The smallest detectable drop from a share of 0 to 1, in percentage points; empty if even a drop to 0 is not.
     *
     * @param margin by which the interval must clear 0, which allows for rounded shares
     */
    static OptionalInt drop(double from, int earlierAnswers, int laterAnswers, double margin) {
        if (!(from >= 0 && from <= 1) || earlierAnswers < 1 || laterAnswers < 1) {
            throw new IllegalArgumentException(
                    "a drop from " + from + " with " + earlierAnswers + " and " + laterAnswers
                            + " answers is impossible: it takes a share of 0 to 1 and at least one answer in each wave");
        }
        MinimumDetectableChange change = new MinimumDetectableChange(from, earlierAnswers, laterAnswers, margin);
        // The power grows with the drop.
        int undetected = 0;
        int most = (int) (from * 100 + ROUNDING_ERROR);
        int detected = most + 1;
        while (detected - undetected > 1) {
            int points = (undetected + detected) / 2;
            if (change.power(Math.max(0, from - points / 100.0)) >= POWER) {
                detected = points;
            } else {
                undetected = points;
            }
        }
        return detected <= most ? OptionalInt.of(detected) : OptionalInt.empty();
    }

    private double power(double to) {
        double[] chances = probabilities(later, to);
        double power = 0;
        double upTo = 0;
        int next = 0;
        // The threshold only moves up, so one pass adds up the chances of the later counts.
        for (int x = 0; x < detectedUpTo.length; x++) {
            while (next <= detectedUpTo[x]) {
                upTo += chances[next++];
            }
            power += earlier[x] * upTo;
        }
        return power;
    }

    /** The probability of each count out of n, from its most probable one on in both directions. */
    private static double[] probabilities(int n, double share) {
        double[] probabilities = new double[n + 1];
        int mode = Math.min(n, (int) ((n + 1) * share));
        probabilities[mode] = BinomialDistribution.of(n, share).probability(mode);
        for (int x = mode; x < n && share < 1; x++) {
            probabilities[x + 1] = probabilities[x] * (n - x) / (x + 1) * share / (1 - share);
        }
        for (int x = mode; x > 0 && share > 0; x--) {
            probabilities[x - 1] = probabilities[x] * x / (n - x + 1) * (1 - share) / share;
        }
        return probabilities;
    }

    /** For each earlier count the highest later count that is a significant drop, -1 if there is none. */
    private static int[] detectedUpTo(Newcombe.Arm[] earlier, Newcombe.Arm[] later, double margin) {
        int[] detected = new int[earlier.length];
        int next = 0;
        for (int x = 0; x < earlier.length; x++) {
            // The limit rises with the earlier count and falls with the later one, so the threshold only moves up.
            while (next < later.length && earlier[x].limitOver(later[later.length - 1 - next]) > margin) {
                next++;
            }
            detected[x] = next - 1;
        }
        return detected;
    }

    private static Newcombe.Arm[] arms(int answers) {
        return IntStream.rangeClosed(0, answers)
                .mapToObj(x -> Newcombe.Arm.of(new SampleCount(x, answers), ConfidenceLevel.NINETY_FIVE.z()))
                .toArray(Newcombe.Arm[]::new);
    }
}
