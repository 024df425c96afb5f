package dev.candor.edge.chart;

import dev.candor.core.page.Chart;
import dev.candor.edge.chart.DrawingBuilder.Entry;
import dev.candor.edge.chart.DrawingBuilder.LegendSign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Lays out shares over time: lines with their ranges, gaps where nothing is published, and marks as verticals. */
final class LinesLayout {
    private static final double HEIGHT = 200;
    /** Room beside the plot, at least. */
    private static final double LEAST_ROOM = 62;

    /** From the last point of a line to its figure. */
    private static final double FIGURE_INSET = 9;

    /** From the middle of a figure to its baseline. */
    private static final double FIGURE_DROP = 4.5;

    /** More positions than this are drawn without a dot each. */
    private static final int MAX_DOTS = 30;

    private final Chart.Lines chart;
    private final DrawingBuilder drawing = new DrawingBuilder();
    private final TimeAxis axis;
    private double top;

    LinesLayout(Chart.Lines chart) {
        this.chart = chart;
        axis = new TimeAxis(chart.dates(), DrawingBuilder.RIGHT - roomBeside());
    }

    /** What the last figures and the marks need beside the plot. */
    private double roomBeside() {
        double figures = chart.lines().stream()
                .flatMap(line -> last(line).stream().mapToObj(line::figure))
                .mapToDouble(figure -> FIGURE_INSET + DrawingBuilder.width(TextStyle.FIGURE, figure))
                .max()
                .orElse(0);
        return Math.max(figures, chart.marks().isEmpty() ? LEAST_ROOM : MarksLayout.ROOM);
    }

    Drawing drawing() {
        drawing.paragraph(TextStyle.TITLE, Ink.TEXT, chart.title());
        drawing.paragraph(TextStyle.SMALL, Ink.MUTED, chart.unit());
        drawing.skip(10);
        MarksLayout marks = new MarksLayout(chart.marks(), axis::before);
        drawing.skip(marks.height());
        top = drawing.y() + 4;
        axis.grid(drawing, top, HEIGHT, chart::tick);
        drawing.add(marks.shapes(top - 4 - marks.height(), top + HEIGHT));
        for (int i = 0; i < chart.lines().size() && bandsAreClear(); i++) {
            bands(chart.lines().get(i), Ink.series(i));
        }
        for (int i = 0; i < chart.lines().size(); i++) {
            line(chart.lines().get(i), i);
        }
        figures();
        drawing.skip(HEIGHT + 8);
        axis.dates(drawing, top + HEIGHT);
        drawing.skip(TextStyle.SMALL.lineHeight() + 8);
        drawing.legend(legend());
        drawing.paragraph(TextStyle.SMALL, Ink.MUTED, marks.smallPrint());
        return drawing.build(chart.title(), chart.words());
    }

    /** Whether no more than two bands lie over each other: of more, none could be told from the others. */
    private boolean bandsAreClear() {
        return IntStream.range(0, chart.dates().size())
                .allMatch(i -> chart.lines().stream()
                                .filter(line -> range(line, i).isPresent())
                                .count()
                        <= 2);
    }

    private void bands(Chart.Line line, Ink ink) {
        for (List<Integer> run : runs(line, i -> range(line, i).isPresent())) {
            // A single range gets some width.
            double half = run.size() == 1 ? 4 : 0;
            List<Shape.Point> outline = new ArrayList<>();
            for (int i : run) {
                outline.add(new Shape.Point(
                        axis.x(i) - half, y(range(line, i).orElseThrow().high())));
                outline.add(new Shape.Point(
                        axis.x(i) + half, y(range(line, i).orElseThrow().high())));
            }
            for (int k = run.size() - 1; k >= 0; k--) {
                double y = y(range(line, run.get(k)).orElseThrow().low());
                outline.add(new Shape.Point(axis.x(run.get(k)) + half, y));
                outline.add(new Shape.Point(axis.x(run.get(k)) - half, y));
            }
            drawing.add(Shape.Area.translucent(outline, ink));
        }
    }

