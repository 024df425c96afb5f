package dev.candor.core.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Movement of one question over its waves, by three looks: the drift over the span, the change since single waves, and
 * signals among the ordinary ups and downs.
 *
 * <p>The findings of all looks at all questions of one report are chosen together ({@link BenjaminiHochberg}), so that a
 * report about questions that stand still claims no movement in 19 of 20 cases.
 *
 * @param drift empty with fewer than {@link #WAVES_FOR_DRIFT} waves
 * @param since the changes to the latest wave since the first, since the one a quarter ago, and since marked ones, in order of
 *     the earlier wave; empty with one wave
 * @param ordinary empty with fewer than {@link ControlChart#WAVES_FOR_LIMITS} waves
 */
public record Trend(Optional<Drift> drift, List<ChangeSince> since, Optional<ControlChart> ordinary) {
    /** Fewest waves for a drift. */
    public static final int WAVES_FOR_DRIFT = 4;

    public Trend {
        since = List.copyOf(since);
    }

    /** The trends of all questions of a report, in their order. */
    public static List<Trend> ofReport(List<WaveSeries> questions) {
        List<Findings> findings = questions.stream().map(Findings::new).toList();
        double highestKept = BenjaminiHochberg.highestKept(
                findings.stream().flatMap(each -> each.all().stream()).toList());
        return findings.stream().map(each -> each.trend(highestKept)).toList();
    }

    /** The position of the last wave before this day, with which the latest wave is compared for a mark on it. */
    public static Optional<Integer> lastBefore(List<DatedCounts> waves, LocalDate day) {
        return IntStream.range(0, waves.size())
                .filter(wave -> waves.get(wave).day().isBefore(day))
                .boxed()
                .reduce((earlier, later) -> later);
    }
}
