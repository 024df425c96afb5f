package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CHANGE;
import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The critics' floor on the pages: of published shares of the whole product alone, and never of the same people. */
class FloorTrendTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-03");

    @Test
    void a_floor_that_fell_is_said_in_the_result_and_explained_in_the_details() {
        ProductHistory history = history(RATING, 36, 40, 38, 36, 6, 5, 8, 9);

        assertThat(RenderedPage.of(ResultPage.of(history)))
                .contains(" The critics' floor fell from 60 % to about 10 % or less dissatisfied.\n");
        assertThat(RenderedPage.of(DetailsPage.of(history)))
                .contains(
                        "*Critics' floor*: about 10 % or less dissatisfied, the lowest of the last 4 results (likely range"
                                + " 0–25 %). The latest result is 15 %. The critics need not be the same"
                                + " people each time. The critics' floor fell from");
    }

    @Test
    void critics_above_the_floor_are_told_from_the_floor() {
        ProductHistory history = history(RATING, 12, 12, 12, 12, 12, 12, 12, 36);

        assertThat(RenderedPage.of(ResultPage.of(history)))
                .contains(
                        " More lies above the critics' floor now. The whole share went from 20 % to 60 % dissatisfied.\n")
                .doesNotContain("floor rose");
        assertThat(RenderedPage.of(ResultPage.of(history(RATING, 36, 36, 30, 12))))
                .contains(
                        "Less lies above the critics' floor now. The whole share went from 60 % to 20 % dissatisfied.");
    }

    @Test
    void critics_who_came_and_went_are_no_movement_where_the_trend_shows_none() {
        ProductHistory history = history(RATING, 12, 12, 36, 12);
        assertThat(RenderedPage.of(ResultPage.of(history)))
                .contains("No clear change")
                .doesNotContain("floor");
        assertThat(RenderedPage.of(TrendPage.of(TestHistory.trend(history), 0, history)))
                .contains("No clear change", "*Critics' floor*: 20 % dissatisfied")
                .doesNotContain("above the critics' floor");
    }

    @Test
    void a_result_says_nothing_of_a_floor_that_is_not_clear_and_its_details_say_so() {
        ProductHistory history = history(RATING, 12, 15, 12, 18, 15, 12, 18, 15);

        assertThat(RenderedPage.of(ResultPage.of(history))).doesNotContain("floor");
        assertThat(RenderedPage.of(DetailsPage.of(history)))
                .contains("*Critics' floor*: 20 % dissatisfied, the lowest of the last 4 results (likely range"
                        + " 5–35 %). The latest result is 25 %. The critics need not be the same people each time."
                        + " The floor is not clearly different from that of the 4 results before,"
                        + " and what lies above it has not clearly moved since.\n");
        assertThat(RenderedPage.of(DetailsPage.of(history(RATING, 15, 12, 18, 15, 12, 18, 15))))
                .as("with fewer than twice four results there is nothing to compare")
                .contains("The critics need not be the same people each time.\n");
    }

    @Test
    void three_results_words_and_a_change_have_no_floor() {
        assertThat(history(RATING, 12, 12, 12).floor()).isEmpty();
        assertThat(history(CHANGE, 12, 12, 12, 12).floor()).isEmpty();
        List<Release> words = new ArrayList<>(history(RATING, 12, 12, 12, 12).releases());
        words.add(0, ReleaseBuilder.rated("2026-12-01", RATING, 20, 3, 3, 2));
        assertThat(TestHistory.of(CI, words).floor())
                .as("the latest result has no figure")
                .isEmpty();
    }

    @Test
    void a_new_wording_begins_a_new_floor() {
        Question other = new Question(RATING.id(), RATING.type(), "How is CI for you?", List.of());
        List<Release> releases = new ArrayList<>(history(RATING, 12, 12, 12, 12).releases());
        releases.add(0, ReleaseBuilder.rated("2026-12-01", other, 70, 40, 8, 12));
        ProductHistory history = TestHistory.of(CI, releases);
        assertThat(history.floor()).isEmpty();
        ProductTrend trend = TestHistory.trend(history);
        assertThat(trend.floor(trend.questions().get(0))).isEmpty();
    }

    @Test
    void the_trend_draws_the_floor_as_a_band_below_the_part_that_moves() {
        ProductHistory history = history(RATING, 12, 24, 21, 18, 30);
        ProductTrend trend = TestHistory.trend(history);

        Part picture = TrendPage.of(trend, 0, history).parts().stream()
                .filter(part -> part instanceof Part.Picture drawn && drawn.chart() instanceof Chart.Areas)
                .findFirst()
                .orElseThrow();

        Chart.Areas chart = (Chart.Areas) ((Part.Picture) picture).chart();
        assertThat(chart.unit()).isEqualTo("% dissatisfied");
        assertThat(chart.names()).containsExactly("lowest of 4 results", "above it");
        assertThat(chart.stacks())
                .containsExactly(
                        new Chart.Stack(
                                "24 Mar 2026", List.of(new Chart.Slice(20, "20 %"), new Chart.Slice(10, "+10 %"))),
                        new Chart.Stack(
                                "31 Mar 2026", List.of(new Chart.Slice(30, "30 %"), new Chart.Slice(20, "+20 %"))));
        assertThat(((Part.Picture) picture).otherwise())
                .isEqualTo("24 Mar 2026: floor 20 %, result 30 %\n31 Mar 2026: floor 30 %, result 50 %");
        assertThat(chart.words()).contains("31 Mar 2026: floor 30 %, result 50 %");
    }

    @Test
    void two_results_of_one_day_are_told_apart_in_the_chart() {
        List<Release> releases = new ArrayList<>(history(RATING, 24, 21, 18, 12).releases());
        releases.add(0, releases.get(0));
        FloorTrend floor =
                FloorTrend.of(RATING, oldestFirst(releases), () -> true).orElseThrow();

        assertThat(((Chart.Areas) ((Part.Picture) floor.picture().orElseThrow()).chart()).stacks())
                .extracting(Chart.Stack::date)
                .containsExactly("24 Mar 2026", "24 Mar 2026 (2)");
    }

    @Test
    void over_a_floor_without_an_exact_figure_no_number_of_points_is_said() {
        FloorTrend floor = FloorTrend.of(
                        RATING, oldestFirst(history(RATING, 3, 4, 3, 3, 36).releases()), () -> true)
                .orElseThrow();

        assertThat(((Chart.Areas) ((Part.Picture) floor.picture().orElseThrow()).chart()).stacks())
                .extracting(stack -> stack.slices().get(1).figure())
                .containsExactly("", "");
    }

    @Test
    void a_latest_result_that_is_the_floor_is_not_told_twice() {
        FloorTrend floor = FloorTrend.of(
                        RATING, oldestFirst(history(RATING, 15, 18, 15, 12).releases()), () -> true)
                .orElseThrow();

        assertThat(floor.text()).contains(" The latest result is at the floor.").doesNotContain("Now:");
    }

    private static List<Release> oldestFirst(List<Release> newestFirst) {
        List<Release> releases = new ArrayList<>(newestFirst);
        Collections.reverse(releases);
        return releases;
    }

    /** Weekly results of 60 answers, with these numbers of dissatisfied people. */
    private static ProductHistory history(Question question, int... dissatisfied) {
        List<Release> releases = new ArrayList<>();
        for (int people : dissatisfied) {
            String closed = FIRST.plusWeeks(releases.size()).toString();
            releases.add(ReleaseBuilder.rated(closed, question, 70, 60 - people, 0, people));
        }
        Collections.reverse(releases);
        return TestHistory.of(CI, releases);
    }
}
