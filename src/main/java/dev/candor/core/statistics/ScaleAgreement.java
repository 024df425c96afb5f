package dev.candor.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Agreement on an ordered scale: 1 if all answers are equal, 0 if evenly spread, -1 if split between the ends.
 *
 * <p>C. van der Eijk, Measuring agreement in ordered rating scales, Quality and Quantity 35 (2001).
 */
public final class ScaleAgreement {

    private ScaleAgreement() {}

    /**
     * The lowest and the highest agreement that published shares per step allow, in order, at least three steps.
     *
     * <p>While the order of the shares by size stays the same, A is a quotient of linear functions of them. Two ranges on one
     * grid are the same or lie apart, so the extremes are among the ends of the ranges.
     */
    public static Interval between(List<Interval> shares) {
        return IntStream.range(0, 1 << shares.size())
                .mapToObj(ends -> IntStream.range(0, shares.size())
                        .mapToDouble(i -> (ends >> i & 1) == 0
                                ? shares.get(i).low()
                                : shares.get(i).high())
                        .toArray())
                .filter(steps -> Arrays.stream(steps).sum() > 0)
                .map(steps -> of(steps))
                .map(agreement -> new Interval(agreement, agreement))
                .reduce(Interval::hull)
                .orElseThrow(() -> new IllegalArgumentException("no share can be more than 0: " + shares));
    }

    /**
     * The agreement A of counts or shares per step of the scale, in order, at least three steps.
     *
     * <p>The distribution is decomposed into uniform layers; A is the mean of their agreements, weighted by size.
     */
    static double of(double... steps) {
        double total = Arrays.stream(steps).sum();
        if (steps.length < 3 || !(total > 0) || Arrays.stream(steps).anyMatch(step -> step < 0)) {
            throw new IllegalArgumentException(Arrays.toString(steps)
                    + " is not a distribution: it takes three steps or more, none negative, not all of them 0");
        }
        double floor = 0;
        double agreement = 0;
        for (double top : Arrays.stream(steps)
                .filter(step -> step > 0)
                .sorted()
                .distinct()
                .toArray()) {
            int[] filled = IntStream.range(0, steps.length)
                    .filter(i -> steps[i] >= top)
                    .toArray();
            agreement += (top - floor) * filled.length / total * ofLayer(filled, steps.length);
            floor = top;
        }
        return agreement;
    }

    /** U · (1 − (S − 1) / (K − 1)) for a layer that fills S of K steps. */
    private static double ofLayer(int[] filled, int steps) {
        if (filled.length == 1) {
            return 1;
        }
        if (filled.length == steps) {
            return 0;
        }
        return unimodality(filled, steps) * (1 - (filled.length - 1.0) / (steps - 1));
    }

    /** U = ((K − 2) · together − (K − 1) · apart) / ((K − 2) · (together + apart)). */
    private static double unimodality(int[] filled, int steps) {
        int together = 0;
        int apart = 0;
        for (int i = 0; i < filled.length; i++) {
            for (int j = i + 1; j < filled.length; j++) {
                // A pair of filled steps indicates one peak for each empty step beside it, two peaks for each between.
                int within = filled[j] - filled[i] - 1;
                int filledWithin = j - i - 1;
                int filledBeside = filled.length - 2 - filledWithin;
                apart += within - filledWithin;
                together += steps - 2 - within - filledBeside;
            }
        }
        return ((steps - 2.0) * together - (steps - 1.0) * apart) / ((steps - 2.0) * (together + apart));
    }
}
