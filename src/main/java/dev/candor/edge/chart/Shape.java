package dev.candor.edge.chart;

import java.util.List;

/** A shape of a {@link Drawing}, in pixels of a web page, y downwards. */
sealed interface Shape {
    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, Ink fill) implements Shape {}

    /** A filled circle. */
    record Dot(double x, double y, double radius, Ink fill) implements Shape {}

    /** An open line through at least two points. */
    record Stroke(List<Point> points, double width, Dash dash, Ink ink) implements Shape {
        public Stroke {
            points = List.copyOf(points);
        }
    }

    /** An area within at least three points. */
    record Area(List<Point> points, Ink fill, boolean translucent) implements Shape {
        public Area {
            points = List.copyOf(points);
        }

        /** An area that hides what is below it. */
        static Area opaque(List<Point> points, Ink fill) {
            return new Area(points, fill, false);
        }

        /** An area through which others are seen. */
        static Area translucent(List<Point> points, Ink fill) {
            return new Area(points, fill, true);
        }
    }

    /**
     * One line of text.
     *
     * @param x where the text begins, is centred or ends
     * @param y the baseline
     * @param text as {@link BundledFont#drawable} leaves it
     */
    record Text(double x, double y, Anchor anchor, TextStyle style, Ink ink, String text) implements Shape {
        /** The left edge. */
        double left() {
            double width = BundledFont.of(style).width(text);
            return switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
        }
    }

    /** Shapes that belong together, with the words that a pointer over them shows. */
    record Group(String words, List<Shape> shapes) implements Shape {
        public Group {
            shapes = List.copyOf(shapes);
        }
    }

    /** How a line is drawn. */
    enum Dash {
        SOLID,
        DASHED
    }

    /** A point. */
    record Point(double x, double y) {}

    /** The end of a text that stays where it is, whatever the width of the font. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
