package dev.candor.core.report;

import static dev.candor.core.report.Told.CI;
import static dev.candor.core.report.Told.PAIN;
import static dev.candor.core.report.Told.RATING;
import static dev.candor.core.report.Told.RECOMMEND;
import static dev.candor.core.report.Told.THING;
import static dev.candor.core.report.Told.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryPageTest {
    @Test
    void a_summary_adds_the_distribution_every_option_and_the_score_for_someone_who_asks() {
        String page = drawn(spread(3));

        assertThat(page).isEqualTo("""
                (CI: about 45 % of those who answered are satisfied.)
                # CI – 3 November 2026
                *CI: about 45 % of those who answered are satisfied.*
                🟦🟦🟦🟦🟦🟦🟦🟦🟦⬜⬜⬜⬜🟧🟧🟧🟧🟧🟧🟧
                🟦 45 % satisfied · ⬜ neither · 🟧 35 % dissatisfied
                ~ Overall, how satisfied are you with CI? About 30 answers.
                If those who did not answer are like those who did, between 30 % and 60 % of about 40 people asked are \
                satisfied. Whatever they think, it is between 30 % and 65 %. It would take up to 100 % of the silent \
                ones to make that most people.
                There is no earlier result of this question to compare with.
                About 40 people were asked, about 80 % answered. About 90 % or more of those who answered use CI; \
                using it is not the same as liking it.
                *How likely are you to recommend CI?*
                20 % would recommend it · 55 % would not
                *What slows you down?*
                flaky tests about 90 % or more · queueing 35 % · slow builds about 10 % or less · docs about 10 % or \
                less
                ~ Net promoter score: somewhere from −65 to 0. It may rest on fewer than 40 answers, and then it says \
                nearly nothing.
                ~ More: `/platform-feedback ci trend`, `/platform-feedback ci teams`, `/platform-feedback ci comments`
                ~ Figures are rounded so that nobody can be made out. The thresholds of this survey, by their fingerprint: 806e9a243dbb. More: \
                `/platform-feedback privacy`
                """);
        assertThat(page)
                .as("never how many answered or how many of them are satisfied")
                .doesNotContainPattern("\\b(33|15)\\b");
    }

    @Test
    void a_middling_group_gets_two_figures_and_no_points() {
        String page = drawn(spread(1));

        assertThat(page)
                .contains("🟦 50 % satisfied · ⬜ neither · 🟧 40 % dissatisfied")
                .contains("At least 60 % of those who answered use CI");
        assertThat(page).as("never a point of the scale").doesNotContain("1: ");
    }

    @Test
    void a_small_groups_choices_are_told_in_words() {
        Release clear = Told.ci("2026-11-03", PAIN)
                .answered(0, 6, Map.of(PAIN.id(), chosen(0, 1)))
                .answered(0, 2, Map.of(PAIN.id(), chosen(1)))
                .counted();
        Release spread = Told.ci("2026-11-03", PAIN)
                .answered(0, 4, Map.of(PAIN.id(), chosen(0)))
                .answered(0, 4, Map.of(PAIN.id(), chosen(2)))
                .counted();

        assertThat(drawn(clear)).contains("*What slows you down?*\nchosen by 60 % or more: queueing · flaky tests\n");
        assertThat(drawn(spread))
                .contains("*What slows you down?*\nno answer was chosen by 60 % or more\n")
                .as("never a share of a small group")
                .doesNotContain("50 %", "75 %");
    }

    @Test
    void before_the_first_result_it_says_so() {
        assertThat(drawn()).isEqualTo("""
                (CI: there is no result yet. The first one comes when its first survey closes.)
                CI: there is no result yet. The first one comes when its first survey closes.
                """).as("never a figure").doesNotContain("%");
    }

    private static Release spread(int times) {
        Told told = Told.ci("2026-11-03", RATING, RECOMMEND, PAIN, THING).asked(40);
        for (int point = 1; point <= 5; point++) {
            told.answered(
                    0,
                    times * (point == 4 ? 3 : 2),
                    Map.of(
                            RATING.id(), new Answer.Point(point),
                            RECOMMEND.id(), new Answer.Point(2 * point),
                            PAIN.id(), point < 3 ? chosen(0, 1) : chosen(1)));
        }
        return told.counted();
    }

    private static String drawn(Release... newestFirst) {
        return Drawn.of(SummaryPage.of(new History(CI, List.of(newestFirst))));
    }
}
