package dev.candor.core.statistics;

import java.util.List;
import java.util.stream.DoubleStream;

/** The first waves of a control chart, from which its centre and limits are computed once. */
final class ChartBaseline {
    private static final int WAVES = 8;
    private static final int WAVES_FOR_FIRM_LIMITS = 12;

    private final List<CompatibleCounts> waves;
    private final int start;

    ChartBaseline(List<CompatibleCounts> waves, int start) {
        this.waves = waves;
        this.start = start;
    }

    int start() {
        return start;
    }

    /** The position after the last wave of the baseline. */
    int end() {
        return Math.min(waves.size(), start + WAVES);
    }

    boolean isFirstEstimate() {
        return waves.size() - start < WAVES_FOR_FIRM_LIMITS;
    }

    /** The lowest and highest possible mean. */
    Interval centre() {
        return new Interval(MovingRange.mean(lowest()), MovingRange.mean(highest()));
    }

    /** The widest possible control limits. */
    Interval limits() {
        return new Interval(
                -MovingRange.highest(negated(highest()), negated(lowest())), MovingRange.highest(lowest(), highest()));
    }

    /** The probability of so large a difference between the signal's waves and the baseline, anywhere after it. */
    double probability(ControlChart.Signal signal) {
        PooledWaves before = PooledWaves.of(waves.subList(start, end()));
        PooledWaves now = PooledWaves.of(waves.subList(signal.first(), signal.last() + 1));
        int places = waves.size() - end() - signal.waves() + 1;
        return Math.min(1, places * before.probabilityOfDifference(now));
    }

    private double[] lowest() {
        return waves.subList(start, end()).stream()
                .mapToDouble(counts -> counts.shares().low())
                .toArray();
    }

    private double[] highest() {
        return waves.subList(start, end()).stream()
                .mapToDouble(counts -> counts.shares().high())
                .toArray();
    }

    private static double[] negated(double[] values) {
        return DoubleStream.of(values).map(value -> -value).toArray();
    }
}
