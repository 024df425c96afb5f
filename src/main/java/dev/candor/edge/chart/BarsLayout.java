package dev.candor.edge.chart;

import dev.candor.core.page.Chart;
import java.util.ArrayList;
import java.util.List;

/** Lays out horizontal bars: a label over each bar, its figure beside it. */
final class BarsLayout {
    private static final double BAR = 16;
    private static final double GAP = 12;
    private static final double FIGURE_INSET = 10;

    private final Chart.Bars chart;
    private final DrawingBuilder drawing = new DrawingBuilder();
    private final double width;

    BarsLayout(Chart.Bars chart) {
        this.chart = chart;
        double figures = chart.bars().stream()
                .mapToDouble(bar -> DrawingBuilder.width(TextStyle.FIGURE, bar.figure()))
                .max()
                .orElse(0);
        width = DrawingBuilder.RIGHT - DrawingBuilder.LEFT - figures - FIGURE_INSET;
    }

    Drawing drawing() {
        drawing.paragraph(TextStyle.TITLE, Ink.TEXT, chart.title());
        drawing.skip(10);
        chart.bars().forEach(this::bar);
        return drawing.build(chart.title(), chart.words());
    }

    private void bar(Chart.Bar bar) {
        drawing.label(bar.label(), "");
        drawing.skip(3);
        double y = drawing.y();
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Box(DrawingBuilder.LEFT, y, width, BAR, Ink.GRID));
        shapes.add(new Shape.Box(DrawingBuilder.LEFT, y, width * bar.percent() / 100, BAR, Ink.STRONGLY_FAVOURABLE));
        shapes.add(new Shape.Text(
                DrawingBuilder.LEFT + width + FIGURE_INSET,
                y + BAR / 2 + 4.5,
                Shape.Anchor.START,
                TextStyle.FIGURE,
                Ink.TEXT,
                BundledFont.of(TextStyle.FIGURE).drawable(bar.figure())));
        drawing.add(new Shape.Group(bar.label() + ": " + bar.figure(), shapes));
        drawing.skip(BAR + GAP);
    }
}
