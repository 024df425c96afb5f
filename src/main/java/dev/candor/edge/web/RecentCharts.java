package dev.candor.edge.web;

import dev.candor.core.page.Chart;
import dev.candor.core.page.ChartPainter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws charts as SVG, each anew only if it was not drawn lately. */
final class RecentCharts {
    private static final int MAX_CHARTS = 200;

    private final ChartPainter painter;
    private final Map<Chart, String> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Chart, String> eldest) {
            return size() > MAX_CHARTS;
        }
    };

    RecentCharts(ChartPainter painter) {
        this.painter = painter;
    }

    String svg(Chart chart) {
        synchronized (drawn) {
            String before = drawn.get(chart);
            if (before != null) {
                return before;
            }
        }
        String svg = painter.svg(chart);
        synchronized (drawn) {
            drawn.put(chart, svg);
        }
        return svg;
    }
}
