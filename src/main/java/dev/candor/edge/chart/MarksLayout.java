package dev.candor.edge.chart;

import dev.candor.core.page.Chart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Lays out the marks of owners: verticals through the plot, with their texts above it. Each text begins at the right of the
 * top of its own vertical; where the text of an earlier mark would be in the way, it does so further down. So no vertical
 * crosses a text.
 */
final class MarksLayout {
    /** More marks than this are not drawn: the latest are. */
    static final int MAX_MARKS = 8;

    /** What a text at the right end of the plot needs beside it. */
    static final double ROOM = 100;

    private static final double MAX_WIDTH = 210;
    private static final int MAX_LINES = 4;
    private static final double GAP = 5;

    private final int omitted;
    private final List<Placed> marks = new ArrayList<>();
    private final List<Double> rowHeights = new ArrayList<>();

    /** A mark with its text. */
    private record Placed(double line, double width, List<String> text, int row) {
        boolean isInTheWayOf(double otherLine) {
            return otherLine < line + width + 3 * GAP;
        }
    }

    /** The latest of these marks; a position of the time axis has this place. */
    MarksLayout(List<Chart.Mark> all, IntToDoubleFunction x) {
        omitted = Math.max(0, all.size() - MAX_MARKS);
        all.stream()
                .sorted(Comparator.comparingInt(Chart.Mark::position))
                .skip(omitted)
                .forEach(mark -> place(mark, x.applyAsDouble(mark.position())));
    }

    /** Height of all rows together. */
    double height() {
        return rowHeights.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** How many marks are not drawn; blank if all are. */
    String smallPrint() {
        return switch (omitted) {
            case 0 -> "";
            case 1 -> "1 earlier mark is not drawn.";
            default -> omitted + " earlier marks are not drawn.";
        };
    }

    /** The verticals, each from its own text down to the bottom of the plot, and the texts. */
    List<Shape> shapes(double top, double bottom) {
        List<Shape> shapes = new ArrayList<>();
        for (Placed mark : marks) {
            double y = top + above(mark.row());
            shapes.add(DrawingBuilder.vertical(mark.line(), y, bottom, 1.5, Shape.Dash.DASHED, Ink.AXIS));
            for (String line : mark.text()) {
                double baseline = y + TextStyle.SMALL.size();
                shapes.add(new Shape.Text(
                        mark.line() + GAP, baseline, Shape.Anchor.START, TextStyle.SMALL, Ink.TEXT, line));
                y += TextStyle.SMALL.lineHeight();
            }
        }
        return shapes;
    }

    private void place(Chart.Mark mark, double x) {
        double room = Math.min(MAX_WIDTH, DrawingBuilder.RIGHT - x - GAP);
        List<String> text = TextWrap.lines(mark.text(), TextStyle.SMALL, room, MAX_LINES);
        double width = text.stream()
                .mapToDouble(line -> BundledFont.of(TextStyle.SMALL).width(line))
                .max()
                .orElse(0);
        int row = marks.stream()
                .filter(earlier -> earlier.isInTheWayOf(x))
                .mapToInt(earlier -> earlier.row() + 1)
                .max()
                .orElse(0);
        double height = text.size() * TextStyle.SMALL.lineHeight() + 4;
        if (row == rowHeights.size()) {
            rowHeights.add(height);
        } else {
            rowHeights.set(row, Math.max(rowHeights.get(row), height));
        }
        marks.add(new Placed(x, width, text, row));
    }

    private double above(int row) {
        return rowHeights.stream().limit(row).mapToDouble(Double::doubleValue).sum();
    }
}
