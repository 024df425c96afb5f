package dev.candor.core.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Chart;
import dev.candor.core.page.Part;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChartTableTest {
    @Test
    void the_table_of_bars_has_their_figures_as_published() {
        Chart.Bars pains = new Chart.Bars(
                "What slows you down?",
                "words",
                List.of(new Chart.Bar("queueing", 60, "60 %"), new Chart.Bar("docs", 10, "≤ 10 %")));
        assertThat(ChartTable.of(pains))
                .isEqualTo(new Part.Table(
                        "What slows you down?",
                        List.of("bar", "share"),
                        List.of(List.of("queueing", "60 %"), List.of("docs", "≤ 10 %"))));
    }

    @Test
    void the_table_of_stacked_areas_has_their_figures_as_published_and_dashes_for_a_withheld_wave() {
        Chart.Areas generations = new Chart.Areas(
                "Which do you use?",
                "words",
                "% of those who answered",
                List.of("CI", "Jenkins"),
                List.of(
                        new Chart.Stack(
                                "3 Oct 2026", List.of(new Chart.Slice(96, "≥ 90 %"), new Chart.Slice(4, "≤ 10 %"))),
                        new Chart.Stack("3 Nov 2026", List.of())));
        assertThat(ChartTable.of(generations))
                .isEqualTo(new Part.Table(
                        "Which do you use?",
                        List.of("% of those who answered", "CI", "Jenkins"),
                        List.of(List.of("3 Oct 2026", "≥ 90 %", "≤ 10 %"), List.of("3 Nov 2026", "–", "–"))));
    }

    @Test
    void the_table_of_shares_has_both_ranges_and_dashes_for_a_withheld_row() {
        Chart.Split split = new Chart.Split(
                25,
                55,
                "25 %",
                "55 %",
                List.of(),
                Optional.of(new Chart.Range(45, 65)),
                Optional.of(new Chart.Range(30, 75)));
        Chart.Diverging result = new Chart.Diverging(
                "CI",
                "words",
                "satisfied",
                "neither",
                "dissatisfied",
                List.of(
                        new Chart.Row("CI", Optional.of(split), "about 40 answers"),
                        new Chart.Row("Jenkins", Optional.empty(), "not shown")));
        assertThat(ChartTable.of(result))
                .isEqualTo(new Part.Table(
                        "CI",
                        List.of(
                                "bar",
                                "satisfied",
                                "dissatisfied",
                                "likely range",
                                "whatever those who did not answer think",
                                "note"),
                        List.of(
                                List.of("CI", "55 %", "25 %", "45–65 %", "30–75 %", "about 40 answers"),
                                List.of("Jenkins", "–", "–", "–", "–", "not shown"))));
    }

    @Test
    void a_column_in_which_no_row_says_anything_is_left_out() {
        Chart.Split split = new Chart.Split(
                25, 55, "25 %", "55 %", List.of(), Optional.of(new Chart.Range(45, 65)), Optional.empty());
        Chart.Diverging teams = new Chart.Diverging(
                "CI by team",
                "words",
                "satisfied",
                "neither",
                "dissatisfied",
                List.of(
                        new Chart.Row("Payments", Optional.of(split), ""),
                        new Chart.Row("Search", Optional.empty(), "")));
        assertThat(ChartTable.of(teams))
                .isEqualTo(new Part.Table(
                        "CI by team",
                        List.of("bar", "satisfied", "dissatisfied", "likely range"),
                        List.of(List.of("Payments", "55 %", "25 %", "45–65 %"), List.of("Search", "–", "–", "–"))));
    }

    @Test
    void the_table_of_lines_has_figures_as_published_and_a_dash_where_there_is_none() {
        Chart.Lines trend = new Chart.Lines(
                "Satisfaction",
                "words",
                "% satisfied",
                List.of("6 Oct 2026", "3 Nov 2026"),
                List.of(new Chart.Line(
                        "satisfied",
                        List.of(OptionalInt.of(20), OptionalInt.empty()),
                        List.of(Optional.of(new Chart.Range(0, 30)), Optional.empty()),
                        List.of("about 20 % or less", ""))),
                List.of());
        assertThat(ChartTable.of(trend))
                .isEqualTo(new Part.Table(
                        "Satisfaction",
                        List.of("% satisfied", "satisfied"),
                        List.of(List.of("6 Oct 2026", "about 20 % or less (0–30 %)"), List.of("3 Nov 2026", "–"))));
    }
}
