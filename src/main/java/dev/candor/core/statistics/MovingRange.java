package dev.candor.core.statistics;

import java.util.Arrays;

/** The highest upper control limit of a sequence whose values are only known as intervals. */
final class MovingRange {
    // 3 / 1.128, Wheeler's factor for moving ranges of two.
    private static final double SCALE = 2.66;

    private MovingRange() {}

    /**
     * The highest mean + 2.66 · mean moving range.
     *
     * <p>The limit is convex in every value, so its maximum has each value at an end of its interval. Dynamic programming
     * keeps the maximum for either end of the current value.
     */
    static double highest(double[] low, double[] high) {
        int waves = low.length;
        double step = SCALE / (waves - 1);
        double atLow = low[0] / waves;
        double atHigh = high[0] / waves;
        for (int i = 1; i < waves; i++) {
            double toLow = low[i] / waves
                    + Math.max(
                            atLow + step * Math.abs(low[i] - low[i - 1]),
                            atHigh + step * Math.abs(low[i] - high[i - 1]));
            double toHigh = high[i] / waves
                    + Math.max(
                            atLow + step * Math.abs(high[i] - low[i - 1]),
                            atHigh + step * Math.abs(high[i] - high[i - 1]));
            atLow = toLow;
            atHigh = toHigh;
        }
        return Math.max(atLow, atHigh);
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
