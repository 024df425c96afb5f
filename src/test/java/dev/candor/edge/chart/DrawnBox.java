package dev.candor.edge.chart;

import dev.candor.core.page.Chart;
import java.util.List;
import java.util.stream.Stream;

/** A rectangle that a drawn shape fills. */
record DrawnBox(String what, double left, double top, double right, double bottom) {
    /** Height of letters over the baseline and depth under it, as parts of the size. */
    private static final double ASCENT = .8;

    private static final double DESCENT = .2;

    boolean contains(DrawnBox other) {
        return other.left >= left && other.top >= top && other.right <= right && other.bottom <= bottom;
    }

    boolean touches(DrawnBox other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** The shapes with those in groups. */
    static Stream<Shape> flat(Stream<Shape> shapes) {
        return shapes.flatMap(
                shape -> shape instanceof Shape.Group group ? flat(group.shapes().stream()) : Stream.of(shape));
    }

    /** The box of a text; none of other shapes. */
    static Stream<DrawnBox> text(Shape shape) {
        return shape instanceof Shape.Text ? Stream.of(of(shape)) : Stream.empty();
    }

    /** The box of a shape. */
    static DrawnBox of(Shape shape) {
        if (shape instanceof Shape.Text text) {
            int size = text.style().size();
            double width = BundledFont.of(text.style()).width(text.text());
            return new DrawnBox(
                    text.text(), text.left(), text.y() - ASCENT * size, text.left() + width, text.y() + DESCENT * size);
        } else if (shape instanceof Shape.Box box) {
            return new DrawnBox("box", box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
        } else if (shape instanceof Shape.Dot dot) {
            return around(List.of(new Shape.Point(dot.x(), dot.y())), dot.radius());
        } else if (shape instanceof Shape.Stroke stroke) {
            return around(stroke.points(), stroke.width() / 2);
        }
        return around(((Shape.Area) shape).points(), 0);
    }

    private static DrawnBox around(List<Shape.Point> points, double margin) {
        return new DrawnBox(
                "points",
                points.stream().mapToDouble(Shape.Point::x).min().orElseThrow() - margin,
                points.stream().mapToDouble(Shape.Point::y).min().orElseThrow() - margin,
                points.stream().mapToDouble(Shape.Point::x).max().orElseThrow() + margin,
                points.stream().mapToDouble(Shape.Point::y).max().orElseThrow() + margin);
    }

    /** The texts of a drawn chart. */
    static List<String> texts(Chart chart) {
        return flat(Java2DChartPainter.drawing(chart).shapes().stream())
                .flatMap(DrawnBox::text)
                .map(DrawnBox::what)
                .toList();
    }
}
