package dev.candor.edge.chart;

import dev.candor.core.page.Chart;
import dev.candor.edge.chart.DrawingBuilder.Entry;
import dev.candor.edge.chart.DrawingBuilder.LegendSign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out diverging bars: a label over each bar, the neutral answers centred on one axis, ranges to the right. */
final class DivergingLayout {
    private static final double BAR = 24;
    private static final double GAP = 16;
    private static final double RANGES = 124;
    private static final double RANGES_END = DrawingBuilder.RIGHT - 18;
    private static final double BETWEEN = 28;
    private static final double FIGURE_PADDING = 5;

    private final Chart.Diverging chart;
    private final DrawingBuilder drawing = new DrawingBuilder();
    private final double right;
    private final double scale;
    private final double axis;
    private final double above;

    DivergingLayout(Chart.Diverging chart) {
        this.chart = chart;
        right = hasRanges() ? RANGES_END - RANGES - BETWEEN : DrawingBuilder.RIGHT;
        scale = scale();
        axis = DrawingBuilder.LEFT + before(scale);
        above = hasTallFigures() ? 10 : 4;
    }

    /** The largest number of pixels per percent at which all bars and the figures beside them fit. */
    private double scale() {
        double width = right - DrawingBuilder.LEFT;
        double largest = width / 100;
        double scale = largest;
        // A shorter bar may lose room for its figure, so this is no equation to solve.
        while (before(scale) + after(scale) > width && scale > largest / 100) {
            scale -= largest / 100;
        }
        return scale;
    }

    /** Whether the figure of a side is higher than the bar. */
    private boolean hasTallFigures() {
        return splits().flatMap(split -> Stream.of(Side.unfavourable(split), Side.favourable(split)))
                .anyMatch(side -> side.lines(scale).size() > 1);
    }

    /** From the leftmost pixel of all bars and figures to the axis. */
    private double before(double scale) {
        return widest(split -> reach(split.unfavourable(), split) * scale
                + Side.unfavourable(split).outside(scale));
    }

    private double after(double scale) {
        return widest(split -> reach(split.favourable(), split) * scale
                + Side.favourable(split).outside(scale));
    }

    Drawing drawing() {
        drawing.paragraph(TextStyle.TITLE, Ink.TEXT, chart.title());
        drawing.skip(8);
        if (splits().findAny().isPresent()) {
            drawing.legend(List.of(
                    new Entry(LegendSign.SQUARE, Ink.STRONGLY_UNFAVOURABLE, chart.unfavourable()),
                    new Entry(LegendSign.SQUARE, Ink.NEUTRAL, chart.neutral()),
                    new Entry(LegendSign.SQUARE, Ink.STRONGLY_FAVOURABLE, chart.favourable())));
            drawing.skip(10);
        }
        int last = lastDrawn();
        for (int i = 0; i < chart.rows().size(); i++) {
            row(chart.rows().get(i));
            if (i == last && hasRanges()) {
                ticks();
            }
        }
        if (hasRanges()) {
            drawing.legend(rangeLegend());
        }
        return drawing.build(chart.title(), chart.words());
    }

    private void row(Chart.Row row) {
        if (row.split().isEmpty()) {
            drawing.label(row.label(), "");
            drawing.paragraph(TextStyle.SMALL, Ink.MUTED, row.note());
        } else {
            drawing.label(row.label(), row.note());
            drawing.skip(above);
            bar(row.label(), row.split().get());
            drawing.skip(BAR);
        }
        drawing.skip(GAP);
    }

    private void bar(String label, Chart.Split split) {
        List<Shape> shapes = new ArrayList<>();
        double y = drawing.y();
        double x = axis - reach(split.unfavourable(), split) * scale;
        shapes.add(DrawingBuilder.vertical(axis, y - 4, y + BAR + 4, 1, Shape.Dash.SOLID, Ink.AXIS));
        double end = x;
        for (Segment segment : segments(split)) {
            shapes.add(new Shape.Box(end, y, segment.percent() * scale, BAR, segment.ink()));
            end += segment.percent() * scale;
        }
        shapes.addAll(figure(Side.unfavourable(split), x, y, Shape.Anchor.START));
        shapes.addAll(figure(Side.favourable(split), end, y, Shape.Anchor.END));
        if (hasRanges()) {
            shapes.addAll(ranges(split, y));
        }
        drawing.add(new Shape.Group(words(label, split), shapes));
    }

    /** The figure of one side: within the bar at its end if it fits, else outside, a long one in two lines. */
    private List<Shape> figure(Side side, double end, double y, Shape.Anchor within) {
        boolean fits = side.fits(scale);
        boolean start = within == Shape.Anchor.START;
        double x = end + (start == fits ? FIGURE_PADDING : -FIGURE_PADDING);
        Shape.Anchor anchor = start == fits ? Shape.Anchor.START : Shape.Anchor.END;
        Ink ink = fits ? Ink.ON_STRONG : Ink.TEXT;
        List<String> lines = side.lines(scale);
        double height = TextStyle.FIGURE.lineHeight();
        double first = y + BAR / 2 + 4.5 - (lines.size() - 1) * height / 2;
        return IntStream.range(0, lines.size())
                .<Shape>mapToObj(
                        i -> new Shape.Text(x, first + i * height, anchor, TextStyle.FIGURE, ink, lines.get(i)))
                .toList();
    }

