package dev.candor.edge.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a drawing as SVG: text as text, colours as attributes that a style sheet may override by class. */
final class SvgWriter {
    private SvgWriter() {}

    static String write(Drawing drawing) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" width=\"")
                .append(number(drawing.width()))
                .append("\" height=\"")
                .append(number(drawing.height()))
                .append("\" viewBox=\"0 0 ")
                .append(number(drawing.width()))
                .append(' ')
                .append(number(drawing.height()))
                .append("\" font-family=\"")
                .append(BundledFont.FAMILIES)
                .append("\"><title>")
                .append(escape(drawing.title()))
                .append("</title><desc>")
                .append(escape(drawing.words()))
                .append("</desc>");
        drawing.shapes().forEach(shape -> write(svg, shape));
        return svg.append("</svg>").toString();
    }

    private static void write(StringBuilder svg, Shape shape) {
        if (shape instanceof Shape.Box box) {
            open(svg, "rect", box.fill(), "fill");
            attribute(svg, "x", box.x());
            attribute(svg, "y", box.y());
            attribute(svg, "width", box.width());
            attribute(svg, "height", box.height());
            svg.append("/>");
        } else if (shape instanceof Shape.Dot dot) {
            open(svg, "circle", dot.fill(), "fill");
            attribute(svg, "cx", dot.x());
            attribute(svg, "cy", dot.y());
            attribute(svg, "r", dot.radius());
            svg.append("/>");
        } else if (shape instanceof Shape.Stroke stroke) {
            write(svg, stroke);
        } else if (shape instanceof Shape.Area area) {
            open(svg, "polygon", area.fill(), "fill");
            if (area.translucent()) {
                svg.append(" fill-opacity=\"").append(PngWriter.TRANSLUCENT).append('"');
            }
            svg.append(" points=\"").append(points(area.points())).append("\"/>");
        } else if (shape instanceof Shape.Text text) {
            write(svg, text);
        } else if (shape instanceof Shape.Group group) {
            svg.append("<g><title>").append(escape(group.words())).append("</title>");
            group.shapes().forEach(one -> write(svg, one));
            svg.append("</g>");
        }
    }

    private static void write(StringBuilder svg, Shape.Stroke stroke) {
        open(svg, "polyline", stroke.ink(), "stroke");
        svg.append(" fill=\"none\" stroke-linejoin=\"round\"");
        attribute(svg, "stroke-width", stroke.width());
        if (stroke.dash() == Shape.Dash.DASHED) {
            svg.append(" stroke-dasharray=\"6 4\"");
        }
        svg.append(" points=\"").append(points(stroke.points())).append("\"/>");
    }

    private static void write(StringBuilder svg, Shape.Text text) {
        open(svg, "text", text.ink(), "fill");
        attribute(svg, "x", text.x());
        attribute(svg, "y", text.y());
        attribute(svg, "font-size", text.style().size());
        if (text.style().bold()) {
            svg.append(" font-weight=\"bold\"");
        }
        if (text.anchor() != Shape.Anchor.START) {
            svg.append(" text-anchor=\"")
                    .append(text.anchor().name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        svg.append('>').append(escape(text.text())).append("</text>");
    }

    /** The element in its colour, which is that of its class where a style sheet says so. */
    private static void open(StringBuilder svg, String element, Ink ink, String property) {
        svg.append('<')
                .append(element)
                .append(" class=\"")
                .append(ink.cssClass())
                .append("\" color=\"");
        svg.append(ink.hex()).append("\" ").append(property).append("=\"currentColor\"");
    }

    private static void attribute(StringBuilder svg, String name, double value) {
        svg.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private static String points(List<Shape.Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    /** With one decimal, if it is not zero. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long digits = Math.abs(tenths);
        return sign + digits / 10 + (digits % 10 == 0 ? "" : "." + digits % 10);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    boolean allowed = c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
                    escaped.appendCodePoint(allowed ? c : ' ');
                }
            }
        });
        return escaped.toString();
    }
}
