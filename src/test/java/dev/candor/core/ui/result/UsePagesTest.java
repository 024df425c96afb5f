package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.survey.Question;
import dev.candor.core.ui.report.PublishedFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages about a survey that asks about use before opinion, and about free choice. */
class UsePagesTest {
    private static Release release(String closed, int users, int others) {
        return builder(closed, users, others).release();
    }

    /** A third of the users would choose it, most of them without an alternative; two thirds of the others use something else. */
    private static ReleaseBuilder builder(String closed, int users, int others) {
        ReleaseBuilder builder = ReleaseBuilder.ci(closed, UsageQuestions.USE_BEFORE_OPINION.toArray(Question[]::new))
                .asked(80);
        for (int i = 0; i < users; i++) {
            builder.answered(
                    0,
                    1,
                    Map.of(
                            "satisfaction", new Answer.Point(i % 3 == 0 ? 2 : 4),
                            "choice", new Answer.Point(i % 3 == 1 ? 4 : 1),
                            "alternative", chosen(i % 5 == 0 ? 0 : 1)));
        }
        for (int i = 0; i < others; i++) {
            builder.answeredByOther(0, Map.of("why-not", chosen(i % 3 == 0 ? 0 : 3), "instead", chosen(0)));
        }
        return builder;
    }

    private static ProductHistory history(Release... releases) {
        return TestHistory.of(CI, releases);
    }

    @Test
    void a_result_names_the_people_that_each_share_is_of() {
        assertThat(RenderedPage.of(ResultPage.of(history(release("2026-11-03", 42, 18), release("2026-10-06", 50, 8)))))
                .contains("""
                        *About 70 % of about 60 who answered have used CI in the last 30 days. Of about 40 users who rated it, about 65 % are satisfied.*
                        How satisfied are you with CI? CI, 3 November 2026: 65 % satisfied, 35 % dissatisfied; likely range \
                        50–80 %; whatever those who did not answer think 25–90 %; about 40 answers.
                        Likely range for all users of CI: 50–80 % satisfied.
                        No clear change since 6 October. With so few answers, changes under about 40 in 100 people do not show.
                        *Why do you not use CI?* (10–19 who do not use it) 60 % or more chose: Use something else
                        [Details|""")
                .as("the rest is in the details")
                .doesNotContain("Captivity gap", "Using it is not");
    }

    @Test
    void a_verdict_in_words_names_the_users_that_it_is_of() {
        assertThat(Headline.alone(release("2026-11-03", 9, 40)))
                .isEqualTo(
                        "About 20 % of about 50 who answered have used CI in the last 30 days. The answers of 5–9 users"
                                + " are mostly positive.");
    }

    @Test
    void the_details_say_the_range_of_adoption_and_whom_each_question_was_asked_of() {
        assertThat(RenderedPage.of(DetailsPage.of(history(release("2026-11-03", 42, 18)))))
                .contains(
                        "About 70 % of about 60 who answered have used CI in the last 30 days."
                                + " Likely range for everyone who was asked: 60–80 %."
                                + " Using it is not the same as liking it.\n*Captivity gap.* About 70 % of about 60 who"
                                + " answered use CI, about 35 % of about 40 users would choose it freely: a gap of 5 to 60"
                                + " in every 100 people.\n",
                        """
                        Is there a real alternative for you? No: 80 %. Yes: 20 %.
                        ~ About 40 answers, from people who use CI.
                        """, """
                        *What do you use instead?*
                        60 % or more chose: Jenkins
                        ~ 10–19 answers, from people who do not use CI.
                        """, """
                        Four groups of users. Mercenaries (satisfied, but would choose something else): 40 %. Loyal (satisfied, \
                        and would choose it): 30 %. Hostages (not satisfied, and have no real alternative): 25 %. Defectors (not \
                        satisfied, and could leave): about 10 % or less.
                        ~ About 40 answers, from people who use CI. Each person is in one group, by three answers: satisfaction, free choice and alternative.
                        """);
    }

    private static Release withoutRating() {
        return ReleaseBuilder.ci("2026-11-03", UsageQuestions.USAGE, UsageQuestions.CHOICE)
                .asked(80)
                .answered(0, 28, Map.of("choice", new Answer.Point(4)))
                .answered(0, 14, Map.of("choice", new Answer.Point(1)))
                .nonUsers(0, 18)
                .release();
    }

    @Test
    void without_a_rating_the_headline_is_of_the_users_who_answered_its_question() {
        assertThat(Headline.alone(withoutRating()))
                .endsWith(
                        "“If you could choose freely, would you still choose CI?” Of about 40 users who answered it, about"
                                + " 65 % would choose it freely.");
    }

    @Test
    void a_gap_that_may_be_none_is_not_called_one() {
        assertThat(new UseText(CI, withoutRating()).captivity().orElseThrow())
                .isEqualTo(
                        "*No clear captivity gap.* About 70 % of about 60 who answered use CI, about 65 % of about 40"
                                + " users would choose it freely: no gap, or one of up to 30 in every 100 people.");
    }

