package dev.candor.edge.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints a drawing as PNG with two pixels for each of its own. */
final class PngWriter {
    /** Opacity of an area. */
    static final float TRANSLUCENT = 0.22f;

    private static final int SCALE = 2;

    private PngWriter() {}

    static byte[] write(Drawing drawing) {
        BufferedImage image = new BufferedImage(
                (int) (drawing.width() * SCALE), (int) (drawing.height() * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        drawing.shapes().forEach(shape -> paint(graphics, shape));
        graphics.dispose();
        return encode(image);
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static void paint(Graphics2D graphics, Shape shape) {
        if (shape instanceof Shape.Box box) {
            graphics.setColor(color(box.fill()));
            graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        } else if (shape instanceof Shape.Dot dot) {
            graphics.setColor(color(dot.fill()));
            double diameter = 2 * dot.radius();
            graphics.fill(new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), diameter, diameter));
        } else if (shape instanceof Shape.Stroke stroke) {
            graphics.setColor(color(stroke.ink()));
            graphics.setStroke(stroke(stroke));
            graphics.draw(path(stroke.points()));
        } else if (shape instanceof Shape.Area area) {
            Composite opaque = graphics.getComposite();
            if (area.translucent()) {
                graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, TRANSLUCENT));
            }
            graphics.setColor(color(area.fill()));
            graphics.fill(path(area.points()));
            graphics.setComposite(opaque);
        } else if (shape instanceof Shape.Text text) {
            graphics.setColor(color(text.ink()));
            graphics.setFont(BundledFont.of(text.style()).font());
            graphics.drawString(text.text(), (float) text.left(), (float) text.y());
        } else if (shape instanceof Shape.Group group) {
            group.shapes().forEach(one -> paint(graphics, one));
        }
    }

    private static BasicStroke stroke(Shape.Stroke stroke) {
        float[] dashes = stroke.dash() == Shape.Dash.DASHED ? new float[] {6, 4} : null;
        return new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private static Path2D path(List<Shape.Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).x(), points.get(0).y());
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }

    private static Color color(Ink ink) {
        return new Color(ink.rgb());
    }
}
