package dev.candor.edge.chart;

import dev.candor.core.page.Chart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out shares of a whole over time: stacked areas with gaps where nothing is published, each with its label beside it. */
final class AreasLayout {
    private static final double LEAST_HEIGHT = 200;

    /** What the labels need beside the plot. */
    private static final double LABEL_ROOM = 132;

    /** From the edge of the plot to a label's words. */
    private static final double LABEL_INSET = 24;

    private static final int MAX_LABEL_LINES = 2;

    /** Half the width of a date between two gaps. */
    private static final double HALF_COLUMN = 6;

    /** The light line that tells two areas apart. */
    private static final double SEAM = 1.5;

    private final Chart.Areas chart;
    private final DrawingBuilder drawing = new DrawingBuilder();
    private final TimeAxis axis;
    private final List<Label> labels;
    private final double height;
    private double top;

    /** The label of an area: its name, and below it the last published figure. */
    private record Label(int area, List<String> name, List<String> figure) {
        double height() {
            return name.size() * TextStyle.SMALL.lineHeight() + figure.size() * TextStyle.FIGURE.lineHeight();
        }
    }

    AreasLayout(Chart.Areas chart) {
        this.chart = chart;
        List<String> dates = chart.stacks().stream().map(Chart.Stack::date).toList();
        axis = new TimeAxis(dates, DrawingBuilder.RIGHT - LABEL_ROOM);
        labels = labels();
        height = Math.max(
                LEAST_HEIGHT, labels.stream().mapToDouble(Label::height).sum());
    }

    Drawing drawing() {
        drawing.paragraph(TextStyle.TITLE, Ink.TEXT, chart.title());
        drawing.paragraph(TextStyle.SMALL, Ink.MUTED, chart.unit());
        drawing.skip(14);
        top = drawing.y();
        axis.grid(drawing, top, height, percent -> percent + " %");
        for (List<Integer> run : axis.runs(date -> chart.stacks().get(date).isPublished())) {
            IntStream.range(0, chart.names().size()).forEach(area -> area(run, area));
        }
        drawLabels();
        drawing.skip(height + 8);
        axis.dates(drawing, top + height);
        drawing.skip(TextStyle.SMALL.lineHeight() + 8);
        return drawing.build(chart.title(), chart.words());
    }

    /** An area over neighbouring dates, with the words for each of them. */
    private void area(List<Integer> run, int area) {
        List<Shape.Point> upper = edge(run, area + 1);
        List<Shape.Point> outline = new ArrayList<>(upper);
        List<Shape.Point> lower = new ArrayList<>(edge(run, area));
        Collections.reverse(lower);
        outline.addAll(lower);
        Chart.Stack first = chart.stacks().get(run.get(0));
        Chart.Stack last = chart.stacks().get(run.get(run.size() - 1));
        String words = chart.names().get(area) + ", " + first.date() + ": "
                + first.slices().get(area).figure()
                + (run.size() == 1
                        ? ""
                        : " to " + last.date() + ": " + last.slices().get(area).figure());
        drawing.add(new Shape.Group(
                words,
                List.of(
                        Shape.Area.opaque(outline, Ink.series(area)),
                        new Shape.Stroke(upper, SEAM, Shape.Dash.SOLID, Ink.PAPER))));
    }

    /** The lower edge of an area over neighbouring dates, from left to right. */
    private List<Shape.Point> edge(List<Integer> run, int area) {
        double half = run.size() == 1 ? HALF_COLUMN : 0;
        return run.stream()
                .flatMap(i -> half == 0
                        ? Stream.of(new Shape.Point(axis.x(i), y(i, area)))
                        : Stream.of(
                                new Shape.Point(axis.x(i) - half, y(i, area)),
                                new Shape.Point(axis.x(i) + half, y(i, area))))
                .toList();
    }

    /** The lower edge of an area at a date. */
    private double y(int date, int area) {
        double below = chart.stacks().get(date).slices().stream()
                .limit(area)
                .mapToDouble(Chart.Slice::height)
                .sum();
        return top + height - Math.min(100, below) * height / 100;
    }

    private Optional<Chart.Stack> last() {
        return chart.stacks().stream().filter(Chart.Stack::isPublished).reduce((earlier, later) -> later);
    }

    /** The labels of all areas, from top to bottom. */
    private List<Label> labels() {
        List<Label> fromTop = new ArrayList<>();
        last().ifPresent(stack -> {
            for (int area = chart.names().size() - 1; area >= 0; area--) {
                fromTop.add(new Label(
                        area,
                        TextWrap.lines(
                                chart.names().get(area), TextStyle.SMALL, LABEL_ROOM - LABEL_INSET, MAX_LABEL_LINES),
                        TextWrap.figure(stack.slices().get(area).figure())));
            }
        });
        return fromTop;
    }

    /** Each label beside the middle of its area; they make way for each other. */
    private void drawLabels() {
        int last = IntStream.range(0, chart.stacks().size())
                .filter(i -> chart.stacks().get(i).isPublished())
                .max()
                .orElse(0);
        List<Double> tops = new ArrayList<>();
        double free = top;
        for (Label label : labels) {
            double middle = (y(last, label.area()) + y(last, label.area() + 1)) / 2;
            tops.add(Math.max(free, middle - label.height() / 2));
            free = tops.get(tops.size() - 1) + label.height();
        }
        double bottom = top + height;
        for (int i = labels.size() - 1; i >= 0; i--) {
            bottom = Math.min(tops.get(i), bottom - labels.get(i).height());
            draw(labels.get(i), bottom);
        }
    }

    private void draw(Label label, double from) {
        double left = DrawingBuilder.RIGHT - LABEL_ROOM;
        Ink ink = Ink.series(label.area());
        drawing.add(new Shape.Box(left + 8, from + 4, 10, 10, ink));
        double baseline = from + TextStyle.SMALL.size();
        for (String line : label.name()) {
            drawing.text(left + LABEL_INSET, baseline, Shape.Anchor.START, TextStyle.SMALL, Ink.TEXT, line);
            baseline += TextStyle.SMALL.lineHeight();
        }
        for (String line : label.figure()) {
            drawing.text(left + LABEL_INSET, baseline, Shape.Anchor.START, TextStyle.FIGURE, Ink.TEXT, line);
            baseline += TextStyle.FIGURE.lineHeight();
        }
    }
}
