package dev.candor.core.ui.result;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.statistics.DatedCounts;
import dev.candor.core.statistics.Trend;
import dev.candor.core.statistics.WaveSeries;
import dev.candor.core.survey.TrendMark;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One share over time, of one version of a question.
 *
 * @param name what the share is of, such as {@code satisfied} or an option, in plain text
 * @param unit follows its figures, such as {@code  satisfied}; empty for a score
 * @param points one per release, oldest first; empty where nothing is published
 */
record TrendLine(String name, String unit, List<Optional<TrendPoint>> points) {
    TrendLine {
        points = List.copyOf(points);
    }

    /** The name in bold. */
    String bold() {
        return "*" + MarkupEscape.of(name) + "*";
    }

    /** The published shares, oldest first. */
    List<TrendPoint> shown() {
        return points.stream().flatMap(Optional::stream).toList();
    }

    /** The shares published as figures, oldest first: words are too coarse to show a movement. */
    List<TrendPoint> figures() {
        return shown().stream().filter(TrendPoint::isFigure).toList();
    }

    /** The figures for statistics, with a comparison from before each of these marks. */
    WaveSeries series(Collection<TrendMark> marks) {
        List<DatedCounts> waves = waves();
        return new WaveSeries(
                waves,
                marks.stream()
                        .flatMap(mark -> Trend.lastBefore(waves, mark.day()).stream())
                        .toList());
    }

    /** The figures for statistics, oldest first. */
    List<DatedCounts> waves() {
        return figures().stream()
                .map(point -> new DatedCounts(point.day(), point.counts()))
                .toList();
    }
}
