package dev.candor.core.ui.report;

import dev.candor.core.page.Chart;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The data table below a chart. */
public final class ChartTable {
    private static final String NONE = "–";

    private ChartTable() {}

    /** A table of everything that the chart draws. */
    public static Part.Table of(Chart chart) {
        if (chart instanceof Chart.Diverging diverging) {
            return diverging(diverging);
        }
        if (chart instanceof Chart.Areas areas) {
            return areas(areas);
        }
        return chart instanceof Chart.Lines lines ? lines(lines) : bars((Chart.Bars) chart);
    }

    private static Part.Table diverging(Chart.Diverging chart) {
        return withoutEmptyColumns(
                chart.title(),
                List.of(
                        "bar",
                        chart.favourable(),
                        chart.unfavourable(),
                        "likely range",
                        "whatever those who did not answer think",
                        "note"),
                chart.rows().stream()
                        .map(row -> row.split()
                                .map(split -> List.of(
                                        row.label(),
                                        split.favourableLabel(),
                                        split.unfavourableLabel(),
                                        range(split.likely()),
                                        range(split.worst()),
                                        row.note()))
                                .orElseGet(() -> List.of(row.label(), NONE, NONE, NONE, NONE, row.note())))
                        .toList());
    }

    /** Without the columns in which no row says anything. */
    private static Part.Table withoutEmptyColumns(String caption, List<String> header, List<List<String>> rows) {
        List<Integer> columns = IntStream.range(0, header.size())
                .filter(column -> rows.stream()
                        .map(row -> row.get(column))
                        .anyMatch(cell -> !cell.isEmpty() && !cell.equals(NONE)))
                .boxed()
                .toList();
        return new Part.Table(
                caption,
                columns.stream().map(header::get).toList(),
                rows.stream()
                        .map(row -> columns.stream().map(row::get).toList())
                        .toList());
    }

    private static Part.Table lines(Chart.Lines chart) {
        List<String> header = new ArrayList<>(List.of(chart.unit()));
        chart.lines().forEach(line -> header.add(line.name()));
        return new Part.Table(
                chart.title(),
                header,
                IntStream.range(0, chart.dates().size())
                        .mapToObj(i -> date(chart, i))
                        .toList());
    }

    private static List<String> date(Chart.Lines chart, int i) {
        List<String> cells = new ArrayList<>(List.of(chart.dates().get(i)));
        for (Chart.Line line : chart.lines()) {
            cells.add(
                    line.percents().get(i).isEmpty()
                            ? NONE
                            : line.figure(i)
                                    + line.ranges()
                                            .get(i)
                                            .map(range -> " (" + chart.value(range.low() + "–" + range.high()) + ")")
                                            .orElse(""));
        }
        return cells;
    }

    private static Part.Table areas(Chart.Areas chart) {
        List<String> header = new ArrayList<>(List.of(chart.unit()));
        header.addAll(chart.names());
        return new Part.Table(
                chart.title(),
                header,
                chart.stacks().stream()
                        .map(stack -> Stream.concat(
                                        Stream.of(stack.date()),
                                        stack.isPublished()
                                                ? stack.slices().stream().map(Chart.Slice::figure)
                                                : chart.names().stream().map(name -> NONE))
                                .toList())
                        .toList());
    }

    private static Part.Table bars(Chart.Bars chart) {
        return new Part.Table(
                chart.title(),
                List.of("bar", "share"),
                chart.bars().stream()
                        .map(bar -> List.of(bar.label(), bar.figure()))
                        .toList());
    }

    private static String range(Optional<Chart.Range> range) {
        return range.map(ends -> ends.low() + "–" + ends.high() + " %").orElse(NONE);
    }
}
