package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.CiResults.FLATTERING;
import static dev.candor.core.ui.result.CiResults.MISSED;
import static dev.candor.core.ui.result.CiResults.PULSE;
import static dev.candor.core.ui.result.CiResults.history;
import static dev.candor.core.ui.result.CiResults.rating;
import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.EASE;
import static dev.candor.core.ui.result.ReleaseBuilder.JENKINS;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Template;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The result that stands for a product, and the others beside it. */
class ProductResultTest {
    private static final Question OPENNESS =
            new Question("open", QuestionType.AGREE, "I can say what I think about CI.", List.of());

    @Test
    void a_question_of_owners_buys_no_place_and_a_template_hides_no_satisfaction() {
        ProductHistory ci = history(MISSED, FLATTERING, PULSE).upToResult();
        ProductHistory jenkins = TestHistory.of(
                JENKINS,
                ReleaseBuilder.of(JENKINS, "jenkins-pulse", "2026-10-20", RATING)
                        .asked(60)
                        .rated(0, 34, 4)
                        .rated(0, 6, 2)
                        .release());

        assertThat(ci.latest()).contains(PULSE);
        assertThat(RenderedPage.of(OverviewPage.of(
                        List.of(ci, jenkins),
                        List.of(AlsoAsked.of(history(MISSED, FLATTERING, PULSE), id -> "Survey *" + id)))))
                .contains("Jenkins, 20 Oct 2026: 85 % satisfied", "CI, 3 Nov 2026: 70 % satisfied")
                .contains("CI was also asked about in “" + MarkupEscape.of("Survey *ci_pmf") + "” (26 Nov 2026), “");
        assertThat(RenderedPage.of(ComparePage.of(ci, jenkins)))
                .contains("CI, 3 Nov 2026: 70 % satisfied", StatisticsText.OVERLAP);
    }

    @Test
    void a_rating_stands_for_the_product_before_a_later_statement_but_not_for_longer_than_a_year() {
        Release openness = ReleaseBuilder.of(CI, "ci-candour", "2026-11-24", OPENNESS)
                .asked(60)
                .answered(0, 40, Map.of(OPENNESS.id(), new Answer.Point(6)))
                .release();

        assertThat(history(openness, PULSE).result()).contains(PULSE);
        assertThat(history(openness, rating("ci-pulse", "2025-11-03", 28, 12)).result())
                .contains(openness);
        assertThat(history(openness).result()).contains(openness);
    }

    @Test
    void a_survey_about_generations_stands_for_the_product_only_where_no_other_survey_has_a_scale() {
        Release migration = MigrationWaves.of("CI", "Jenkins").release("2026-12-02", 24, 8, 6, 2);
        Release late = rating("ci-pulse", "2025-11-03", 28, 12);

        assertThat(ProductHistory.headline(migration)).as("a rating of CI").isPresent();
        assertThat(history(migration, PULSE).result()).contains(PULSE);
        assertThat(history(migration, late).result()).contains(late);
        assertThat(history(migration, FLATTERING).result()).contains(migration);
        assertThat(AlsoAsked.of(history(migration, PULSE), id -> id).names())
                .contains("Also asked: “ci-migration” (2 Dec 2026).");
    }

    @Test
    void a_survey_about_generations_leads_with_who_uses_what_and_leads_on_to_their_page() {
        Release migration = MigrationWaves.of("CI", "Jenkins").release("2026-12-02", 24, 8, 6, 2);

        assertThat(RenderedPage.of(ResultPage.of(history(migration))))
                .contains(
                        "*About 60 % of about 40 who answered use CI alone, about 15 % both. Of about 30 users who rated it,"
                                + " about 65 % are satisfied.*")
                .contains("[Generations|results.migration|ci]");
    }

    @Test
    void users_of_every_generation_are_not_called_users_of_the_newest_alone() {
        Question generation = MigrationWaves.of("CI", "Jenkins").questions().get(0);
        Question ready = new Question(
                        "ready", QuestionType.MULTI, "What is ready?", List.of("Tests", "Docs", "Nothing"))
                .askedOf(AskedOf.USERS);
        Release migration = ReleaseBuilder.of(CI, MigrationWaves.SURVEY, "2026-12-02", generation, ready)
                .asked(50)
                .answered(0, 30, Map.of("generation", chosen(0), "ready", chosen(0)))
                .answered(0, 9, Map.of("generation", chosen(1), "ready", chosen(1)))
                .answered(0, 1, Map.of("generation", chosen(3)))
                .release();

        assertThat(RenderedPage.of(DetailsPage.of(history(migration))))
                .contains(
                        "About 90 % or more of those who answered use CI or Jenkins.",
                        "About 40 answers, from people who use CI or Jenkins.")
                .doesNotContain("who answered use CI.", "from people who use CI.");
    }

    @Test
    void without_a_regular_survey_the_latest_result_is_shown_but_nothing_stands_for_the_product() {
        ProductHistory history = history(MISSED, FLATTERING).upToResult();

        assertThat(history.latest()).contains(MISSED);
        assertThat(history.result()).isEmpty();
        assertThat(OverviewPage.line(history)).isEqualTo("*CI*  not yet rated by a regular survey");
        assertThat(ComparePage.verdict(history, history)).isEqualTo(StatisticsText.NOTHING_TO_COMPARE);
    }

    @Test
    void a_wave_that_shows_nothing_hides_no_earlier_result() {
        Release nothing = rating("ci-pulse", "2026-11-24", 2, 1);

        assertThat(history(nothing, PULSE).upToResult().latest()).contains(PULSE);
        assertThat(history(nothing).upToResult().latest()).contains(nothing);
    }

