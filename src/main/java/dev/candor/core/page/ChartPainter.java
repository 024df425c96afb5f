package dev.candor.core.page;

/** Draws charts, identically as PNG and as SVG; fails with an {@link IllegalStateException} where nothing can be drawn. */
public interface ChartPainter {
    /** A PNG on opaque white at twice the size in which it is shown. */
    byte[] png(Chart chart);

    /** An SVG element for a web page, without XML declaration, accessible by its title and description. */
    String svg(Chart chart);
}
