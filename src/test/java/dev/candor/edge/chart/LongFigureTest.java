package dev.candor.edge.chart;

import static dev.candor.edge.chart.DrawnBox.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Chart;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;

/** Figures in words beside a bar and within it. */
final class LongFigureTest {
    @Example
    void a_long_figure_beside_a_bar_takes_two_lines_and_leaves_the_bars_their_length() {
        Drawing coded = Java2DChartPainter.drawing(bars("about 10 % or less"));

        assertThat(texts(bars("about 10 % or less"))).contains("about 10 %", "or less");
        assertThat(length(coded) / length(Java2DChartPainter.drawing(bars("10 %"))))
                .as("of the bar in comparison")
                .isGreaterThan(.75);
    }

    @Example
    void a_long_figure_within_a_bar_takes_one_line() {
        assertThat(texts(new Chart.Diverging(
                        "CI",
                        "words",
                        "satisfied",
                        "neither",
                        "dissatisfied",
                        List.of(SampleCharts.row("CI", split("10 %", "about 80 % or more", 80), "")))))
                .contains("about 80 % or more");
    }

    private static Chart.Diverging bars(String unfavourable) {
        return new Chart.Diverging(
                "CI",
                "words",
                "satisfied",
                "neither",
                "dissatisfied",
                List.of(SampleCharts.row("CI", split(unfavourable, "70 %", 70), "about 40 answers")));
    }

    private static Chart.Split split(String unfavourable, String favourable, int percent) {
        return new Chart.Split(
                10,
                percent,
                unfavourable,
                favourable,
                List.of(),
                Optional.of(new Chart.Range(55, 85)),
                Optional.of(new Chart.Range(35, 85)));
    }

    /** The length of the longest coloured bar. */
    private static double length(Drawing drawing) {
        return DrawnBox.flat(drawing.shapes().stream())
                .filter(shape -> shape instanceof Shape.Box box && box.fill() == Ink.STRONGLY_FAVOURABLE)
                .mapToDouble(shape -> ((Shape.Box) shape).width())
                .max()
                .orElseThrow();
    }
}
