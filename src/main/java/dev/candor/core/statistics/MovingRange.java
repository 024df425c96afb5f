package dev.candor.core.statistics;

import java.util.Arrays;

/** The step from wave to wave, and the highest upper limit it can lead to when each wave is only known between ends. */
final class MovingRange {
    // 3 / 1.128, the scaling Wheeler gives for ranges of two.
    private static final double SCALE = 2.66;

    private MovingRange() {}

    /**
     * The highest mean + 2.66 · mean moving range.
     *
     * <p>It is convex in every wave, so each stands at one of its two ends; the best way to either end of a wave is
     * all that the next one needs to know.
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
