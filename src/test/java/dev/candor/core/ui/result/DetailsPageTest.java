package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CHANGE;
import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.RECOMMEND;
import static dev.candor.core.ui.result.ReleaseBuilder.THING;
import static dev.candor.core.ui.result.ReleaseBuilder.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsPageTest {
    @Test
    void details_add_the_worst_case_the_majority_participation_every_question_and_the_small_print() {
        String page = rendered(spread(3));

        assertThat(page).isEqualTo("""
                (CI: about 45 % of those who answered are satisfied, about 35 % are dissatisfied.)
                # CI – 3 November 2026
                *About 45 % of those who answered are satisfied, about 35 % are dissatisfied.*
                *Overall, how satisfied are you with CI?*
                About 30 of about 40 people rated CI.
                CI, 3 November 2026. Overall, how satisfied are you with CI?: 45 % satisfied, 35 % dissatisfied; \
                likely range 30–60 %; whatever those who did not answer think 30–65 %; about 30 answers. How likely are you to recommend \
                CI?: 20 % gave 9 or 10, 55 % gave 0 to 6; likely range 10–35 %; whatever those who did not answer think 10–45 %; about 30 \
                answers.
                Likely range for all users of CI: 30–60 % satisfied.
                The likely range assumes that those who did not answer think like those who did.
                Without that assumption: 30–65 %.
                More than half are satisfied if all of those who did not answer would be satisfied too.
                No earlier result to compare with.
                About 90 % or more of those who answered use CI. Using it is not the same as liking it.
                *How likely are you to recommend CI?*
                20 % gave 9 or 10 · 55 % gave 0 to 6
                What slows you down? flaky tests: about 90 % or more. queueing: 35 %. slow builds: about 10 % or less. \
                docs: about 10 % or less.
                ~ Several answers could be chosen.
                Net promoter score (percent who gave 9 or 10, less percent who gave 0 to 6): between −65 and 0. Fewer than 40 may have answered this. Read it with care.
                ~ Figures are rounded so that nobody can be identified. The privacy rules of this survey have the \
                fingerprint 806e9a243dbb. More: `/platform-feedback privacy`
                """);
        assertThat(page)
                .as("never how many answered or how many of them are satisfied")
                .doesNotContainPattern("\\b(33|15)\\b");
    }

    @ParameterizedTest(name = "{0} answers: {1}")
    @CsvSource({"44, true", "45, false"})
    void a_score_that_may_rest_on_few_answers_gets_a_note(int answers, boolean noted) {
        String page = rendered(ReleaseBuilder.ci("2026-11-03", RATING, RECOMMEND)
                .asked(60)
                .answered(0, answers, Map.of(RATING.id(), new Answer.Point(4), RECOMMEND.id(), new Answer.Point(9)))
                .answered(0, 10, Map.of(RATING.id(), new Answer.Point(2)))
                .release());

        assertThat(page)
                .contains("Net promoter score (percent who gave 9 or 10, less percent who gave 0 to 6): between ");
        assertThat(page.contains(" Fewer than 40 may have answered this. Read it with care.\n"))
                .isEqualTo(noted);
    }

    @ParameterizedTest(name = "{0} good and {1} bad of {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "118 | 2 | 150 | Whatever the others think, more than half are satisfied.",
                "2 | 38 | 60 | Whatever the others think, no more than half are satisfied.",
                "30 | 10 | 60 | More than half are satisfied if at least 25 % of those who did not answer would be satisfied too.",
            })
    void a_majority_is_explained_in_one_sentence(int good, int bad, int asked, String majority) {
        assertThat(rendered(ReleaseBuilder.rated("2026-11-03", RATING, asked, good, 0, bad)))
                .contains(majority + "\n")
                .as("never in the words of a statistician")
                .doesNotContain("silent", "confidence", "interval", "tipping");
    }

    @Test
    void from_a_hundred_answers_the_distribution_is_shown() {
        assertThat(rendered(ReleaseBuilder.rated("2026-11-03", RATING, 150, 60, 20, 40)))
                .contains("1: 30 % · 2: about 10 % or less · 3: 15 % · 4: about 10 % or less · 5: 50 %\n")
                .as("never a mean")
                .doesNotContain("ean ");
    }

    @Test
    void a_middling_group_gets_two_figures_and_no_points() {
        assertThat(rendered(spread(1)))
                .contains("CI?: 50 % satisfied, 40 % dissatisfied; likely range 20–80 %")
                .contains("At least 60 % of those who answered use CI.")
                .as("never a point of the scale")
                .doesNotContain("1: ");
    }

    @Test
    void a_small_group_gets_words_alone() {
        String page = rendered(ReleaseBuilder.rated("2026-11-03", RATING, 12, 6, 0, 2));

        assertThat(page).isEqualTo("""
                (CI: the answers are mostly positive.)
                # CI – 3 November 2026
                *The answers are mostly positive.*
                *Overall, how satisfied are you with CI?*
                5–9 of about 10 people rated CI.
                No earlier result to compare with.
                ~ Figures are rounded so that nobody can be identified. The privacy rules of this survey have the \
                fingerprint 806e9a243dbb. More: `/platform-feedback privacy`
                """);
        assertThat(page).as("never a share").doesNotContain("%");
    }

    @Test
    void a_small_groups_choices_are_shown_in_words() {
        Release clear = ReleaseBuilder.ci("2026-11-03", PAIN)
                .answered(0, 6, Map.of(PAIN.id(), chosen(0, 1)))
                .answered(0, 2, Map.of(PAIN.id(), chosen(1)))
                .release();
        Release spread = ReleaseBuilder.ci("2026-11-03", PAIN)
                .answered(0, 4, Map.of(PAIN.id(), chosen(0)))
                .answered(0, 4, Map.of(PAIN.id(), chosen(2)))
                .release();

        assertThat(rendered(clear)).contains("*What slows you down?*\n60 % or more chose: queueing · flaky tests\n");
        assertThat(rendered(spread))
                .contains("*What slows you down?*\nno option was chosen by 60 % or more\n")
                .as("never a share of a small group")
                .doesNotContain("50 %", "75 %");
    }

    @Test
    void groups_are_counted_and_their_list_is_named() {
        ReleaseBuilder builder =
                ReleaseBuilder.ci("2026-11-03", RATING).asked(80).groups("Ads", "Build", "Data", "Mobile", "Tiny");
        for (int group = 0; group < 4; group++) {
            builder.rated(group, 7, 4).rated(group, 2, 2);
        }

        assertThat(rendered(builder.rated(4, 1, 4).rated(9, 6, 4).release()))
                .contains(
                        "4 groups have a result of their own: `/platform-feedback ci teams`. 1 group has not enough answers to "
                                + "show safely.\n")
                .as("never which one it is")
                .doesNotContain("Tiny");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "44, 57, About 40 of about 55 people rated CI.",
        "66, 67, At least 65 of about 65 people rated CI.",
        "14, 15, At least 10 of about 15 people rated CI.",
        "6, 200, 5–9 of about 200 people rated CI.",
    })
    void the_turnout_is_shown_once_and_never_exceeds_the_people_asked(int answers, int asked, String turnout) {
        assertThat(rendered(ReleaseBuilder.rated("2026-11-03", RATING, asked, answers, 0, 0)))
                .contains(turnout + "\n")
                .as("never a third figure that looks as if another were wrong")
                .doesNotContain("of them answered", "people were asked");
    }

    @Test
    void hardly_any_participation_is_not_called_none() {
        assertThat(rendered(ReleaseBuilder.ci("2026-11-03", PAIN)
                        .asked(200)
                        .answered(0, 6, Map.of(PAIN.id(), chosen(0)))
                        .release()))
                .contains("About 200 people were asked. Fewer than 5 % of them answered.")
                .as("never zero")
                .doesNotContain("About 0 %");
    }

    @Test
    void a_wave_with_nothing_to_show_has_no_details_either() {
        assertThat(rendered(ReleaseBuilder.ci("2026-11-03", RATING)
                        .asked(60)
                        .rated(0, 4, 1)
                        .release()))
                .isEqualTo("""
                        (CI, 3 November 2026: not enough answers to show safely.)
                        CI, 3 November 2026: not enough answers to show safely.
                        """)
                .as("never how many were asked")
                .doesNotContain("60");
    }

    @ParameterizedTest(name = "{0} better and {1} worse of 40: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | 4 | Clearly more people say better than worse.",
                "4 | 20 | Clearly more people say worse than better.",
                "14 | 8 | Too close to tell whether it got better or worse.",
            })
    void a_question_for_a_change_says_which_way_it_went(int better, int worse, String sentence) {
        ReleaseBuilder builder = ReleaseBuilder.ci("2026-11-03", RATING, CHANGE).asked(60);
        for (int i = 0; i < 40; i++) {
            int point = i < better ? 3 : i < better + worse ? 1 : 2;
            builder.answered(0, 1, Map.of(RATING.id(), new Answer.Point(4), CHANGE.id(), new Answer.Point(point)));
        }

        assertThat(rendered(builder.release())).contains("*Compared with last month, how is CI?*\n", sentence + "\n");
    }

    @Test
    void a_question_for_a_change_with_few_answers_is_told_in_words_alone() {
        ReleaseBuilder builder = ReleaseBuilder.ci("2026-11-03", RATING, CHANGE)
                .answered(0, 8, Map.of(RATING.id(), new Answer.Point(4), CHANGE.id(), new Answer.Point(3)));

        assertThat(rendered(builder.release())).contains("mostly positive").doesNotContain("better", "worse");
    }

    static Release spread(int times) {
        ReleaseBuilder builder =
                ReleaseBuilder.ci("2026-11-03", RATING, RECOMMEND, PAIN, THING).asked(40);
        for (int point = 1; point <= 5; point++) {
            builder.answered(
                    0,
                    times * (point == 4 ? 3 : 2),
                    Map.of(
                            RATING.id(), new Answer.Point(point),
                            RECOMMEND.id(), new Answer.Point(2 * point),
                            PAIN.id(), point < 3 ? chosen(0, 1) : chosen(1)));
        }
        return builder.release();
    }

    private static String rendered(Release... newestFirst) {
        return RenderedPage.of(DetailsPage.of(TestHistory.of(CI, newestFirst)));
    }
}
