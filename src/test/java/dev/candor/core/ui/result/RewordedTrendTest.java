package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.TrendPages.chart;
import static dev.candor.core.ui.result.TrendPages.page;
import static dev.candor.core.ui.result.TrendPages.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Page;
import dev.candor.core.survey.Question;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A trend never runs across versions of a question. */
class RewordedTrendTest {
    @Test
    void a_new_wording_begins_a_new_line_and_is_not_compared_with_the_old_one() {
        Question other = new Question(RATING.id(), RATING.type(), "How do you like CI?", List.of());
        Page page = page(
                List.of(),
                0,
                ReleaseBuilder.rated("2026-11-03", RATING, 60, 30, 0, 4),
                ReleaseBuilder.rated("2026-10-06", other, 60, 4, 0, 30),
                ReleaseBuilder.rated("2026-09-01", other, 60, 4, 0, 30));

        assertThat(RenderedPage.withoutPictures(page))
                .contains("6 Oct 2026", "_— other wording from here on —_\n3 Nov 2026")
                .contains(
                        "No earlier result to compare with.\nNew wording since 3 November: not comparable with before.")
                .as("never a change across wordings")
                .doesNotContain("▲", "▼", "since 6 October");
        assertThat(chart(page).lines())
                .extracting(Chart.Line::name)
                .containsExactly("satisfied", "satisfied (other wording, until 6 Oct 2026)");
        assertThat(chart(page).lines().get(0).percents())
                .containsExactly(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(90));
        assertThat(chart(page).lines().get(1).percents())
                .containsExactly(OptionalInt.of(10), OptionalInt.of(10), OptionalInt.empty());
    }

    @Test
    void a_wording_that_comes_back_is_not_compared_with_its_results_before_another_one() {
        Question other = new Question(RATING.id(), RATING.type(), "How do you like CI?", List.of());
        Release[] newestFirst = {
            ReleaseBuilder.rated("2026-11-03", RATING, 60, 30, 0, 4),
            ReleaseBuilder.rated("2026-10-06", other, 60, 15, 4, 15),
            ReleaseBuilder.rated("2026-09-01", RATING, 60, 4, 0, 30)
        };
        Page page = page(List.of(), 0, newestFirst);

        assertThat(RenderedPage.of(page))
                .contains(
                        "No earlier result to compare with.\nNew wording since 3 November: not comparable with before.")
                .doesNotContain("▲");
        assertThat(chart(page).lines())
                .extracting(Chart.Line::name)
                .containsExactly(
                        "satisfied",
                        "satisfied (other wording, until 6 Oct 2026)",
                        "satisfied (other wording, until 1 Sep 2026)");
        assertThat(TestHistory.of(ReleaseBuilder.CI, newestFirst).movement())
                .as("nor below the result")
                .contains("No earlier result to compare with.");
    }

    @Test
    void other_options_of_the_same_question_are_new_options() {
        Question fewer = new Question(PAIN.id(), PAIN.type(), PAIN.wording(), List.of("queueing", "docs"));

        assertThat(rendered(
                        List.of(),
                        ReleaseBuilder.pains("2026-11-03", PAIN, 20, 5),
                        ReleaseBuilder.pains("2026-10-06", fewer, 5, 20)))
                .contains("New options since 3 November: not comparable with before.")
                .as("never a change across versions")
                .doesNotContain("▲", "▼");
    }

    @Test
    void only_questions_in_the_same_words_bear_the_name_of_their_survey() {
        Release pulse = ReleaseBuilder.ci("2026-11-03", RATING, PAIN).asked(60).release();
        Release other =
                ReleaseBuilder.of(CI, "ci-own", "2026-10-06", RATING).asked(60).release();
        ProductHistory history = new ProductHistory(
                CI, List.of(pulse, other), Map.of("ci-pulse", "pulse", "ci-own", "Build times"), Map.of());
        ProductTrend trend = TestHistory.trend(history);

        assertThat(trend.questions())
                .extracting(QuestionTrend::title)
                .containsExactly(
                        "Overall, how satisfied are you with CI? (pulse)",
                        "What slows you down?",
                        "Overall, how satisfied are you with CI? (Build times)",
                        "Who uses CI?");
    }
}
