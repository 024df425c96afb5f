package dev.candor.core.statistics;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    public record Signal(Kind kind, boolean up, int first, int last) {

        int waves() {
            return last - first + 1;
        }
    }

    public ControlChart {
        signals = List.copyOf(signals);
    }

    /**
     * The chart as it reads in rounded figures: a wave whose figure lies within the rounded limits is not outside.
     *
     * @param grid of the limits, in percentage points
     * @param percent the rounded figure of the wave at a position
     */
    public ControlChart rounded(int grid, IntUnaryOperator percent) {
        PercentagePoints rounded = limits.outward(grid);
        return new ControlChart(
                baseline,
                centre,
                limits,
                firstEstimate,
                signals.stream()
                        .flatMap(signal -> signal.kind() == Kind.OUTSIDE
                                ? IntStream.rangeClosed(signal.first(), signal.last())
                                        .filter(wave -> rounded.low() > percent.applyAsInt(wave)
                                                || percent.applyAsInt(wave) > rounded.high())
                                        .mapToObj(wave -> new Signal(signal.kind(), signal.up(), wave, wave))
                                : Stream.of(signal))
                        .toList());
    }
}
