package dev.candor.edge.chart;

import dev.candor.core.page.Chart;
import dev.candor.edge.chart.DrawingBuilder.Entry;
import dev.candor.edge.chart.DrawingBuilder.LegendSign;
import java.util.ArrayList;
import java.util.List;

/** Lays out horizontal bars: a label over each bar, its figure at the right. */
final class BarsLayout {
    private static final double BAR = 16;
    private static final double GAP = 12;

    private final Chart.Bars chart;
    private final DrawingBuilder drawing = new DrawingBuilder();
    private final double width;

    BarsLayout(Chart.Bars chart) {
        this.chart = chart;
        double figures = chart.bars().stream()
                .mapToDouble(bar -> DrawingBuilder.width(TextStyle.FIGURE, bar.figure()))
                .max()
                .orElse(0);
        width = DrawingBuilder.RIGHT - DrawingBuilder.LEFT - figures - 10;
    }

    Drawing drawing() {
        drawing.paragraph(TextStyle.TITLE, Ink.TEXT, chart.title());
        drawing.skip(10);
        chart.bars().forEach(this::bar);
        if (chart.bars().stream().anyMatch(bar -> bar.likely().isPresent())) {
            drawing.legend(List.of(new Entry(LegendSign.LINE, Ink.TEXT, "likely range for everyone")));
        }
        return drawing.build(chart.title(), chart.words());
    }

    private void bar(Chart.Bar bar) {
        drawing.label(bar.label(), "");
        drawing.skip(3);
        double y = drawing.y();
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Box(DrawingBuilder.LEFT, y, width, BAR, Ink.GRID));
        shapes.add(new Shape.Box(DrawingBuilder.LEFT, y, width * bar.percent() / 100, BAR, Ink.STRONGLY_FAVOURABLE));
        bar.likely().ifPresent(range -> shapes.addAll(whisker(range, y + BAR / 2)));
        shapes.add(new Shape.Text(
                DrawingBuilder.RIGHT,
                y + BAR / 2 + 4.5,
                Shape.Anchor.END,
                TextStyle.FIGURE,
                Ink.TEXT,
                BundledFont.of(TextStyle.FIGURE).drawable(bar.figure())));
        drawing.add(new Shape.Group(bar.label() + ": " + bar.figure(), shapes));
        drawing.skip(BAR + GAP);
    }

    private List<Shape> whisker(Chart.Range range, double middle) {
        double from = DrawingBuilder.LEFT + width * range.low() / 100;
        double to = DrawingBuilder.LEFT + width * range.high() / 100;
        return List.of(
                DrawingBuilder.horizontal(from, to, middle, 2, false, Ink.TEXT),
                DrawingBuilder.vertical(from, middle - 4, middle + 4, 2, false, Ink.TEXT),
                DrawingBuilder.vertical(to, middle - 4, middle + 4, 2, false, Ink.TEXT));
    }
}
