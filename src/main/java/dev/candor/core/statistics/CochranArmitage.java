package dev.candor.core.statistics;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The test for a trend in proportions over a span of waves, with the confidence interval of the whole rise at 95 %.
 *
 * <p>P. Armitage, Tests for linear trends in proportions and frequencies, Biometrics 11 (1955); the score is the day. The
 * slope is that of the weighted line through the middles of the cells, its variance φ · p(1 − p) / Σ n(t − t̄)², where φ, the
 * overdispersion of the waves about the line, is at least 1. The limits are the widest that any counts behind the cells give.
 */
final class CochranArmitage {
    private static final double ROUNDING_ERROR = 1e-9;
    private static final double POWER_80 = 0.8416212335729143;

    private final double[] answers;
    private final double[] shares;
    private final double[] halfWidths;
    private final double[] times;
    private final double span;
    private final double squares;
    private final double mean;
    private final double meanTime;
    private final double slope;

    CochranArmitage(List<DatedCounts> waves) {
        this.answers = waves.stream()
                .mapToDouble(wave -> wave.counts().middle().answers())
                .toArray();
        this.shares = waves.stream()
                .mapToDouble(wave -> wave.counts().shares().middle())
                .toArray();
        this.halfWidths = waves.stream()
                .mapToDouble(wave -> wave.counts().shares().halfWidth())
                .toArray();
        this.times = times(waves);
        double all = DoubleStream.of(answers).sum();
        this.mean = sum(i -> answers[i] * shares[i]) / all;
        this.meanTime = sum(i -> answers[i] * times[i]) / all;
        this.squares = sum(i -> answers[i] * Math.pow(times[i] - meanTime, 2));
        this.slope = sum(i -> answers[i] * (times[i] - meanTime) * shares[i]) / squares;
        this.span = times[times.length - 1];
    }

    /** The days since the first wave; if all waves are of one day, their positions. */
    private static double[] times(List<DatedCounts> waves) {
        double[] days = waves.stream()
                .mapToDouble(wave -> ChronoUnit.DAYS.between(waves.get(0).day(), wave.day()))
                .toArray();
        return days[days.length - 1] > 0
                ? days
                : IntStream.range(0, days.length).asDoubleStream().toArray();
    }

    /** The rise of the line from the first wave to the last, by the middles of the cells. */
    double rise() {
        return slope * span;
    }

    /** The line's share at the first wave. */
    double from() {
        return Math.max(0, Math.min(1, mean - slope * meanTime));
    }

    /** The line's share at the last wave. */
    double to() {
        return Math.max(0, Math.min(1, mean + slope * (span - meanTime)));
    }

    /** The probability of so steep a line if nothing moves. */
    double probability() {
        return ConfidenceLevel.probabilityBeyond(rise() / error());
    }

    /** The widest limits of the rise. */
    Interval interval() {
        double reach = ConfidenceLevel.NINETY_FIVE.z() * error()
                + span * sum(i -> answers[i] * Math.abs(times[i] - meanTime) * halfWidths[i]) / squares;
        return new Interval(Math.max(-1, rise() - reach), Math.min(1, rise() + reach));
    }

    /** The smallest drop, in points, that is found with a power of 80 %; empty if there is no room for one. */
    OptionalInt detectable(double room) {
        int points = (int) Math.ceil(100 * error() * (ConfidenceLevel.NINETY_FIVE.z() + POWER_80) - ROUNDING_ERROR);
        return points <= room * 100 + ROUNDING_ERROR ? OptionalInt.of(points) : OptionalInt.empty();
    }

    private double error() {
        return span * Math.sqrt(overdispersion() * mean * (1 - mean) / squares);
    }

    private double overdispersion() {
        double spread = sum(i -> answers[i] * Math.pow(shares[i] - mean - slope * (times[i] - meanTime), 2));
        return Math.max(1, spread / (mean * (1 - mean)) / (shares.length - 2));
    }

    private double sum(IntToDoubleFunction term) {
        return IntStream.range(0, shares.length).mapToDouble(term).sum();
    }
}
