package dev.candor.edge.chart;

import dev.candor.core.page.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Lays out the marks of owners: verticals through the plot, with their texts above it in as many rows as they need. */
final class MarksLayout {
    private static final double MAX_WIDTH = 210;
    private static final int MAX_LINES = 3;
    private static final double GAP = 5;

    private final List<Placed> marks = new ArrayList<>();
    private final List<Double> rowHeights = new ArrayList<>();

    /** A mark with its text. */
    private record Placed(double line, double left, double width, List<String> text, int row) {
        boolean touches(double otherLeft, double otherWidth) {
            return left < otherLeft + otherWidth + 2 * GAP && otherLeft < left + width + 2 * GAP;
        }
    }

    /** The marks at these positions of the time axis. */
    MarksLayout(List<Chart.Mark> marks, IntToDoubleFunction x) {
        for (Chart.Mark mark : marks) {
            place(mark, x.applyAsDouble(mark.position()));
        }
    }

    /** Height of all rows together. */
    double height() {
        return rowHeights.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The verticals down to the bottom of the plot, and the texts on paper over them. */
    List<Shape> shapes(double top, double bottom) {
        List<Shape> shapes = new ArrayList<>();
        for (Placed mark : marks) {
            shapes.add(DrawingBuilder.vertical(mark.line(), top + above(mark.row()), bottom, 1.5, true, Ink.AXIS));
        }
        for (Placed mark : marks) {
            double y = top + above(mark.row());
            double height = mark.text().size() * TextStyle.SMALL.lineHeight();
            shapes.add(new Shape.Box(mark.left() - 2, y, mark.width() + 4, height, Ink.PAPER));
            for (String line : mark.text()) {
                double baseline = y + TextStyle.SMALL.size();
                shapes.add(new Shape.Text(mark.left(), baseline, Shape.Anchor.START, TextStyle.SMALL, Ink.TEXT, line));
                y += TextStyle.SMALL.lineHeight();
            }
        }
        return shapes;
    }

    private void place(Chart.Mark mark, double x) {
        List<String> text = TextWrap.lines(mark.text(), TextStyle.SMALL, MAX_WIDTH, MAX_LINES);
        double width = text.stream()
                .mapToDouble(line -> BundledFont.of(TextStyle.SMALL).width(line))
                .max()
                .orElse(0);
        double left = x + GAP + width <= DrawingBuilder.RIGHT ? x + GAP : x - GAP - width;
        int row = 0;
        while (isTaken(row, left, width)) {
            row++;
        }
        double height = text.size() * TextStyle.SMALL.lineHeight() + 4;
        if (row == rowHeights.size()) {
            rowHeights.add(height);
        } else {
            rowHeights.set(row, Math.max(rowHeights.get(row), height));
        }
        marks.add(new Placed(x, left, width, text, row));
    }

    private boolean isTaken(int row, double left, double width) {
        return marks.stream().anyMatch(mark -> mark.row() == row && mark.touches(left, width));
    }

    private double above(int row) {
        return rowHeights.stream().limit(row).mapToDouble(Double::doubleValue).sum();
    }
}
