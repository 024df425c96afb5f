package dev.candor.core.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Three looks at one question over its waves: the drift over the span, the change since single waves, and the ordinary ups
 * and downs.
 *
 * <p>Each finding of the three has a probability under chance alone; the report keeps those that {@link BenjaminiHochberg}
 * keeps, so that a report about a question that stands still claims no movement in 19 of 20 cases.
 *
 * @param drift empty with fewer than {@link #WAVES_FOR_DRIFT} waves
 * @param since the changes to the latest wave since the first, since the one a quarter ago, and since marked ones, in order of
 *     the earlier wave; empty with one wave
 * @param ordinary empty with fewer than {@link ControlChart#WAVES_FOR_LIMITS} waves
 */
public record Trend(Optional<Drift> drift, List<ChangeSince> since, Optional<ControlChart> ordinary) {
    /** Fewest waves for a drift. */
    public static final int WAVES_FOR_DRIFT = 4;

    private static final int MONTHS_OF_A_QUARTER = 3;

    public Trend {
        since = List.copyOf(since);
    }

    /**
     * The trend of waves with a published cell of the same version of a question, oldest first.
     *
     * @param marked positions of the waves that the latest one is compared with because of an owner's mark
     */
    public static Trend of(List<DatedCounts> waves, Collection<Integer> marked) {
        Optional<CochranArmitage> line =
                waves.size() < WAVES_FOR_DRIFT ? Optional.empty() : Optional.of(new CochranArmitage(waves));
        SortedMap<Integer, Double> since = new TreeMap<>();
        for (int wave : compared(waves, marked)) {
            since.put(wave, Newcombe.probability(waves.get(wave).counts(), latest(waves)));
        }
        double limit = BenjaminiHochberg.threshold(DoubleStream.concat(
                        line.stream().mapToDouble(CochranArmitage::probability),
                        since.values().stream().mapToDouble(p -> p))
                .toArray());
        List<ChangeSince> changes = new ArrayList<>();
        since.forEach((wave, probability) -> changes.add(
                new ChangeSince(wave, change(waves.get(wave).counts(), latest(waves), probability <= limit))));
        return new Trend(line.map(each -> drift(each, each.probability() <= limit)), changes, ordinary(waves));
    }

    private static CompatibleCounts latest(List<DatedCounts> waves) {
        return waves.get(waves.size() - 1).counts();
    }

    private static WaveChange change(CompatibleCounts earlier, CompatibleCounts later, boolean kept) {
        return kept ? WaveChange.between(earlier, later) : WaveChange.noClearChange(earlier, later);
    }

    private static Optional<ControlChart> ordinary(List<DatedCounts> waves) {
        return waves.size() < ControlChart.WAVES_FOR_LIMITS
                ? Optional.empty()
                : Optional.of(ControlChart.of(
                        waves.stream().map(wave -> wave.counts().shares()).toList()));
    }

    /** The position of the last wave before this day, with which the latest wave is compared for a mark on it. */
    public static Optional<Integer> lastBefore(List<DatedCounts> waves, LocalDate day) {
        return IntStream.range(0, waves.size())
                .filter(wave -> waves.get(wave).day().isBefore(day))
                .boxed()
                .reduce((earlier, later) -> later);
    }

    /** Whether any of the three looks found a movement. */
    public boolean moved() {
        return drift.map(each -> !(each.change() instanceof WaveChange.NoClearChange))
                        .orElse(false)
                || since.stream().anyMatch(each -> !(each.change() instanceof WaveChange.NoClearChange))
                || ordinary.map(chart -> !chart.signals().isEmpty()).orElse(false);
    }

    private static Drift drift(CochranArmitage line, boolean kept) {
        Interval rise = line.interval();
        WaveChange change = !kept
                ? new WaveChange.NoClearChange(rise, line.detectable(line.from()), line.detectable(1 - line.from()))
                : line.rise() > 0 ? new WaveChange.Rose(rise) : new WaveChange.Fell(rise);
        return new Drift(change, line.from(), line.to());
    }

    private static SortedSet<Integer> compared(List<DatedCounts> waves, Collection<Integer> marked) {
        int latest = waves.size() - 1;
        SortedSet<Integer> compared = new TreeSet<>(marked);
        compared.add(0);
        if (latest > 0) {
            lastBefore(
                            waves,
                            waves.get(latest)
                                    .day()
                                    .minusMonths(MONTHS_OF_A_QUARTER)
                                    .plusDays(1))
                    .ifPresent(compared::add);
        }
        return compared.headSet(Math.max(0, latest));
    }
}