    @Test
    void the_summary_leads_with_the_rating_and_lists_what_else_was_asked() {
        ProductHistory all = history(MISSED, FLATTERING, PULSE);
        String page = RenderedPage.of(SummaryPage.of(
                all.upToResult(),
                AlsoAsked.of(all, id -> id.equals("ci_pmf") ? "Would be missed" : "Buckets"),
                new ReadReplies(List.of(), Map.of(), LocalDate.EPOCH),
                ResultReader.OTHER));

        assertThat(page)
                .startsWith("(CI: about 70 % of those who answered are satisfied.)")
                .contains("""
                        Also asked:
                        *Would be missed*, 26 November 2026
                        “How would you feel if you could no longer use CI?” Very disappointed: 75 % · Not disappointed: 25 %.
                        [Details|results.details|ci_pmf-2026-11-26]
                        *Buckets*, 24 November 2026
                        “Overall, how satisfied are you with CI?” About 90 % or more of those who answered are satisfied.
                        [Details|results.details|ci_own-1-2026-11-24]
                        """);
    }

    @Test
    void the_summary_says_that_the_survey_closed_later_without_a_result_and_why() {
        Release voided = ReleaseBuilder.ci("2026-11-24", RATING).rated(0, 40, 5).voidedRelease();

        assertThat(summary(history(voided, PULSE)))
                .contains("\nThe survey that closed on 24 November 2026 could not be counted. Its key was lost, or "
                        + "something other than Candor changed its answers.\n~ More:");
        assertThat(summary(history(rating("ci-pulse", "2026-11-24", 2, 1), FLATTERING, PULSE)))
                .contains("\nThe survey that closed on 24 November 2026 has no result: not enough answers to show "
                        + "safely.\nAlso asked:");
        assertThat(summary(history(PULSE, voided))).as("one before the result").doesNotContain("24 November");
        assertThat(summary(history(rating("ci_own-1", "2026-11-24", 2, 1), PULSE)))
                .as("another survey")
                .doesNotContain("24 November");
    }

    private static String summary(ProductHistory all) {
        return RenderedPage.of(SummaryPage.of(
                all.upToResult(),
                AlsoAsked.of(all, id -> id),
                new ReadReplies(List.of(), Map.of(), LocalDate.EPOCH),
                ResultReader.OTHER));
    }

    @Test
    void a_survey_of_long_ago_is_not_listed() {
        assertThat(AlsoAsked.of(history(PULSE, rating("ci_own-1", "2026-07-24", 40, 0)), id -> id)
                        .names())
                .isEmpty();
    }

    @Test
    void the_trend_begins_with_the_satisfaction() {
        ProductTrend trend = TestHistory.trend(history(MISSED, FLATTERING, PULSE));

        assertThat(trend.questions().get(0).releases()).containsExactly(PULSE);
    }

    @Test
    void the_story_leads_with_the_satisfaction() {
        ProductHistory history = history(MISSED, FLATTERING, PULSE);
        Story story = Story.of(new Story.Material(
                        Quarter.of(PULSE.heading().closed()),
                        history,
                        TestHistory.trend(history),
                        TestHistory.trend(history),
                        new ReadReplies(List.of(), Map.of(), LocalDate.EPOCH),
                        List.of(),
                        ZoneOffset.UTC,
                        PULSE.heading().closed(),
                        Optional.empty()))
                .orElseThrow();

        assertThat(story.headline()).isEqualTo("About 70 % of those who answered are satisfied.");
        assertThat(story.sections().get(0).lines().get(0).toString()).startsWith("Text[text=*CI*: about 70 %");
    }

    @Test
    void a_product_market_fit_alone_is_drawn_with_its_range_and_its_bar() {
        assertThat(RenderedPage.of(ResultPage.of(history(MISSED)))).startsWith("""
                (CI: “How would you feel if you could no longer use CI?” Very disappointed: 75 % · Not disappointed: 25 %.)
                # CI – 26 November 2026
                *“How would you feel if you could no longer use CI?” Very disappointed: 75 % · Not disappointed: 25 %.*
                How would you feel if you could no longer use CI? Very disappointed: 75 %. Not disappointed: 25 %. \
                Somewhat disappointed: about 10 % or less.
                Likely range for all users of CI: 65–85 % very disappointed. At or above the usual bar: a product is missed if 40 % \
                or more would be very disappointed.
                [Details|""");
    }

    @Test
    void no_option_is_called_a_pain_where_none_stands_out() {
        Release release = ReleaseBuilder.ci("2026-11-03", EASE, PAIN)
                .asked(60)
                .answered(0, 40, Map.of(EASE.id(), new Answer.Point(6), PAIN.id(), chosen()))
                .release();

        assertThat(RenderedPage.of(ResultPage.of(history(release)))).doesNotContain("stands out", "What slows");
        assertThat(RenderedPage.of(DigestPage.of(List.of(history(release)), List.of(), List.of())
                        .orElseThrow()))
                .contains(
                        "*CI: “CI made it easy to ship my last change.” About 90 % or more of those who answered agree.*")
                .doesNotContain("stands out", "What slows");
    }

    @Test
    void a_result_without_any_figure_is_not_in_the_digest() {
        List<Question> items = Template.SUS.questions(new Catalogue(List.of(CI), List.of(), List.of()), CI);
        Release few = ReleaseBuilder.ci("2026-11-03", items.toArray(Question[]::new))
                .asked(60)
                .answered(0, 12, Map.of(items.get(0).id(), new Answer.Point(4)))
                .release();

        assertThat(few.isEmpty()).isFalse();
        assertThat(DigestPage.of(List.of(history(few)), List.of(), List.of())).isEmpty();
    }
}
