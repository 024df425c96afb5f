package dev.candor.edge.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** The frame of a chart over time: dates below, evenly spaced, and numbers from 0 to 100 at the left. */
final class TimeAxis {
    private static final double LEFT = DrawingBuilder.LEFT + 44;

    private final List<String> dates;
    private final double right;

    /** The axis of these dates; the last one is at {@code right}. */
    TimeAxis(List<String> dates, double right) {
        this.dates = dates;
        this.right = right;
    }

    /** The place of a date. */
    double x(int date) {
        int last = dates.size() - 1;
        return last < 1 ? (LEFT + right) / 2 : LEFT + date * (right - LEFT) / last;
    }

    /** Between this date and the one before. */
    double before(int date) {
        return (x(date) + x(Math.max(0, date - 1))) / 2;
    }

    /** Runs of neighbouring dates that are {@code wanted}. */
    List<List<Integer>> runs(IntPredicate wanted) {
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int date = 0; date < dates.size(); date++) {
            if (wanted.test(date)) {
                run.add(date);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** A horizontal for each quarter of a plot from {@code top} down, with its number in these words. */
    void grid(DrawingBuilder drawing, double top, double height, IntFunction<String> words) {
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = top + height - percent * height / 100;
            drawing.add(
                    DrawingBuilder.horizontal(LEFT, right, y, 1, Shape.Dash.SOLID, percent == 0 ? Ink.AXIS : Ink.GRID));
            drawing.text(LEFT - 6, y + 4, Shape.Anchor.END, TextStyle.SMALL, Ink.MUTED, words.apply(percent));
        }
    }

    /** The first and the last date, and as many between them as there is room for, evenly spaced, below a plot. */
    void dates(DrawingBuilder drawing, double bottom) {
        int last = dates.size() - 1;
        double widest = dates.stream()
                .mapToDouble(date -> DrawingBuilder.width(TextStyle.SMALL, date))
                .max()
                .orElse(0);
        int room = (int) Math.max(1, (right - LEFT) / (widest + 24));
        int gaps = last / Math.max(1, (last + room - 1) / room);
        for (int i = 0; i <= gaps; i++) {
            date(drawing, i * last / Math.max(1, gaps), bottom);
        }
    }

    private void date(DrawingBuilder drawing, int i, double bottom) {
        double half = DrawingBuilder.width(TextStyle.SMALL, dates.get(i)) / 2;
        double x = Math.min(Math.max(x(i), DrawingBuilder.LEFT + half), DrawingBuilder.RIGHT - half);
        double baseline = drawing.y() + TextStyle.SMALL.size() + 2;
        drawing.add(DrawingBuilder.vertical(x(i), bottom, bottom + 4, 1, Shape.Dash.SOLID, Ink.AXIS));
        drawing.text(x, baseline, Shape.Anchor.MIDDLE, TextStyle.SMALL, Ink.MUTED, dates.get(i));
    }
}
