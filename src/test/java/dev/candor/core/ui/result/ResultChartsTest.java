package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.EASE;
import static dev.candor.core.ui.result.ReleaseBuilder.JENKINS;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.RECOMMEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultChartsTest {
    @Test
    void the_result_post_has_one_chart_with_the_likely_range_and_the_worst_case() {
        Page page = ResultPage.of(history(CI, ReleaseBuilder.rated("2026-11-03", RATING, 60, 22, 8, 10)));

        assertThat(charts(page))
                .containsExactly(new Chart.Diverging(
                        "Overall, how satisfied are you with CI?",
                        "Overall, how satisfied are you with CI? CI, 3 November 2026: 55 % satisfied, 25 % dissatisfied; "
                                + "likely range 40–70 %; whatever those who did not answer think 30–80 %; about 40 answers.",
                        "satisfied",
                        "neither",
                        "dissatisfied",
                        List.of(new Chart.Row(
                                "CI, 3 November 2026",
                                Optional.of(new Chart.Split(
                                        25,
                                        55,
                                        "25 %",
                                        "55 %",
                                        List.of(),
                                        Optional.of(new Chart.Range(40, 70)),
                                        Optional.of(new Chart.Range(30, 80)))),
                                "about 40 answers"))));
        assertThat(charts(page).get(0).words()).as("never an exact count").doesNotContain("22", "10 ");
    }

    @Test
    void a_chart_says_what_every_count_behind_a_coded_figure_bears_out() {
        Chart.Diverging chart = (Chart.Diverging) ResultCharts.headline(
                        history(CI, ReleaseBuilder.rated("2026-11-03", RATING, 20, 12, 0, 1)),
                        ReleaseBuilder.rated("2026-11-03", RATING, 20, 12, 0, 1))
                .orElseThrow();

        assertThat(split(chart, 0).favourableLabel()).isEqualTo("about 80 % or more");
        assertThat(split(chart, 0).unfavourableLabel()).isEqualTo("about 20 % or less");
        assertThat(chart.words()).contains("about 80 % or more satisfied", "about 20 % or less dissatisfied");
    }

    @Test
    void a_hundred_answers_are_drawn_by_point() {
        Release release = ReleaseBuilder.ci("2026-11-03", RATING)
                .asked(200)
                .rated(0, 20, 1)
                .rated(0, 20, 2)
                .rated(0, 20, 3)
                .rated(0, 30, 4)
                .rated(0, 30, 5)
                .release();

        assertThat(split(
                                (Chart.Diverging) ResultCharts.headline(history(CI, release), release)
                                        .orElseThrow(),
                                0)
                        .points())
                .containsExactly(15, 15, 15, 25, 25);
    }

    @Test
    void a_result_without_figures_has_no_chart() {
        Release words = ReleaseBuilder.rated("2026-11-03", RATING, 20, 5, 1, 1);
        Release withheld = ReleaseBuilder.rated("2026-11-03", RATING, 20, 2, 1, 1);
        Release voided = ReleaseBuilder.ci("2026-11-03", RATING).rated(0, 40, 5).voidedRelease();

        assertThat(Stream.of(words, withheld, voided).map(release -> history(CI, release)))
                .allSatisfy(history -> assertThat(Stream.of(
                                        ResultPage.of(history),
                                        DetailsPage.of(history),
                                        TeamsPage.of(history),
                                        ComparePage.of(history, history(JENKINS)),
                                        OverviewPage.of(List.of(history), List.of()))
                                .flatMap(page -> charts(page).stream()))
                        .isEmpty());
    }

    @Test
    void details_draw_every_scale_and_every_choice_with_figures() {
        ReleaseBuilder builder =
                ReleaseBuilder.ci("2026-11-03", EASE, RATING, RECOMMEND, PAIN).asked(60);
        for (int person = 0; person < 40; person++) {
            builder.answered(
                    0,
                    1,
                    Map.of(
                            EASE.id(), new Answer.Point(person < 20 ? 7 : 4),
                            RATING.id(), new Answer.Point(person < 30 ? 4 : 3),
                            RECOMMEND.id(), new Answer.Point(person < 10 ? 10 : 5),
                            PAIN.id(), ReleaseBuilder.chosen(1, person < 24 ? 0 : 2)));
        }
        List<Chart> charts = charts(DetailsPage.of(history(CI, builder.release())));

        Chart.Diverging scales = (Chart.Diverging) charts.get(0);
        assertThat(scales.rows().stream().map(Chart.Row::label))
                .as("the headline first")
                .containsExactly(RATING.wording(), EASE.wording(), RECOMMEND.wording());
        assertThat(List.of(scales.favourable(), scales.neutral(), scales.unfavourable()))
                .as("words for any scale")
                .containsExactly("positive", "neither", "negative");
        Chart.Bars options = (Chart.Bars) charts.get(1);
        assertThat(options.title()).isEqualTo(PAIN.wording());
        assertThat(options.words())
                .isEqualTo("What slows you down? flaky tests: about 90 % or more. queueing: 60 %. slow builds: 40 %. "
                        + "docs: about 10 % or less.");
        assertThat(options.bars().stream().map(Chart.Bar::label))
                .containsExactly("flaky tests", "queueing", "slow builds", "docs");
        assertThat(options.bars().stream().map(Chart.Bar::figure))
                .containsExactly("about 90 % or more", "60 %", "40 %", "about 10 % or less");
        assertThat(charts).hasSize(2);
    }

    @Test
    void teams_are_drawn_by_name_with_a_range_but_no_worst_case() {
        Release release = ReleaseBuilder.ci("2026-11-03", RATING)
                .asked(120)
                .groups("Search", "Mobile", "data", "Ops")
                .rated(0, 33, 5)
                .rated(1, 8, 1)
                .rated(2, 20, 4)
                .rated(2, 20, 2)
                .rated(3, 4, 3)
                .rated(9, 12, 3)
                .release();
        Chart.Diverging chart =
                (Chart.Diverging) charts(TeamsPage.of(history(CI, release))).get(0);

        assertThat(chart.title()).isEqualTo("CI by team, 3 November 2026");
        assertThat(chart.rows().stream().map(row -> row.label() + ": " + row.note()))
                .containsExactly(
                        "data: about 40 answers",
                        "Mobile: mostly negative (too few answers for figures)",
                        "Ops: not enough answers to show safely",
                        "Search: about 30 answers");
        assertThat(split(chart, 0).likely()).contains(new Chart.Range(30, 70));
        assertThat(split(chart, 0).worst()).isEmpty();
        assertThat(chart.rows().get(1).split()).isEmpty();
    }

    @Test
    void teams_without_figures_are_a_table() {
        Release release = ReleaseBuilder.ci("2026-11-03", RATING)
                .asked(60)
                .groups("Search", "Mobile", "data", "Ops")
                .rated(0, 10, 5)
                .rated(1, 10, 1)
                .rated(2, 10, 4)
                .rated(3, 3, 3)
                .rated(9, 6, 3)
                .release();
        Page page = TeamsPage.of(history(CI, release));

        assertThat(charts(page)).isEmpty();
        assertThat(page.parts())
                .contains(new Part.Table(
                        "CI by team",
                        List.of("team", "answers"),
                        List.of(
                                List.of("data", "mostly positive"),
                                List.of("Mobile", "mostly negative"),
                                List.of("Ops", "not enough answers to show safely"),
                                List.of("Search", "mostly positive"))));
    }

    @Test
    void products_are_drawn_by_favourable_share_and_those_without_figures_last() {
        Release good = ReleaseBuilder.rated("2026-11-03", RATING, 60, 30, 5, 5);
        Release bad = ReleaseBuilder.rated("2026-11-03", RATING, 60, 10, 5, 25);
        Release few = ReleaseBuilder.rated("2026-11-03", RATING, 60, 1, 1, 1);
        Chart.Diverging chart = ResultCharts.products(
                        "Products",
                        ProductOrder.of(List.of(
                                history(product("none")),
                                history(product("few"), few),
                                history(product("bad"), bad),
                                history(product("good"), good))))
                .orElseThrow();

        assertThat(chart.rows().stream().map(Chart.Row::label))
                .containsExactly("1. good, 3 Nov 2026", "2. bad, 3 Nov 2026", "none", "few, 3 Nov 2026");
        assertThat(chart.rows().get(2).note()).isEqualTo("no result yet");
        assertThat(chart.rows().get(3).note()).isEqualTo("not enough answers to show safely");
        assertThat(chart.words()).contains("none: no result yet.");
    }

    @Test
    void the_words_of_many_products_fit_into_an_alternative_text() {
        Release release = ReleaseBuilder.rated("2026-11-03", RATING, 60, 22, 8, 10);
        Chart.Diverging chart = ResultCharts.products(
                        "Products",
                        ProductOrder.of(IntStream.range(0, 60)
                                .mapToObj(i -> history(product("product " + i), release))
                                .toList()))
                .orElseThrow();

        assertThat(chart.words()).hasSizeLessThanOrEqualTo(2_000).containsPattern(" And \\d\\d more\\.$");
        assertThat(chart.rows()).hasSize(30);
        assertThat(chart.rows().get(29)).isEqualTo(new Chart.Row("…", Optional.empty(), "31 more are not drawn"));
    }

    private static List<Chart> charts(Page page) {
        return page.parts().stream()
                .filter(Part.Picture.class::isInstance)
                .map(part -> ((Part.Picture) part).chart())
                .toList();
    }

    private static Chart.Split split(Chart.Diverging chart, int row) {
        return chart.rows().get(row).split().orElseThrow();
    }

    private static Product product(String name) {
        return new Product(name, name, List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of());
    }

    private static ProductHistory history(Product product, Release... releases) {
        return TestHistory.of(product, releases);
    }
}
