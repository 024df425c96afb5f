package dev.candor.core.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The XmR control chart of one question over its waves.
 *
 * <p>D. J. Wheeler, Understanding Variation (1993): centre = mean, limits = mean ± 2.66 · mean moving range. The limits
 * have the unit of the waves and are not clipped to the scale.
 */
public sealed interface Trend {
    /** Fewest waves for control limits. */
    int WAVES_FOR_LIMITS = 6;

    /** Fewest waves for limits that are no longer trial limits. */
    int WAVES_FOR_FIRM_LIMITS = 12;

    /** Too few waves for a chart. */
    record TooFewWaves(int waves) implements Trend {}

    /**
     * A control chart.
     *
     * @param centre lowest and highest possible centre line
     * @param limits widest possible control limits
     * @param trial whether the limits are trial limits
     * @param outside positions, from 0, of the waves that lie outside the limits for all compatible counts
     */
    record Chart(Interval centre, Interval limits, boolean trial, List<Integer> outside) implements Trend {

        public Chart {
            outside = List.copyOf(outside);
        }
    }

    /** The trend of waves in order, each with the lowest and highest value that its cell can represent. */
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
