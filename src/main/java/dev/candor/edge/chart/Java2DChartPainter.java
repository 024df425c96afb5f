package dev.candor.edge.chart;

import dev.candor.core.page.Chart;
import dev.candor.core.page.ChartPainter;
import java.util.function.Supplier;

/**
 * Paints charts with Java2D, and as SVG. Fails with an {@link IllegalStateException} where this Java cannot draw, for
 * example without libfreetype.
 *
 * <p>A style sheet may give the SVG other colours by the names of {@link Ink}: {@code .chart .paper { color: … }}.
 */
public final class Java2DChartPainter implements ChartPainter {
    @Override
    public byte[] png(Chart chart) {
        return drawn(() -> PngWriter.write(drawing(chart)));
    }

    @Override
    public String svg(Chart chart) {
        return drawn(() -> SvgWriter.write(drawing(chart)));
    }

    private static <T> T drawn(Supplier<T> work) {
        try {
            return work.get();
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "this Java cannot draw: it needs libfreetype6, and a temporary folder that it can write to", e);
        }
    }

    static Drawing drawing(Chart chart) {
        if (chart instanceof Chart.Diverging diverging) {
            return new DivergingLayout(diverging).drawing();
        } else if (chart instanceof Chart.Lines lines) {
            return new LinesLayout(lines).drawing();
        } else if (chart instanceof Chart.Areas areas) {
            return new AreasLayout(areas).drawing();
        }
        return new BarsLayout((Chart.Bars) chart).drawing();
    }
}
