package dev.candor.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the three looks find in one series, with the probability of each finding under chance alone.
 *
 * <p>A report is read for the drift first, so it has half of the weight. The other two looks have a quarter each, divided
 * among the waves that are compared and among the kinds of signals.
 */
final class Findings {
    /** A finding less clear than this is none, whatever else is found; it is what an interval at 95 % keeps to. */
    private static final double HIGHEST_PROBABILITY = 0.05;

    private static final double WEIGHT_OF_DRIFT = 2;
    private static final double WEIGHT_OF_SIGNALS = 1.0 / ControlChart.Kind.values().length;

    private final WaveSeries series;
    private final Optional<CochranArmitage> drift;
    private final SortedMap<Integer, Double> since = new TreeMap<>();
    private final Optional<ChartSignals> signals;

    Findings(WaveSeries series) {
        this.series = series;
        this.drift = series.size() < Trend.WAVES_FOR_DRIFT
                ? Optional.empty()
                : Optional.of(new CochranArmitage(series.waves()));
        series.compared().forEach(wave -> since.put(wave, Newcombe.probability(series.counts(wave), series.latest())));
        this.signals = series.size() < ControlChart.WAVES_FOR_LIMITS
                ? Optional.empty()
                : Optional.of(new ChartSignals(
                        series.waves().stream().map(DatedCounts::counts).toList()));
    }

    /** One finding per drift, wave compared and kind of signal. */
    List<BenjaminiHochberg.Finding> all() {
        List<BenjaminiHochberg.Finding> all = new ArrayList<>();
        drift.ifPresent(line -> all.add(new BenjaminiHochberg.Finding(line.probability(), WEIGHT_OF_DRIFT)));
        since.values().forEach(p -> all.add(new BenjaminiHochberg.Finding(p, 1.0 / since.size())));
        signals.ifPresent(chart -> {
            for (ControlChart.Kind kind : ControlChart.Kind.values()) {
                all.add(new BenjaminiHochberg.Finding(chart.lowest(kind), WEIGHT_OF_SIGNALS));
            }
        });
        return all;
    }

    /** The trend with those findings whose ratio of probability to weight is at most this. */
    Trend trend(double highestKept) {
        List<ChangeSince> changes = new ArrayList<>();
        since.forEach((wave, probability) -> changes.add(new ChangeSince(
                wave, change(series.counts(wave), isKept(probability, 1.0 / since.size(), highestKept)))));
        return new Trend(
                drift.map(line -> line.drift(isKept(line.probability(), WEIGHT_OF_DRIFT, highestKept))),
                changes,
                signals.map(each -> each.chart(p -> isKept(p, WEIGHT_OF_SIGNALS, highestKept))));
    }

    private static boolean isKept(double probability, double weight, double highestKept) {
        return probability <= HIGHEST_PROBABILITY && probability / weight <= highestKept;
    }

    private WaveChange change(CompatibleCounts earlier, boolean kept) {
        return kept ? WaveChange.between(earlier, series.latest()) : WaveChange.noClearChange(earlier, series.latest());
    }
}
