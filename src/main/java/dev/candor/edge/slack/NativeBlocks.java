package dev.candor.edge.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.candor.core.page.Chart;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Slack's native blocks for charts and tables. A chart that does not fit into Slack's limits has none: a native line
 * cannot have a gap either, for Slack demands a point for each category, and a gap must not look like a zero.
 */
final class NativeBlocks {
    private static final int MAX_TITLE = 50;
    private static final int MAX_LABEL = 20;
    private static final int MAX_SERIES = 6;
    private static final int MAX_POINTS = 20;
    private static final int MAX_ROWS = 100;
    private static final int MAX_COLUMNS = 20;
    private static final int MAX_CAPTION = 200;
    private static final int MAX_CELL = 300;

    private NativeBlocks() {}

    /** The native chart and what it cannot say in a note; empty if Slack has no such chart: its areas lie over each other. */
    static Optional<List<LayoutBlock>> of(Chart chart) {
        if (chart instanceof Chart.Lines lines) {
            return of(lines);
        }
        return chart instanceof Chart.Bars bars ? of(bars) : Optional.empty();
    }

    private static Optional<List<LayoutBlock>> of(Chart.Lines chart) {
        int points = chart.dates().size();
        boolean fits = points > 0
                && points <= MAX_POINTS
                && !chart.lines().isEmpty()
                && chart.lines().size() <= MAX_SERIES
                && chart.lines().stream().allMatch(line -> isComplete(line, points));
        if (!fits) {
            return Optional.empty();
        }
        List<String> categories = DistinctLabels.of(chart.dates(), MAX_LABEL);
        List<String> names =
                DistinctLabels.of(chart.lines().stream().map(Chart.Line::name).toList(), MAX_LABEL);
        List<DataVisualizationBlock.Series> series = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Integer> values = chart.lines().get(i).percents().stream()
                    .map(OptionalInt::getAsInt)
                    .toList();
            series.add(series(names.get(i), categories, values));
        }
        return Optional.of(blocks(chart, "line", series, categories, "Date", chart.unit(), notes(chart, names)));
    }

    /** Long names in full, coded figures, and the marks of owners. */
    private static Stream<String> notes(Chart.Lines chart, List<String> names) {
        Stream<String> longNames = IntStream.range(0, names.size())
                .filter(i -> !names.get(i).equals(chart.lines().get(i).name()))
                .mapToObj(i -> MarkupEscape.plain(
                        names.get(i) + ": " + chart.lines().get(i).name()));
        Stream<String> marks = chart.marks().stream()
                .filter(mark ->
                        mark.position() >= 0 && mark.position() < chart.dates().size())
                .map(mark -> MarkupEscape.plain(mark.text()));
        return Stream.of(longNames, chart.lines().stream().flatMap(line -> coded(chart, line)), marks)
                .flatMap(each -> each);
    }

    /** What the numbers of a line stand for where it is more than themselves. */
    private static Stream<String> coded(Chart.Lines chart, Chart.Line line) {
        return IntStream.range(0, line.percents().size())
                .filter(i -> !line.figure(i).equals(drawn(chart, line, i)))
                .mapToObj(i -> MarkupEscape.plain(
                        line.name() + ": " + drawn(chart, line, i) + " stands for " + line.figure(i)))
                .distinct();
    }

    private static String drawn(Chart.Lines chart, Chart.Line line, int date) {
        return chart.value(String.valueOf(line.percents().get(date).getAsInt()));
    }

    private static Optional<List<LayoutBlock>> of(Chart.Bars chart) {
        List<Chart.Bar> bars = chart.bars();
        // A single bar, such as a score, says no more than its text.
        if (bars.size() < 2 || bars.size() > MAX_POINTS) {
            return Optional.empty();
        }
        List<String> categories =
                DistinctLabels.of(bars.stream().map(Chart.Bar::label).toList(), MAX_LABEL);
        List<Integer> values = bars.stream().map(Chart.Bar::percent).toList();
        // A coded figure such as "about 80 % or more", or a long label, is said in full below.
        Stream<String> notes = IntStream.range(0, bars.size())
                .filter(i -> !categories.get(i).equals(bars.get(i).label())
                        || !bars.get(i).figure().equals(bars.get(i).percent() + " %"))
                .mapToObj(i -> MarkupEscape.plain(
                        bars.get(i).label() + " " + bars.get(i).figure()));
        return Optional.of(
                blocks(chart, "bar", List.of(series("Share", categories, values)), categories, "Answer", "%", notes));
    }

    private static boolean isComplete(Chart.Line line, int points) {
        return line.percents().size() == points && line.percents().stream().allMatch(OptionalInt::isPresent);
    }

    private static DataVisualizationBlock.Series series(String name, List<String> labels, List<Integer> values) {
        return new DataVisualizationBlock.Series(
                name,
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new DataVisualizationBlock.Point(labels.get(i), values.get(i)))
                        .toList());
    }

    private static List<LayoutBlock> blocks(
            Chart chart,
            String kind,
            List<DataVisualizationBlock.Series> series,
            List<String> categories,
            String xLabel,
            String yLabel,
            Stream<String> notes) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(new DataVisualizationBlock(
                label(chart.title(), MAX_TITLE),
                new DataVisualizationBlock.SeriesChart(
                        kind,
                        series,
                        new DataVisualizationBlock.AxisConfig(categories, xLabel, label(yLabel, MAX_TITLE)))));
        String note = notes.map(MarkupEscape::of).collect(Collectors.joining(" · "));
        if (!note.isEmpty()) {
            blocks.addAll(BlockRenderer.part(new Part.Note(note)));
        }
        return blocks;
    }

    /** The native table; empty if it has too many rows or columns for Slack. */
    static Optional<DataTableBlock> of(Part.Table table) {
        int columns = table.header().size();
        boolean fits = columns > 0
                && columns <= MAX_COLUMNS
                && !table.rows().isEmpty()
                && table.rows().size() <= MAX_ROWS
                && table.rows().stream().allMatch(row -> row.size() == columns);
        if (!fits) {
            return Optional.empty();
        }
        List<List<DataTableBlock.Cell>> rows = Stream.concat(Stream.of(table.header()), table.rows().stream())
                .map(row -> row.stream()
                        .map(cell -> new DataTableBlock.Cell(label(cell, MAX_CELL)))
                        .toList())
                .toList();
        return Optional.of(new DataTableBlock(label(table.caption(), MAX_CAPTION), rows));
    }

    private static String label(String text, int most) {
        return DistinctLabels.of(List.of(text), most).get(0);
    }
}