    @Test
    void more_who_would_choose_it_than_use_it_is_no_gap() {
        assertThat(StatisticsText.captivityGap(new PercentagePoints(-40, -10), "a few use it", "most would choose it"))
                .isEqualTo("*No captivity gap.* A few use it, most would choose it.");
    }

    @Test
    void nothing_is_said_of_a_gap_where_one_of_the_shares_has_no_figures() {
        assertThat(new UseText(CI, release("2026-11-03", 9, 40)).captivity()).isEmpty();
        assertThat(new UseText(CI, release("2026-11-03", 3, 30)).captivity()).isEmpty();
    }

    @Test
    void a_branch_of_nearly_everyone_shows_a_wider_band_of_answers() {
        assertThat(RenderedPage.of(DetailsPage.of(history(release("2026-11-03", 3, 30)))))
                .contains("~ 20–34 answers, from people who do not use CI.");
    }

    @Test
    void a_survey_that_does_not_ask_who_uses_it_says_what_it_said_before() {
        Release release = ReleaseBuilder.ci("2026-11-03", ReleaseBuilder.RATING)
                .asked(80)
                .rated(0, 42, 4)
                .nonUsers(0, 18)
                .release();
        assertThat(RenderedPage.of(DetailsPage.of(history(release))))
                .contains("of those who answered are satisfied.", "About 70 % of those who answered use CI. Using it")
                .doesNotContain("users,", "from people who use CI");
    }

    @Test
    void the_trend_of_use_asks_the_question_and_breaks_where_it_changes() {
        Release before = ReleaseBuilder.ci("2026-10-06", UsageQuestions.SATISFACTION)
                .asked(80)
                .rated(0, 40, 4)
                .nonUsers(0, 10)
                .release();
        ProductHistory history = history(release("2026-11-03", 42, 18), release("2026-10-20", 50, 8), before);
        ProductTrend trend = TestHistory.trend(history, TrendSpan.DEFAULT, List.of());
        QuestionTrend use = trend.questions().get(trend.questions().size() - 1);
        assertThat(use.title()).isEqualTo("Have you used CI in the last 30 days?");
        assertThat(use.releases()).as("the earlier wave did not ask it").hasSize(2);
    }

    @Test
    void the_digest_says_adoption_and_free_choice_too() {
        assertThat(RenderedPage.of(DigestPage.of(List.of(history(release("2026-11-03", 42, 18))), List.of(), List.of())
                        .orElseThrow()))
                .contains(
                        "have used CI in the last 30 days. Of about 40 users who rated it,",
                        "a gap of 5 to 60 in every 100 people.");
    }

    @Test
    void the_export_names_the_question_on_use_and_widens_the_four_groups() {
        List<PublishedFigure> figures = PublishedFigure.of(List.of(release("2026-11-03", 42, 18)));
        assertThat(figures)
                .filteredOn(figure -> figure.question().equals("use"))
                .extracting(PublishedFigure::wording)
                .containsOnly("Have you used CI in the last 30 days?");
        assertThat(highest(figures, "Hostages"))
                .as("published as 25 %, up to 27.5 %, and two people may be counted as defectors")
                .isBetween(new BigDecimal("30"), new BigDecimal("33"));
        assertThat(highest(figures, "Loyal"))
                .as("published as 30 %, and two of them may be counted as mercenaries, for nobody else would choose CI")
                .isBetween(new BigDecimal("36"), new BigDecimal("38"));
        assertThat(highest(figures, "Mercenaries"))
                .as("nobody else can be counted in it")
                .isEqualTo("42.5");
    }

    private static BigDecimal highest(List<PublishedFigure> figures, String answer) {
        return figures.stream()
                .filter(figure -> figure.answer().startsWith(answer))
                .findFirst()
                .flatMap(PublishedFigure::figure)
                .orElseThrow()
                .highest();
    }

    @Test
    void a_survey_with_four_groups_lists_teams_by_another_question() {
        Question[] questions = Stream.concat(UsageQuestions.USE_BEFORE_OPINION.stream(), Stream.of(ReleaseBuilder.EASE))
                .toArray(Question[]::new);
        ReleaseBuilder builder =
                ReleaseBuilder.ci("2026-11-03", questions).asked(60).groups("Payments", "Search", "Data", "Mobile");
        for (int group = 0; group < 4; group++) {
            builder.answered(group, 10, Map.of("satisfaction", new Answer.Point(4), "ease", new Answer.Point(5)));
        }
        assertThat(RenderedPage.of(TeamsPage.of(history(builder.release()))))
                .contains(ReleaseBuilder.EASE.wording(), "Payments", "Satisfaction is not shown by team here")
                .doesNotContain(UsageQuestions.SATISFACTION.wording());
    }
}
