package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Share;
import dev.candor.core.page.Chart;
import dev.candor.core.survey.GenerationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the shares of a question on generations over time: the newest at the bottom, several above it, then the older ones. */
final class GenerationChart {
    private GenerationChart() {}

    /** The chart; empty if no result has figures. */
    static Optional<Chart.Areas> of(QuestionTrend trend) {
        GenerationOptions options = GenerationOptions.of(trend.question().orElseThrow());
        List<Integer> fromBottom = Stream.of(
                        Stream.of(0, options.several()),
                        options.generations().stream().skip(1),
                        Stream.of(options.none()))
                .flatMap(each -> each)
                .toList();
        Chart.Lines lines = trend.chart(List.of());
        List<Chart.Stack> stacks = IntStream.range(0, lines.dates().size())
                .mapToObj(date -> stack(
                        lines.dates().get(date),
                        fromBottom.stream()
                                .flatMap(option -> trend.lines().get(option).points().get(date).stream())
                                .toList()))
                .toList();
        return stacks.stream().anyMatch(Chart.Stack::isPublished)
                ? Optional.of(new Chart.Areas(
                        lines.title(),
                        lines.words(),
                        lines.unit(),
                        fromBottom.stream().map(options.names()::get).toList(),
                        stacks))
                : Optional.empty();
    }

    /** The stack of these shares of one result; empty if there are none, or in words alone. */
    private static Chart.Stack stack(String date, List<TrendPoint> points) {
        if (points.stream().noneMatch(TrendPoint::isFigure)) {
            return new Chart.Stack(date, List.of());
        }
        List<Double> heights = heights(points.stream().map(TrendPoint::share).toList());
        return new Chart.Stack(
                date,
                IntStream.range(0, points.size())
                        .mapToObj(i ->
                                new Chart.Slice(heights.get(i), points.get(i).label()))
                        .toList());
    }

    /**
     * Shares in percent that add up to 100, each within what its published figure can stand for: all of them as far between
     * the lowest and the highest share as brings the sum to 100. The true shares add up to 100, so there is such a point.
     */
    static List<Double> heights(List<Share> shares) {
        double lowest = shares.stream().mapToDouble(Share::low).sum();
        double highest = shares.stream().mapToDouble(Share::high).sum();
        double part = Math.max(0, Math.min(1, (1 - lowest) / (highest - lowest)));
        List<Double> heights = new ArrayList<>();
        shares.forEach(share -> heights.add(100 * (share.low() + part * (share.high() - share.low()))));
        return heights;
    }
}
