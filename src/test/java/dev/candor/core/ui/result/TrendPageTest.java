package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.THING;
import static dev.candor.core.ui.result.TrendPages.chart;
import static dev.candor.core.ui.result.TrendPages.page;
import static dev.candor.core.ui.result.TrendPages.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Chart;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.TrendMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendPageTest {
    private static final TrendMark RUNNERS = new TrendMark(LocalDate.parse("2026-08-20"), "new *runners* live");

    @Test
    void a_rise_that_everyone_can_see_is_said_with_its_marks_and_its_size() {
        String page = RenderedPage.withoutPictures(page(List.of(RUNNERS), 0, rising()));

        assertThat(MarkupEscape.plain(page)).isEqualTo("""
                (CI so far. ▲ Up from 25 % to 70 % satisfied since 3 March. The share rose by at least 20 in every 100 people, judged by all results in that time.)
                # CI – trend
                *Overall, how satisfied are you with CI?*
                3 Mar 2026  🟦🟦🟥🟥🟥🟥🟥🟥🟥🟥  25 % satisfied · 75 % dissatisfied
                3 Apr 2026  🟦🟦🟥🟥🟥🟥🟥🟥🟥🟥  25 % satisfied · 75 % dissatisfied
                3 May 2026  🟦🟦🟦🟥🟥🟥🟥🟥🟥🟥  30 % satisfied · 70 % dissatisfied
                3 Jun 2026  🟦🟦🟦🟦🟥🟥🟥🟥🟥🟥  45 % satisfied · 55 % dissatisfied
                3 Jul 2026  🟦🟦🟦🟦🟥🟥🟥🟥🟥🟥  45 % satisfied · 55 % dissatisfied
                3 Aug 2026  🟦🟦🟦🟦🟦🟥🟥🟥🟥🟥  50 % satisfied · 50 % dissatisfied
                3 Sep 2026  🟦🟦🟦🟦🟦🟦🟥🟥🟥🟥  55 % satisfied · 45 % dissatisfied
                3 Oct 2026  🟦🟦🟦🟦🟦🟦🟥🟥🟥🟥  55 % satisfied · 45 % dissatisfied
                3 Nov 2026  🟦🟦🟦🟦🟦🟦🟦🟥🟥🟥  70 % satisfied · 30 % dissatisfied
                ↑ 20 August 2026  new *runners* live
                ▲ Up from 25 % to 70 % satisfied since 3 March. The share rose by at least 20 in every 100 people, judged by all results in that time.
                No clear change since “new *runners* live” (20 August). With so few answers, changes under about 35 in 100 people do not show.
                Results usually lie between 20 and 65 % satisfied (first estimate). Outside that: 3 November.
                *Critics' floor*: 30 % dissatisfied, the lowest of the last 4 results (likely range 15–50 %). The latest result is at the floor. The critics need not be the same people each time. The critics' floor fell from 55 % to 30 % dissatisfied.
                3 Jun 2026: floor 55 %, result 55 %
                3 Jul 2026: floor 55 %, result 55 %
                3 Aug 2026: floor 50 %, result 50 %
                3 Sep 2026: floor 45 %, result 45 %
                3 Oct 2026: floor 45 %, result 45 %
                3 Nov 2026: floor 30 %, result 30 %
                Time shown
                {ci all 0|results.trend|ci 3m 0, ci 6m 0, ci 12m 0, ci 2y 0, ci all 0}
                Question shown
                {ci all 0|results.trend|ci all 0, ci all 1}
                """);
        assertThat(page).as("the owner's words as they are").contains("new \u2060*runners\u2060* live");
        assertThat(page).as("never a cause").doesNotContain("because", "caused", "thanks to");
    }

    @Test
    void the_marks_since_which_nothing_moved_share_one_sentence() {
        TrendMark docs = new TrendMark(LocalDate.parse("2026-09-20"), "new docs");

        assertThat(rendered(List.of(RUNNERS, docs), rising()))
                .contains(
                        " (20 August) and “new docs” (20 September). With so few answers, changes under about 35 in 100 people do not show.\n")
                .containsOnlyOnce("do not show");
    }

    @Test
    void a_normal_variation_that_nothing_could_lie_outside_is_not_told() {
        List<Release> releases = new ArrayList<>();
        for (int month = 8; month > 2; month--) {
            releases.add(ci("2026-0" + month + "-03", month % 2 == 0 ? 15 : 5, month % 2 == 0 ? 5 : 15));
        }

        assertThat(rendered(List.of(), releases.toArray(Release[]::new)))
                .contains("do not show.")
                .doesNotContain("esults usually lie");
    }

    @Test
    void the_chart_has_the_figures_their_ranges_and_the_marks_between_results() {
        TrendMark before = new TrendMark(LocalDate.parse("2026-01-01"), "before the first result");
        TrendMark after = new TrendMark(LocalDate.parse("2026-12-01"), "after the last result");

        Chart.Lines chart = chart(page(List.of(before, RUNNERS, after), 0, rising()));

        assertThat(chart.title()).isEqualTo("Overall, how satisfied are you with CI?");
        assertThat(chart.unit()).isEqualTo("% satisfied");
        assertThat(chart.dates()).hasSize(9).startsWith("3 Mar 2026").endsWith("3 Nov 2026");
        assertThat(chart.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("satisfied");
            assertThat(line.percents())
                    .extracting(OptionalInt::getAsInt)
                    .containsExactly(25, 25, 30, 45, 45, 50, 55, 55, 70);
            assertThat(line.ranges().get(0)).hasValue(new Chart.Range(10, 45));
        });
        assertThat(chart.marks()).containsExactly(new Chart.Mark(6, "20 August: new *runners* live"));
        assertThat(chart.words())
                .startsWith("satisfied: 3 Mar 2026 25 %, 3 Apr 2026 25 %,")
                .endsWith("3 Nov 2026 70 %. 20 August 2026: new *runners* live.");
    }

    @Test
    void a_result_that_reads_like_the_end_of_the_usual_range_is_not_said_to_lie_outside_it() {
        List<Release> newestFirst = new ArrayList<>();
        for (int good : new int[] {30, 30, 28, 22, 10, 10, 4, 4, 8, 8, 6, 12}) {
            String closed = "2026-" + String.format(Locale.ROOT, "%02d", 12 - newestFirst.size()) + "-03";
            newestFirst.add(ci(closed, good, 40 - good));
        }

        assertThat(rendered(List.of(), newestFirst.toArray(Release[]::new)))
                .contains(
                        "Results usually lie between 0 and 55 % satisfied. Outside that: 3 October, 3 November, 3 December.");
    }

    @Test
    void beside_a_drift_the_normal_variation_is_left_out_unless_a_result_lies_outside_it() {
        List<Release> newestFirst = new ArrayList<>();
        for (int good : new int[] {26, 25, 24, 22, 21, 19, 18, 16}) {
            String closed = "2026-" + String.format(Locale.ROOT, "%02d", 11 - newestFirst.size()) + "-03";
            newestFirst.add(ci(closed, good, 34 - good));
        }

        assertThat(rendered(List.of(), newestFirst.toArray(Release[]::new)))
                .contains("▲ Up from")
                .doesNotContain("esults usually lie");
        assertThat(rendered(List.of(), rising())).contains("▲ Up from", "esults usually lie");
    }

    @ParameterizedTest(name = "{0} of {2} good, {1} bad: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 | 60 | not enough answers to show safely | No result in this time had enough answers to show safely.",
                "7 | 0 | 12 | *mostly positive* | With so few answers, a change since 6 October could not be seen.",
                "40 | 0 | 60 | about 90 % or more satisfied | No clear change since 1 September. With so few answers, changes under about 45 in 100 people do not show.",
                "0 | 40 | 60 | about 10 % or less satisfied | No clear change since 1 September. With so few answers, changes under about 40 in 100 people do not show.",
            })
    void results_that_are_withheld_in_words_or_coded_each_have_their_sentence(
            int good, int bad, int asked, String line, String sentence) {
        List<Release> releases = new ArrayList<>();
        for (String day : List.of("2026-11-03", "2026-10-06", "2026-09-01")) {
            releases.add(ReleaseBuilder.rated(day, RATING, asked, good, 0, bad));
        }

        assertThat(RenderedPage.withoutPictures(page(List.of(), 0, releases.toArray(Release[]::new))))
                .contains(line, sentence)
                .as("never a movement of what does not move")
                .doesNotContain("▲", "▼");
    }

    @Test
    void a_survey_of_comments_alone_and_a_product_without_results_have_no_trend() {
        Release comments = ReleaseBuilder.ci("2026-11-03", THING).asked(60).release();

        assertThat(rendered(List.of(), comments))
                .contains("Its surveys ask for comments only, so there is no trend.")
                .doesNotContain("%");
        assertThat(rendered(List.of()))
                .contains("There is no result about CI yet.")
                .doesNotContain("{");
    }

    @Test
    void years_of_results_stay_a_message_that_can_be_sent() {
        List<Release> releases = new ArrayList<>();
        for (int week = 259; week >= 0; week--) {
            releases.add(ci(LocalDate.parse("2022-01-04").plusWeeks(week).toString(), 20 + week % 3, 20));
        }
        Page page = page(List.of(), 0, releases.toArray(Release[]::new));

        assertThat(RenderedPage.withoutPictures(page))
                .contains("_The latest 12 of 260 results:_")
                .hasSizeLessThan(4_000);
        assertThat(chart(page).dates()).hasSize(260).doesNotHaveDuplicates();
        assertThat(chart(page).words()).hasSizeLessThan(2_000);
    }

    @Test
    void each_option_has_its_line_and_says_whether_it_moved() {
        Page page =
                page(List.of(), 0, pains("2026-11-03", 38, 6), pains("2026-10-06", 20, 30), pains("2026-09-01", 8, 32));

        assertThat(RenderedPage.withoutPictures(page)).contains("""
                🟦🟦🟦🟦🟦🟦🟦🟦🟦⬜  queueing  20 % → 85 %
                🟦🟦⬜⬜⬜⬜⬜⬜⬜⬜  flaky tests  80 % → 15 %
                """, """
                *queueing*: ▲ Up from 20 % to 85 % since 1 September, by at least 35 in every 100 people.
                *flaky tests*: ▼ Down from 80 % to 15 % since 1 September, by at least 35 in every 100 people.
                No clear change since 1 September: *slow builds*, *docs*. With so few answers, changes under about 40 in 100 people do not show.
                """);
        assertThat(chart(page).unit()).isEqualTo("% of those who answered");
        assertThat(chart(page).lines())
                .extracting(Chart.Line::name)
                .containsExactly("queueing", "flaky tests", "slow builds", "docs");
    }

    @Test
    void a_clear_movement_of_a_question_about_another_product_is_told_beside_the_headline() {
        Question platform = RATING.about(ReleaseBuilder.CI.id());
        Question jenkins = new Question(
                        "jenkins", QuestionType.RATING, "How satisfied are you with Jenkins?", List.of())
                .about(ReleaseBuilder.JENKINS.id());

        assertThat(rendered(
                        List.of(),
                        rated(platform, jenkins, "2026-11-03", 5),
                        rated(platform, jenkins, "2026-10-06", 1)))
                .contains("*What else moved*\n*How satisfied are you with Jenkins?* ▲ Up from about 10 % or less");
    }

    /** Forty people who give the first question a 4, and the second this point. */
    private static Release rated(Question platform, Question other, String day, int point) {
        return ReleaseBuilder.ci(day, platform, other)
                .asked(60)
                .answered(0, 40, Map.of(platform.id(), new Answer.Point(4), other.id(), new Answer.Point(point)))
                .release();
    }

    private static Release pains(String day, int queueing, int flaky) {
        return ReleaseBuilder.pains(day, PAIN, queueing, flaky);
    }

    private static Release[] rising() {
        int[] favourable = {11, 11, 13, 20, 20, 22, 25, 25, 31};
        Release[] newestFirst = new Release[favourable.length];
        for (int i = 0; i < favourable.length; i++) {
            newestFirst[favourable.length - 1 - i] =
                    ci("2026-%02d-03".formatted(i + 3), favourable[i], 45 - favourable[i]);
        }
        return newestFirst;
    }

    private static Release ci(String day, int good, int bad) {
        return ReleaseBuilder.rated(day, RATING, 60, good, 0, bad);
    }
}
