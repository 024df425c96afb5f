package dev.candor.edge.chart;

import java.util.ArrayList;
import java.util.List;

/** Builds a {@link Drawing} from top to bottom. */
final class DrawingBuilder {
    /** Width of every drawing: a phone shows it at about three quarters of its size. */
    static final double WIDTH = 480;

    static final double MARGIN = 16;
    static final double LEFT = MARGIN;
    static final double RIGHT = WIDTH - MARGIN;

    /** Lines of a label; 75 of the widest characters take three. */
    private static final int MAX_LINES = 4;

    private final List<Shape> shapes = new ArrayList<>();
    private double y = MARGIN;

    /** The lower edge of what has been drawn. */
    double y() {
        return y;
    }

    /** Leaves room below. */
    void skip(double height) {
        y += height;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void add(List<? extends Shape> more) {
        shapes.addAll(more);
    }

    /** Text at this baseline; nothing if it is blank. */
    void text(double x, double baseline, Shape.Anchor anchor, TextStyle style, Ink ink, String text) {
        String drawable = BundledFont.of(style).drawable(text);
        if (!drawable.isEmpty()) {
            shapes.add(new Shape.Text(x, baseline, anchor, style, ink, drawable));
        }
    }

    /** A paragraph over the whole width, below what has been drawn; nothing if the text is blank. */
    void paragraph(TextStyle style, Ink ink, String text) {
        for (String line : TextWrap.lines(text, style, RIGHT - LEFT, MAX_LINES)) {
            shapes.add(new Shape.Text(LEFT, baseline(style), Shape.Anchor.START, style, ink, line));
            y += style.lineHeight();
        }
    }

    /** A label with small print: on the same line at the right where there is room, else below it. */
    void label(String label, String note) {
        double top = y;
        paragraph(TextStyle.LABEL, Ink.TEXT, label);
        boolean oneLine = y - top == TextStyle.LABEL.lineHeight();
        double room = RIGHT - LEFT - width(TextStyle.LABEL, label) - 12;
        if (oneLine && width(TextStyle.SMALL, note) <= room) {
            text(RIGHT, top + TextStyle.LABEL.size(), Shape.Anchor.END, TextStyle.SMALL, Ink.MUTED, note);
        } else {
            paragraph(TextStyle.SMALL, Ink.MUTED, note);
        }
    }

    /** An entry of a legend. */
    record Entry(LegendSign sign, Ink ink, String text) {}

    /** How an entry of a legend is drawn. */
    enum LegendSign {
        SQUARE,
        DOT,
        THIN_BAR,
        LINE,
        DASHES,
        AREA
    }

    /** A legend, in as many lines as it needs. */
    void legend(List<Entry> entries) {
        double x = LEFT;
        for (Entry entry : entries) {
            double sign = entry.sign() == LegendSign.SQUARE || entry.sign() == LegendSign.DOT ? 12 : 20;
            List<String> lines = TextWrap.lines(entry.text(), TextStyle.SMALL, RIGHT - LEFT - sign - 5, 2);
            double width = sign
                    + 5
                    + lines.stream()
                            .mapToDouble(line -> width(TextStyle.SMALL, line))
                            .max()
                            .orElse(0);
            if (x > LEFT && x + width > RIGHT) {
                x = LEFT;
                y += TextStyle.SMALL.lineHeight() + 2;
            }
            sign(entry, x, y + 8);
            for (int i = 0; i < lines.size(); i++) {
                y += i == 0 ? 0 : TextStyle.SMALL.lineHeight();
                text(
                        x + sign + 5,
                        baseline(TextStyle.SMALL),
                        Shape.Anchor.START,
                        TextStyle.SMALL,
                        Ink.MUTED,
                        lines.get(i));
            }
            x += width + 14;
        }
        y += entries.isEmpty() ? 0 : TextStyle.SMALL.lineHeight() + 2;
    }

    private void sign(Entry entry, double x, double middle) {
        Ink ink = entry.ink();
        switch (entry.sign()) {
            case SQUARE -> add(new Shape.Box(x, middle - 6, 12, 12, ink));
            case DOT -> add(new Shape.Dot(x + 6, middle, 5, ink));
            case THIN_BAR -> add(new Shape.Box(x, middle - 2, 20, 4, ink));
            case AREA -> add(Shape.Area.translucent(rectangle(x, middle - 5, 20, 10), ink));
            case LINE -> add(horizontal(x, x + 20, middle, 2.5, Shape.Dash.SOLID, ink));
            case DASHES -> add(horizontal(x, x + 20, middle, 2.5, Shape.Dash.DASHED, ink));
        }
    }

    private static List<Shape.Point> rectangle(double x, double y, double width, double height) {
        return List.of(
                new Shape.Point(x, y),
                new Shape.Point(x + width, y),
                new Shape.Point(x + width, y + height),
                new Shape.Point(x, y + height));
    }

    static Shape horizontal(double from, double to, double y, double width, Shape.Dash dash, Ink ink) {
        return new Shape.Stroke(List.of(new Shape.Point(from, y), new Shape.Point(to, y)), width, dash, ink);
    }

    static Shape vertical(double x, double from, double to, double width, Shape.Dash dash, Ink ink) {
        return new Shape.Stroke(List.of(new Shape.Point(x, from), new Shape.Point(x, to)), width, dash, ink);
    }

    static double width(TextStyle style, String text) {
        BundledFont font = BundledFont.of(style);
        return font.width(font.drawable(text));
    }

    /** The finished drawing, on paper. */
    Drawing build(String title, String words) {
        double height = Math.ceil(y + MARGIN);
        List<Shape> all = new ArrayList<>();
        all.add(new Shape.Box(0, 0, WIDTH, height, Ink.PAPER));
        all.addAll(shapes);
        return new Drawing(WIDTH, height, title, words, all);
    }

    private double baseline(TextStyle style) {
        return y + style.size();
    }
}
