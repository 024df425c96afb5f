package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.JENKINS;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of several questions on every page, and the product-market fit against its bar. */
class ScorePagesTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(CI, JENKINS), List.of(), List.of());

    @Test
    void a_score_is_the_headline_of_a_survey_that_asks_nothing_else() {
        ProductHistory history = TestHistory.of(CI, sus("2026-11-03", 40, 75), sus("2026-10-06", 40, 25));

        assertThat(RenderedPage.of(ResultPage.of(history))).isEqualTo("""
                (CI: a score of 75 of 100 (System Usability Scale).)
                # CI – 3 November 2026
                *A score of 75 of 100 (System Usability Scale).*
                Usability (System Usability Scale): 75 of 100.
                Likely range for all users of CI: 55–90 of 100. About 40 answers.
                ▲ Up from 25 of 100 to 75 of 100 since 6 October, by at least 15.
                [Details|results.details|ci-pulse-2026-11-03] [Report|results.report|ci] [Answer this|results.reply|ci-pulse-2026-11-03]
                """);
        assertThat(RenderedPage.of(DetailsPage.of(history)))
                .contains("""
                        *System Usability Scale*
                        About 40 of about 70 people answered it.
                        Usability (System Usability Scale): 75 of 100.
                        Likely range for all users of CI: 55–90 of 100.
                        The likely range assumes that those who did not answer think like those who did.
                        Without that assumption: 30–95 of 100.
                        """)
                .as("never an item by itself")
                .doesNotContain("frequently", "agree");
    }

    @Test
    void a_score_of_under_30_answers_is_not_shown() {
        ProductHistory history = TestHistory.of(CI, sus("2026-11-03", 29, 75));

        assertThat(RenderedPage.of(DetailsPage.of(history)))
                .doesNotContain("of 100")
                .contains("a score is shown from about 30 answers on.");
    }

    @Test
    void beside_a_rating_a_score_stands_in_the_details_with_its_likely_range() {
        Question[] questions = questions(Template.UMUX_LITE, RATING);
        ReleaseBuilder builder = ReleaseBuilder.ci("2026-11-03", questions);
        Map<String, Answer> answers = new HashMap<>();
        Template.UMUX_LITE.questions(CATALOGUE, CI).forEach(item -> answers.put(item.id(), new Answer.Point(5)));
        answers.put(RATING.id(), new Answer.Point(4));
        ProductHistory history =
                TestHistory.of(CI, builder.answered(0, 60, answers).release());

        assertThat(RenderedPage.of(ResultPage.of(history)))
                .contains("are satisfied")
                .doesNotContain("UMUX");
        assertThat(RenderedPage.of(DetailsPage.of(history))).contains("""
                Usability (UMUX-Lite): 65 of 100.
                Likely range for all users of CI: 50–75 of 100.
                """);
    }

    @Test
    void the_trend_of_a_score_is_drawn_with_its_ranges_and_is_of_100() {
        ProductHistory history =
                TestHistory.of(CI, sus("2026-11-03", 40, 75), sus("2026-10-06", 40, 70), sus("2026-09-01", 40, 65));
        ProductTrend trend = TestHistory.trend(history);

        Chart.Lines chart = trend.questions().get(0).chart(List.of());
        assertThat(chart.unit()).isEqualTo("of 100");
        assertThat(chart.tick(75)).isEqualTo("75");
        assertThat(chart.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("System Usability Scale");
            assertThat(line.figures()).containsExactly("65 of 100", "70 of 100", "75 of 100");
            assertThat(line.ranges()).doesNotContain(Optional.empty());
        });
        assertThat(RenderedPage.of(TrendPage.of(trend, 0, history)))
                .contains("No clear change since 1 September")
                .doesNotContain("75 %");
    }

    @Test
    void scores_of_two_products_are_compared_only_on_the_same_scale() {
        ProductHistory ci = TestHistory.of(CI, sus("2026-11-03", 60, 90));
        ProductHistory jenkins = TestHistory.of(JENKINS, score(Template.SUS, JENKINS, "2026-11-03", 60, 30));
        ProductHistory umux = TestHistory.of(JENKINS, score(Template.UMUX_LITE, JENKINS, "2026-11-03", 60, 30));

        assertThat(ComparePage.verdict(jenkins, ci))
                .isEqualTo("CI has a higher score than Jenkins. The two likely ranges do not overlap.");
        assertThat(ComparePage.verdict(umux, ci))
                .isEqualTo("The two were asked on different scales, so they cannot be compared.");
        assertThat(RenderedPage.withoutPictures(OverviewPage.of(List.of(ci), List.of())))
                .contains("System Usability Scale\n🟦🟦🟦🟦🟦🟦🟦🟦🟦⬜  about 90 or more of 100");
        assertThat(RenderedPage.of(TeamsPage.of(ci)))
                .contains("Everything it asks is counted for the whole product alone.");
    }

    @Test
    void the_report_draws_a_score_as_a_bar() {
        Release release = sus("2026-11-03", 40, 75);

        assertThat(ReportParts.scales(TestHistory.of(CI, release), release))
                .filteredOn(Part.Picture.class::isInstance)
                .singleElement()
                .satisfies(part -> assertThat(((Part.Picture) part).chart().words())
                        .isEqualTo("Usability (System Usability Scale): 75 of 100."));
    }

    @ParameterizedTest(name = "{0} of 60 very disappointed")
    @CsvSource(
            delimiter = '|',
            value = {
                "45 | Likely range for all users of CI: 65–85 % very disappointed. At or above the usual bar: a product is missed if 40 % or more would be very disappointed.",
                "8 | Likely range for all users of CI: 5–25 % very disappointed. Below the usual bar: a product is missed if 40 % or more would be very disappointed.",
                "24 | Likely range for all users of CI: 30–50 % very disappointed."
            })
    void the_product_market_fit_is_held_against_its_bar_only_where_it_is_clear_of_it(int very, String sentence) {
        String page = productMarketFit(60, very);

        assertThat(page).contains("\n" + sentence + "\n");
    }

    @Test
    void the_product_market_fit_of_under_30_answers_is_not_held_against_the_bar() {
        assertThat(productMarketFit(29, 29)).doesNotContain("bar", "Likely range");
    }

    private static String productMarketFit(int people, int very) {
        Question question = Template.PMF.questions(CATALOGUE, CI).get(0);
        Release release = ReleaseBuilder.ci("2026-11-03", question)
                .answered(0, very, Map.of(question.id(), chosen(0)))
                .answered(0, people - very, Map.of(question.id(), chosen(2)))
                .release();
        return RenderedPage.of(DetailsPage.of(TestHistory.of(CI, release)));
    }

    private static Release sus(String closed, int people, int percent) {
        return score(Template.SUS, CI, closed, people, percent);
    }

    /** A score of this percentage: so many people give it the full score, all others none. */
    private static Release score(Template template, Product product, String closed, int people, int percent) {
        List<Question> items = template.questions(CATALOGUE, product);
        int full = percent * people / 100;
        return ReleaseBuilder.of(product, product.id() + "-pulse", closed, items.toArray(Question[]::new))
                .answered(0, full, answers(items, true))
                .answered(0, people - full, answers(items, false))
                .release();
    }

    private static Map<String, Answer> answers(List<Question> items, boolean full) {
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            boolean reversed = items.size() == 10 && i % 2 == 1;
            int point = full == reversed
                    ? items.get(i).type().low()
                    : items.get(i).type().high();
            answers.put(items.get(i).id(), new Answer.Point(point));
        }
        return answers;
    }

    private static Question[] questions(Template template, Question... own) {
        return Stream.concat(template.questions(CATALOGUE, CI).stream(), Stream.of(own))
                .toArray(Question[]::new);
    }
}
