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
 * the line is Pearson's χ² / (waves − 2), and at least 1.
 *
 * <p>The test uses the middles of the cells: where nothing moves, rounding gives no wave a higher middle than another, so it
 * cannot make a trend. The limits of the rise allow for any counts behind the cells.
 */
final class CochranArmitage {
    private static final double Z_OF_POWER = 0.8416212335729143; // 80 %
    private static final double ROUNDING_ERROR = 1e-9;

    private final List<CompatibleCounts> waves;
    private final double[] answers;
    private final double[] shares;
    private final double[] times;
    private final double span;
    private final double mean;
    private final double meanTime;
    private final double squares;
    private final double slope;

    /** The test for three waves or more, in order. */
    CochranArmitage(List<DatedCounts> series) {
        this.waves = series.stream().map(DatedCounts::counts).toList();
        this.answers =
                waves.stream().mapToDouble(counts -> counts.middle().answers()).toArray();
        this.shares =
                waves.stream().mapToDouble(counts -> counts.shares().middle()).toArray();
        this.times = times(series);
        this.span = times[times.length - 1];
        double all = sum(i -> answers[i]);
        this.mean = sum(i -> answers[i] * shares[i]) / all;
        this.meanTime = sum(i -> answers[i] * times[i]) / all;
        this.squares = sum(i -> answers[i] * Math.pow(times[i] - meanTime, 2));
        this.slope = sum(i -> answers[i] * (times[i] - meanTime) * shares[i]) / squares;
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
        return slope == 0 ? 1 : ConfidenceLevel.probabilityBeyond(rise() / standardError());
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

    double standardError() {
        return span * Math.sqrt(overdispersion() * mean * (1 - mean) / squares);
    }

    double overdispersion() {
        double spread = sum(i -> answers[i] * Math.pow(shares[i] - mean - slope * (times[i] - meanTime), 2));
        return spread == 0 ? 1 : Math.max(1, spread / (mean * (1 - mean)) / (shares.length - 2));
    }

    /** The widest limits of the rise, with each share at the end of its cell that is worse for the limit. */
    private Interval limits() {
        double rounding = sum(i -> Math.abs(weight(i)) * halfWidth(i));
        double reach = rounding + ConfidenceLevel.NINETY_FIVE.z() * widestError(mean);
        return new Interval(Math.max(-1, rise() - reach), Math.min(1, rise() + reach));
    }

    /** The error of the rise with the fewest answers, and a mean as near to one half as the cells allow. */
    private double widestError(double centre) {
        double rounding = sum(i -> answers[i] * halfWidth(i)) / sum(i -> answers[i]);
        double offCentre = Math.max(0, Math.abs(centre - 0.5) - rounding);
        double perAnswer = overdispersion() * (0.25 - offCentre * offCentre);
        return Math.sqrt(
                perAnswer * sum(i -> Math.pow(weight(i), 2) / waves.get(i).fewestAnswers()));
    }

    private double halfWidth(int wave) {
        return waves.get(wave).shares().halfWidth();
    }

    /** How much the rise grows with the share of this wave. */
    private double weight(int wave) {
        return span * answers[wave] * (times[wave] - meanTime) / squares;
    }

    /** The smallest rise or fall, in points, that is found with a power of 80 %; empty if the scale has no room for it. */
    private OptionalInt detectable(double room, int direction) {
        double deviations = ConfidenceLevel.NINETY_FIVE.z() + Z_OF_POWER;
        return IntStream.rangeClosed(1, (int) (room * 100 + ROUNDING_ERROR))
                .filter(points -> points >= 100 * deviations * widestError(mean + direction * points / 200.0))
                .findFirst();
    }

    private static double clipped(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private double sum(IntToDoubleFunction term) {
        return IntStream.range(0, shares.length).mapToDouble(term).sum();
    }
}
