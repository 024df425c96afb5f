package dev.candor.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;

/**
 * The ordinary ups and downs of one question: an XmR control chart with a frozen baseline.
 *
 * <p>D. J. Wheeler, Understanding Variation (1993): centre = mean, limits = mean ± 2.66 · mean moving range of the baseline.
 * The limits are shares and are not clipped to 0 to 1.
 *
 * @param baseline position of the first wave of the baseline: 0, or where the last shift that was found began
 * @param centre lowest and highest possible centre line
 * @param limits widest possible control limits
 * @param firstEstimate whether there are too few waves since the baseline began for firm limits
 * @param signals the signals that chance alone does not explain, in order of their first wave
 */
public record ControlChart(
        int baseline, Interval centre, Interval limits, boolean firstEstimate, List<Signal> signals) {
    /** Fewest waves for control limits. */
    public static final int WAVES_FOR_LIMITS = 6;

    /** Waves of a complete baseline. */
    static final int BASELINE = 8;

    /** Fewest waves for limits that are no first estimate. */
    static final int WAVES_FOR_FIRM_LIMITS = 12;

    private static final int ON_ONE_SIDE = 8;
    private static final int IN_A_ROW = 6;

    /** What is unusual about waves that stand in a row. */
    public enum Kind {
        /** One wave outside the limits. */
        OUTSIDE,
        /** Eight waves or more on one side of the centre. */
        ONE_SIDE,
        /** Six waves or more, each above or each below the one before. */
        STEADY
    }

    /**
     * A signal.
     *
     * @param up whether the waves are high or rising, rather than low or falling
     * @param first position of its first wave
     * @param last position of its last wave
     */
    public record Signal(Kind kind, boolean up, int first, int last) {}

    public ControlChart {
        signals = List.copyOf(signals);
    }

    /** The chart of six waves or more, in order, with all its signals. */
    static ControlChart of(List<Interval> waves) {
        ControlChart chart = from(0, waves);
        List<Signal> signals = new ArrayList<>();
        int checked = 0;
        while (true) {
            List<Signal> found = chart.signalsOf(waves, checked);
            int shift = found.stream()
                    .filter(signal -> signal.kind() == Kind.ONE_SIDE)
                    .mapToInt(Signal::first)
                    .findFirst()
                    .orElse(waves.size());
            found.stream().filter(signal -> signal.first() <= shift).forEach(signals::add);
            if (shift == waves.size()) {
                return new ControlChart(chart.baseline, chart.centre, chart.limits, chart.firstEstimate, signals);
            }
            chart = from(shift, waves);
            checked = shift + 1;
        }
    }

    private static ControlChart from(int start, List<Interval> waves) {
        List<Interval> baseline = waves.subList(start, Math.min(waves.size(), start + BASELINE));
        double[] low = baseline.stream().mapToDouble(Interval::low).toArray();
        double[] high = baseline.stream().mapToDouble(Interval::high).toArray();
        return new ControlChart(
                start,
                new Interval(MovingRange.mean(low), MovingRange.mean(high)),
                new Interval(-MovingRange.highest(negated(high), negated(low)), MovingRange.highest(low, high)),
                waves.size() - start < WAVES_FOR_FIRM_LIMITS,
                List.of());
    }

    private List<Signal> signalsOf(List<Interval> waves, int start) {
        double middle = centre.middle();
        int end = waves.size();
        List<Signal> found = new ArrayList<>();
        for (boolean up : new boolean[] {true, false}) {
            found.addAll(runs(start, end, 1, i -> outside(waves.get(i), up), Kind.OUTSIDE, up));
            found.addAll(runs(
                    start,
                    end,
                    ON_ONE_SIDE,
                    i -> up ? waves.get(i).middle() > middle : waves.get(i).middle() < middle,
                    Kind.ONE_SIDE,
                    up));
            found.addAll(runs(
                    start + 1,
                    end,
                    IN_A_ROW - 1,
                    i -> up
                            ? waves.get(i).middle() > waves.get(i - 1).middle()
                            : waves.get(i).middle() < waves.get(i - 1).middle(),
                    Kind.STEADY,
                    up));
        }
        found.sort((one, other) -> Integer.compare(one.first(), other.first()));
        return found;
    }

    private boolean outside(Interval wave, boolean up) {
        return up ? wave.low() > limits.high() : wave.high() < limits.low();
    }

    private static List<Signal> runs(int start, int end, int least, IntPredicate unusual, Kind kind, boolean up) {
        List<Signal> runs = new ArrayList<>();
        int first = start;
        for (int i = start; i <= end; i++) {
            if (i == end || !unusual.test(i)) {
                if (i - first >= least) {
                    runs.add(new Signal(kind, up, kind == Kind.STEADY ? first - 1 : first, i - 1));
                }
                first = i + 1;
            }
        }
        return runs;
    }

    private static double[] negated(double[] values) {
        return DoubleStream.of(values).map(value -> -value).toArray();
    }
}
