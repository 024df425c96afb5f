package dev.candor.core.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The XmR chart of one question's waves: what its own past lets expect.
 *
 * <p>D. J. Wheeler, Understanding Variation (1993): centre = mean, limits = mean ± 2.66 · mean moving range. In the unit
 * of the waves and not cut at its ends.
 */
public sealed interface Trend {
    /** From so many waves on there are limits. */
    int WAVES_FOR_LIMITS = 6;

    /** From so many waves on the limits are no longer trial limits. */
    int WAVES_FOR_FIRM_LIMITS = 12;

    /** There is no chart yet. */
    record TooFewWaves(int waves) implements Trend {}

    /**
     * The chart: the centre's lowest and highest value, the widest limits, whether they are still on trial, and the
     * positions, from 0, of the waves that lie outside whatever stands behind the rounded cells.
     */
    record Chart(Interval centre, Interval limits, boolean trial, List<Integer> outside) implements Trend {

        public Chart {
            outside = List.copyOf(outside);
        }
    }

    /** Waves in order, each with the lowest and highest value its cell could stand for. */
    static Trend of(List<Interval> waves) {
        if (waves.size() < WAVES_FOR_LIMITS) {
            return new TooFewWaves(waves.size());
        }
        double[] low = waves.stream().mapToDouble(Interval::low).toArray();
        double[] high = waves.stream().mapToDouble(Interval::high).toArray();
        Interval limits =
                new Interval(-MovingRange.highest(negated(high), negated(low)), MovingRange.highest(low, high));
        List<Integer> outside = IntStream.range(0, low.length)
                .filter(i -> low[i] > limits.high() || high[i] < limits.low())
                .boxed()
                .toList();
        return new Chart(
                new Interval(MovingRange.mean(low), MovingRange.mean(high)),
                limits,
                low.length < WAVES_FOR_FIRM_LIMITS,
                outside);
    }

    private static double[] negated(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> -values[i]).toArray();
    }
}
