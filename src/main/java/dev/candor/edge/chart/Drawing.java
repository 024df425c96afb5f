package dev.candor.edge.chart;

import java.util.List;

/**
 * A finished chart, before it becomes a PNG or an SVG.
 *
 * @param width in pixels of a web page
 * @param title name of the picture for screen readers
 * @param words the same numbers in words
 * @param shapes in the order in which they are painted
 */
record Drawing(double width, double height, String title, String words, List<Shape> shapes) {
    Drawing {
        shapes = List.copyOf(shapes);
    }
}
