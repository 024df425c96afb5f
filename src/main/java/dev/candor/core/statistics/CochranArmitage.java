package dev.candor.core.statistics;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The test for a trend in proportions over a span of waves, with the interval of the whole rise at 95 %.
 *
 * <p>P. Armitage, Tests for linear trends in proportions and frequencies, Biometrics 11 (1955). The score t is the day. The
 * slope is Σ n(t − t̄)p / Σ n(t − t̄)² and its variance φ · p̄(1 − p̄) / Σ n(t − t̄)². The overdispersion φ of the waves about
 * the line is moderated as by G. K. Smyth, Linear models and empirical Bayes methods (2004): (8 + χ²) / (8 + waves − 2).
 *
 * <p>The line goes through the middles of the cells: where nothing moves, rounding favours no wave over another, so it cannot
 * make a trend. n is the fewest answers of each cell, which makes the error the widest, and the limits of the rise allow for
 * all shares behind the cells.
 */
final class CochranArmitage {
    /** Few waves differ about a line by chance alone, now more, now less. */
    private static final double PRIOR = 8;

    private static final double Z_OF_POWER = 0.8416212335729143; // 80 %
    private static final double ROUNDING_ERROR = 1e-9;

    private final double[] answers;
    private final double[] shares;
    private final double[] times;
    private final double[] halfWidths;
    private final double span;
    private final double mean;
    private final double meanTime;
    private final double squares;
    private final double slope;
    private final double overdispersion;
    private final double roundingOfMean;

    /** The test for three waves or more, in order. */
    CochranArmitage(List<DatedCounts> series) {
        this.answers = series.stream()
                .mapToDouble(wave -> wave.counts().fewestAnswers())
                .toArray();
        List<Interval> cells =
                series.stream().map(wave -> wave.counts().shares()).toList();
        this.shares = cells.stream().mapToDouble(Interval::middle).toArray();
        this.halfWidths = cells.stream().mapToDouble(Interval::halfWidth).toArray();
        this.times = times(series);
        this.span = times[times.length - 1];
        double all = sum(i -> answers[i]);
        this.mean = sum(i -> answers[i] * shares[i]) / all;
        this.meanTime = sum(i -> answers[i] * times[i]) / all;
        this.squares = sum(i -> answers[i] * Math.pow(times[i] - meanTime, 2));
        this.slope = sum(i -> answers[i] * (times[i] - meanTime) * shares[i]) / squares;
        double spread = sum(i -> answers[i] * Math.pow(shares[i] - mean - slope * (times[i] - meanTime), 2));
        this.overdispersion = overdispersion(spread == 0 ? 0 : spread / (mean * (1 - mean)), shares.length - 2);
        this.roundingOfMean = sum(i -> answers[i] * halfWidths[i]) / all;
    }

    /** The days since the first wave; if all waves are of one day, their positions. */
    private static double[] times(List<DatedCounts> series) {
        double[] days = series.stream()
                .mapToDouble(wave -> ChronoUnit.DAYS.between(series.get(0).day(), wave.day()))
                .toArray();
        return days[days.length - 1] > 0
                ? days
                : IntStream.range(0, days.length).asDoubleStream().toArray();
    }

    /** The probability of so steep a line under chance alone. */
    double probability() {
        return slope == 0 ? 1 : ConfidenceLevel.probabilityBeyond(rise() / error(mean));
    }

    /** The drift, as a rise or fall only if it is {@code clear}. */
    Drift drift(boolean clear) {
        double from = clipped(mean - slope * meanTime);
        double to = clipped(mean + slope * (span - meanTime));
        Interval rise = limits();
        if (clear) {
            return new Drift(rise() > 0 ? new WaveChange.Rose(rise) : new WaveChange.Fell(rise), from, to);
        }
        return new Drift(new WaveChange.NoClearChange(rise, detectable(from, -1), detectable(1 - from, 1)), from, to);
    }

    /** The rise of the line from the first wave to the last. */
    double rise() {
        return slope * span;
    }

    /** Pearson's χ² per degree of freedom, drawn to 1 by {@link #PRIOR} degrees, and at least 1. */
    static double overdispersion(double chiSquared, int degrees) {
        return Math.max(1, (PRIOR + chiSquared) / (PRIOR + degrees));
    }

    /** The standard error of the rise about this mean, or one that the cells allow and that is nearer to one half. */
    double error(double centre) {
        double offCentre = Math.max(0, Math.abs(centre - 0.5) - roundingOfMean);
        return span * Math.sqrt(overdispersion * (0.25 - offCentre * offCentre) / squares);
    }

    /** The widest limits of the rise, with each share at the end of its cell that is worse for the limit. */
    private Interval limits() {
        double rounding = sum(i -> Math.abs(weight(i)) * halfWidths[i]);
        double reach = rounding + ConfidenceLevel.NINETY_FIVE.z() * error(mean);
        return new Interval(Math.max(-1, Math.min(1, rise() - reach)), Math.max(-1, Math.min(1, rise() + reach)));
    }

    /** How much the rise grows with the share of this wave. */
    private double weight(int wave) {
        return span * answers[wave] * (times[wave] - meanTime) / squares;
    }

    /** The smallest rise or fall, in points, that is found with a power of 80 %; empty if the scale has no room for it. */
    private OptionalInt detectable(double room, int direction) {
        double deviations = ConfidenceLevel.NINETY_FIVE.z() + Z_OF_POWER;
        return IntStream.rangeClosed(1, (int) (room * 100 + ROUNDING_ERROR))
                .filter(points -> points >= 100 * deviations * error(mean + direction * points / 200.0))
                .findFirst();
    }

    private static double clipped(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private double sum(IntToDoubleFunction term) {
        return IntStream.range(0, shares.length).mapToDouble(term).sum();
    }
}