    private void line(Chart.Line line, int index) {
        Ink ink = Ink.series(index);
        // Small dots where many would hide the lines.
        double radius = chart.lines().size() > 1 ? 2.2 : 3.5;
        List<List<Integer>> runs = runs(line, i -> true);
        for (List<Integer> run : runs) {
            if (run.size() > 1) {
                List<Shape.Point> points = run.stream().map(i -> point(line, i)).toList();
                drawing.add(new Shape.Stroke(points, 2.5, dash(index), ink));
            }
            for (int i : run) {
                if (run.size() == 1 || chart.dates().size() <= MAX_DOTS) {
                    String words = name(line) + chart.dates().get(i) + ": "
                            + line.figure(i)
                            + range(line, i).map(this::words).orElse("");
                    Shape dot = new Shape.Dot(point(line, i).x(), point(line, i).y(), radius, ink);
                    drawing.add(new Shape.Group(words, List.of(dot)));
                }
            }
        }
    }

    private String name(Chart.Line line) {
        return chart.lines().size() == 1 ? "" : line.name() + ", ";
    }

    private String words(Chart.Range range) {
        return ", by chance " + chart.value(range.low() + "–" + range.high());
    }

    /** The last figure of each line, beside its last point; they make way for each other. */
    private void figures() {
        List<Integer> byHeight = IntStream.range(0, chart.lines().size())
                .filter(k -> last(chart.lines().get(k)).isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> end(k).y()))
                .toList();
        List<Double> baselines =
                apart(byHeight.stream().map(k -> end(k).y() + FIGURE_DROP).toList());
        for (int i = 0; i < byHeight.size(); i++) {
            int k = byHeight.get(i);
            Chart.Line line = chart.lines().get(k);
            Ink ink = Ink.series(k);
            drawing.add(new Shape.Dot(end(k).x(), end(k).y(), 5, ink));
            if (i < baselines.size()) {
                String figure = line.figure(last(line).orElseThrow());
                drawing.text(
                        end(k).x() + FIGURE_INSET, baselines.get(i), Shape.Anchor.START, TextStyle.FIGURE, ink, figure);
            }
        }
    }

    private Shape.Point end(int index) {
        Chart.Line line = chart.lines().get(index);
        return point(line, last(line).orElseThrow());
    }

    /** Ascending baselines, moved apart so that no figure covers another; those for which there is no room are left out. */
    private List<Double> apart(List<Double> baselines) {
        int height = TextStyle.FIGURE.lineHeight();
        int most = Math.min(baselines.size(), (int) (HEIGHT / height));
        List<Double> apart = new ArrayList<>(baselines.subList(0, most));
        for (int i = 1; i < most; i++) {
            apart.set(i, Math.max(apart.get(i), apart.get(i - 1) + height));
        }
        double lowest = top + HEIGHT + FIGURE_DROP;
        for (int i = most - 1; i >= 0; i--) {
            apart.set(i, Math.min(apart.get(i), lowest));
            lowest = apart.get(i) - height;
        }
        return apart;
    }

    private List<Entry> legend() {
        List<Entry> entries = new ArrayList<>();
        if (chart.lines().size() > 1) {
            for (int i = 0; i < chart.lines().size(); i++) {
                entries.add(new Entry(
                        dash(i) == Shape.Dash.DASHED ? LegendSign.DASHES : LegendSign.LINE,
                        Ink.series(i),
                        chart.lines().get(i).name()));
            }
        }
        boolean ranges =
                chart.lines().stream().anyMatch(line -> line.ranges().stream().anyMatch(Optional::isPresent));
        if (ranges && bandsAreClear()) {
            entries.add(new Entry(LegendSign.AREA, Ink.SERIES_1, "range by chance"));
        }
        return entries;
    }

    /** Dashes tell the fifth line and those after it apart, as their colours are more alike or begin again. */
    private static Shape.Dash dash(int index) {
        return index > 3 ? Shape.Dash.DASHED : Shape.Dash.SOLID;
    }

    /** Runs of neighbouring dates with a figure. */
    private List<List<Integer>> runs(Chart.Line line, IntPredicate wanted) {
        return axis.runs(i -> percent(line, i).isPresent() && wanted.test(i));
    }

    private OptionalInt last(Chart.Line line) {
        return IntStream.range(0, chart.dates().size())
                .filter(i -> percent(line, i).isPresent())
                .max();
    }

    private static OptionalInt percent(Chart.Line line, int i) {
        return i < line.percents().size() ? line.percents().get(i) : OptionalInt.empty();
    }

    private static Optional<Chart.Range> range(Chart.Line line, int i) {
        return i < line.ranges().size() ? line.ranges().get(i) : Optional.empty();
    }

    private Shape.Point point(Chart.Line line, int i) {
        return new Shape.Point(axis.x(i), y(percent(line, i).orElseThrow()));
    }

    private double y(int percent) {
        return top + HEIGHT - percent * HEIGHT / 100;
    }
}