    private List<Shape> ranges(Chart.Split split, double y) {
        List<Shape> shapes = new ArrayList<>();
        double middle = y + BAR / 2;
        for (int percent : List.of(0, 50, 100)) {
            shapes.add(DrawingBuilder.vertical(rangeX(percent), y - 4, y + BAR + 4, 1, Shape.Dash.SOLID, Ink.GRID));
        }
        split.worst().ifPresent(range -> shapes.add(range(range, middle, 4, Ink.WORST)));
        split.likely().ifPresent(range -> shapes.add(range(range, middle, 12, Ink.LIKELY)));
        shapes.add(new Shape.Dot(rangeX(split.favourable()), middle, 6, Ink.POINT));
        return shapes;
    }

    private static Shape range(Chart.Range range, double middle, double height, Ink ink) {
        double from = rangeX(range.low());
        double width = Math.max(rangeX(range.high()) - from, 2);
        return new Shape.Box(from, middle - height / 2, width, height, ink);
    }

    private int lastDrawn() {
        return IntStream.range(0, chart.rows().size())
                .filter(i -> chart.rows().get(i).split().isPresent())
                .max()
                .orElse(-1);
    }

    private void ticks() {
        double baseline = drawing.y() - GAP + 4 + TextStyle.SMALL.lineHeight();
        for (int percent : List.of(0, 50, 100)) {
            drawing.text(rangeX(percent), baseline, Shape.Anchor.MIDDLE, TextStyle.SMALL, Ink.MUTED, percent + " %");
        }
        drawing.skip(TextStyle.SMALL.lineHeight());
    }

    private List<Entry> rangeLegend() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(LegendSign.DOT, Ink.POINT, chart.favourable()));
        if (splits().anyMatch(split -> split.likely().isPresent())) {
            entries.add(new Entry(LegendSign.SQUARE, Ink.LIKELY, "likely range for everyone"));
        }
        if (splits().anyMatch(split -> split.worst().isPresent())) {
            entries.add(new Entry(LegendSign.THIN_BAR, Ink.WORST, "whatever those who did not answer think"));
        }
        return entries;
    }

    private String words(String label, Chart.Split split) {
        return label + ": " + split.favourableLabel() + " " + chart.favourable() + ", " + split.unfavourableLabel()
                + " "
                + chart.unfavourable() + words("; likely range ", split.likely())
                + words("; whatever those who did not answer think ", split.worst());
    }

    private static String words(String name, Optional<Chart.Range> range) {
        return range.map(ends -> name + ends.low() + "–" + ends.high() + " %").orElse("");
    }

    private static double rangeX(int percent) {
        return RANGES_END - RANGES + percent * RANGES / 100;
    }

    private boolean hasRanges() {
        return splits().anyMatch(
                        split -> split.likely().isPresent() || split.worst().isPresent());
    }

    private Stream<Chart.Split> splits() {
        return chart.rows().stream().map(Chart.Row::split).flatMap(Optional::stream);
    }

    private double widest(Function<Chart.Split, Double> width) {
        return splits().mapToDouble(width::apply).max().orElse(0);
    }

    /** From the axis to the end of a bar, in percent. */
    private static double reach(int side, Chart.Split split) {
        return side + neutral(split) / 2.0;
    }

    private static int neutral(Chart.Split split) {
        return Math.max(0, 100 - split.unfavourable() - split.favourable());
    }

    /** A part of a bar. */
    private record Segment(double percent, Ink ink) {}

    private static List<Segment> segments(Chart.Split split) {
        Segment neutral = new Segment(neutral(split), Ink.NEUTRAL);
        if (!hasFive(split)) {
            return List.of(
                    new Segment(split.unfavourable(), Ink.STRONGLY_UNFAVOURABLE),
                    neutral,
                    new Segment(split.favourable(), Ink.STRONGLY_FAVOURABLE));
        }
        double first = split.unfavourable()
                * part(split.points().get(0), split.points().get(1));
        double last =
                split.favourable() * part(split.points().get(4), split.points().get(3));
        return List.of(
                new Segment(first, Ink.STRONGLY_UNFAVOURABLE),
                new Segment(split.unfavourable() - first, Ink.UNFAVOURABLE),
                neutral,
                new Segment(split.favourable() - last, Ink.FAVOURABLE),
                new Segment(last, Ink.STRONGLY_FAVOURABLE));
    }

    private static boolean hasFive(Chart.Split split) {
        return split.points().size() == 5;
    }

    /** The part of the first in both. The points are coarser than the two shares, which decide the length of the bar. */
    private static double part(int first, int second) {
        return first + second == 0 ? 0 : (double) first / (first + second);
    }

    /** One side of a bar with its figure. */
    private record Side(int percent, String label, boolean inOneColour) {
        static Side favourable(Chart.Split split) {
            return new Side(split.favourable(), split.favourableLabel(), !hasFive(split));
        }

        static Side unfavourable(Chart.Split split) {
            return new Side(split.unfavourable(), split.unfavourableLabel(), !hasFive(split));
        }

        boolean fits(double scale) {
            return inOneColour && width(label) + 2 * FIGURE_PADDING <= percent * scale;
        }

        /** The drawable lines of the figure. */
        List<String> lines(double scale) {
            return fits(scale) ? List.of(BundledFont.of(TextStyle.FIGURE).drawable(label)) : TextWrap.figure(label);
        }

        /** Room that the figure needs outside of the bar. */
        double outside(double scale) {
            return fits(scale)
                    ? 0
                    : TextWrap.figure(label).stream()
                                    .mapToDouble(Side::width)
                                    .max()
                                    .orElse(0)
                            + FIGURE_PADDING;
        }

        private static double width(String text) {
            return DrawingBuilder.width(TextStyle.FIGURE, text);
        }
    }
}
