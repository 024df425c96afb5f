package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendPageTest {
    @Test
    void a_trend_runs_from_oldest_to_latest_and_states_the_normal_variation() {
        String page = rendered(
                ci("2026-11-03", 30, 4),
                ci("2026-10-06", 20, 20),
                ci("2026-09-01", 20, 20),
                ci("2026-08-04", 2, 1),
                ci("2026-07-07", 21, 19),
                ci("2026-06-02", 20, 20),
                ReleaseBuilder.ci("2026-05-12", RATING).rated(0, 40, 5).voidedRelease(),
                ci("2026-05-05", 20, 20));

        assertThat(page).isEqualTo("""
                (CI: the last 8 results.)
                # CI – trend
                *Overall, how satisfied are you with CI?*
                5 May 2026  🟦🟦🟦🟦🟦🟧🟧🟧🟧🟧  50 % satisfied · 50 % dissatisfied
                12 May 2026  could not be counted
                2 Jun 2026  🟦🟦🟦🟦🟦🟧🟧🟧🟧🟧  50 % satisfied · 50 % dissatisfied
                7 Jul 2026  🟦🟦🟦🟦🟦🟧🟧🟧🟧🟧  55 % satisfied · 50 % dissatisfied
                4 Aug 2026  not enough answers to show safely
                1 Sep 2026  🟦🟦🟦🟦🟦🟧🟧🟧🟧🟧  50 % satisfied · 50 % dissatisfied
                6 Oct 2026  🟦🟦🟦🟦🟦🟧🟧🟧🟧🟧  50 % satisfied · 50 % dissatisfied
                3 Nov 2026  🟦🟦🟦🟦🟦🟦🟦🟦🟦🟧  about 90 % or more satisfied · about 10 % or less dissatisfied
                Normal variation: 20–95 % satisfied (first estimate). No result is outside it.
                ▲ Satisfied: up by 10 to 70 points since 6 October 2026.
                ~ Only surveys that asked this in the same words are compared.
                """);
        assertThat(page).as("never what was withheld or lost").doesNotContain("67 %", "100 % satisfied");
    }

    @Test
    void a_result_outside_the_normal_variation_is_named() {
        List<Release> releases = new ArrayList<>();
        releases.add(ci("2026-12-01", 2, 38));
        for (int month = 11; month > 0; month--) {
            releases.add(ci("2026-%02d-03".formatted(month), 30, 10));
        }

        String page = rendered(releases.toArray(Release[]::new));

        assertThat(page).contains("% satisfied. Outside it: 1 Dec 2026.", "▼ Satisfied: down by");
        assertThat(page).as("never a cause").doesNotContain("because", "caused");
    }

    @Test
    void under_six_results_no_normal_variation_is_stated() {
        assertThat(rendered(ci("2026-11-03", 30, 4)))
                .contains("Normal variation is shown from 6 results on. So far there is 1.")
                .startsWith("(CI: the last result.)")
                .as("never limits from so few")
                .doesNotContain("variation:");
    }

    @Test
    void results_with_other_wording_or_of_other_surveys_are_left_out() {
        Question other = new Question(RATING.id(), RATING.type(), "How do you like CI?", List.of());

        String page = rendered(
                ci("2026-11-03", 30, 4),
                ReleaseBuilder.of(CI, "ci-once", "2026-10-20", RATING)
                        .rated(0, 20, 1)
                        .release(),
                ReleaseBuilder.ci("2026-10-06", other).rated(0, 20, 1).release());

        assertThat(page).contains("3 Nov 2026").as("never across wordings").doesNotContain("Oct 2026");
    }

    @Test
    void at_most_twelve_results_are_shown() {
        List<Release> releases = new ArrayList<>();
        for (int day = 28; day > 8; day--) {
            releases.add(ci("2026-09-%02d".formatted(day), 30, 10));
        }

        assertThat(rendered(releases.toArray(Release[]::new)))
                .startsWith("(CI: the last 12 results.)")
                .contains("17 Sep 2026")
                .as("never the thirteenth")
                .doesNotContain("16 Sep 2026");
    }

    @Test
    void without_a_scale_there_is_no_trend() {
        assertThat(rendered(ReleaseBuilder.ci("2026-11-03", PAIN).release()))
                .contains("has no question on a scale, so there is no trend")
                .as("never a bar")
                .doesNotContain("🟦");
    }

    private static Release ci(String day, int good, int bad) {
        return ReleaseBuilder.ci(day, RATING)
                .asked(60)
                .rated(0, good, 4)
                .rated(0, bad, 2)
                .release();
    }

    private static String rendered(Release... newestFirst) {
        return RenderedPage.of(TrendPage.of(new ProductHistory(CI, List.of(newestFirst))));
    }
}
