package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.EASE;
import static dev.candor.core.ui.result.ReleaseBuilder.JENKINS;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Product;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages with several groups or products. */
class SideBySideTest {
    @Test
    void teams_are_sorted_by_name_and_withheld_ones_say_so() {
        Release release = ReleaseBuilder.ci("2026-11-03", RATING)
                .groups("Search", "Growth and Risk", "data", "Mobile")
                .rated(0, 12, 5)
                .rated(0, 2, 1)
                .rated(1, 3, 4)
                .rated(1, 3, 2)
                .rated(2, 8, 4)
                .rated(3, 3, 1)
                .rated(9, 4, 4)
                .release();

        String page = RenderedPage.of(TeamsPage.of(TestHistory.of(CI, release)));

        assertThat(page).isEqualTo("""
                (CI by team.)
                # CI by team – 3 November 2026
                *Overall, how satisfied are you with CI?*
                data: mostly positive
                Growth and Risk: mixed
                Mobile: not enough answers to show safely
                Search: mostly positive
                ~ Small teams are counted together. Differences between small groups are often chance. Please do not \
                rank them.
                """);
        assertThat(page).as("never how many are in a group or answered").doesNotContainPattern("\\b(14|12|8|6) ");
    }

    @Test
    void without_groups_there_is_nothing_by_team() {
        assertThat(RenderedPage.of(TeamsPage.of(TestHistory.of(CI, ci(30, 4)))))
                .contains("CI, 3 November 2026. No group is large enough to be shown on its own.")
                .as("never a figure in its place")
                .doesNotContain("%");
    }

    @Test
    void products_with_separate_ranges_are_ranked() {
        String page =
                RenderedPage.withoutPictures(ComparePage.of(history(CI, ci(30, 4)), history(JENKINS, jenkins(10, 24))));

        assertThat(page).isEqualTo("""
                (CI and Jenkins side by side.)
                # CI and Jenkins
                CI replaces Jenkins.
                *CI*, 3 November 2026
                🟦🟦🟦🟦🟦🟦🟦🟦🟦🟥  about 90 % or more satisfied · about 10 % or less dissatisfied
                Likely range for all users of CI: 75–100 % satisfied.

                *Jenkins*, 20 October 2026
                🟦🟦🟦🟥🟥🟥🟥🟥🟥🟥  30 % satisfied · 70 % dissatisfied
                Likely range for all users of Jenkins: 15–50 % satisfied.
                About 30 of about 60 people rated CI. About 90 % or more of those who answered use CI.
                About 30 of about 60 people rated Jenkins. About 90 % or more of those who answered use Jenkins.
                *A larger share of the users of CI are satisfied than of the users of Jenkins. The two likely ranges \
                do not overlap.*
                ~ Each is rated by its own users. A difference may come from the people, not from the product. Using it is not the same as liking it.
                """);
        assertThat(page).as("never a rank or an exact count").doesNotContain("1.", "best", " 34 ", "30 people");
    }

    @Test
    void products_with_overlapping_ranges_are_not_ranked() {
        assertThat(RenderedPage.of(ComparePage.of(history(JENKINS, jenkins(10, 24)), history(CI, ci(20, 20)))))
                .contains("CI replaces Jenkins.", "The two likely ranges overlap, so neither is clearly ahead.")
                .as("never a winner")
                .doesNotContain("A larger share");
        assertThat(RenderedPage.of(ComparePage.of(history(CI, ci(20, 20)), history(JENKINS, jenkins(10, 24)))))
                .contains("The two likely ranges overlap")
                .as("never a winner the other way round either")
                .doesNotContain("A larger share");
    }

    @Test
    void different_scales_and_missing_figures_are_not_compared() {
        Release ease = ReleaseBuilder.of(JENKINS, "jenkins-pulse", "2026-10-20", EASE)
                .rated(0, 40, 1)
                .release();

        assertThat(RenderedPage.withoutPictures(ComparePage.of(history(CI, ci(30, 4)), history(JENKINS, ease))))
                .contains("The two were asked on different scales, so they cannot be compared.")
                .contains("people rated CI.", "people answered “" + EASE.wording() + "”.");
        assertThat(RenderedPage.withoutPictures(ComparePage.of(history(CI, ci(30, 4)), history(JENKINS))))
                .contains("There is no result about Jenkins yet.", "There are not enough figures to compare the two.");
        assertThat(RenderedPage.withoutPictures(
                        ComparePage.of(history(CI, ci(4, 2)), history(JENKINS, jenkins(10, 24)))))
                .contains("*mostly positive*", "There are not enough figures to compare the two.")
                .as("never a winner")
                .doesNotContain("A larger share");
    }

    @Test
    void the_overview_numbers_products_whose_ranges_lie_apart() {
        assertThat(RenderedPage.withoutPictures(OverviewPage.of(
                        List.of(history(JENKINS, jenkins(10, 24)), history(CI, ci(30, 4)), history(CI)), List.of())))
                .isEqualTo("""
                        (The latest results.)
                        # The latest results
                        1. *CI*, 3 Nov 2026
                        🟦🟦🟦🟦🟦🟦🟦🟦🟦🟥  about 90 % or more satisfied · about 10 % or less dissatisfied
                        2. *Jenkins*, 20 Oct 2026
                        🟦🟦🟦🟥🟥🟥🟥🟥🟥🟥  30 % satisfied · 70 % dissatisfied
                        *CI*  no result yet
                        ~ The highest comes first. A result of few answers counts for less. A number means that the \
                        likely range overlaps no other.
                        ~ One product: `/platform-feedback jenkins`. Everything you can ask: `/platform-feedback help`
                        [Open all in a browser|results.report|]
                        """)
                .as("never a winner")
                .doesNotContain("best");
    }

    @Test
    void the_overview_numbers_no_product_whose_range_overlaps_another() {
        String page = RenderedPage.withoutPictures(OverviewPage.of(
                List.of(history(JENKINS, jenkins(20, 20)), history(CI, ci(22, 18))), List.of()));

        assertThat(page)
                .contains("~ The highest comes first. A result of few answers counts for less.\n", "*CI*, 3 Nov 2026")
                .doesNotContain("1.", "2.", "number");
        assertThat(page.indexOf("*CI*")).isLessThan(page.indexOf("*Jenkins*"));
    }

    @Test
    void a_product_with_few_answers_does_not_come_first_by_luck() {
        Release few = ReleaseBuilder.of(JENKINS, "jenkins-pulse", "2026-10-20", RATING)
                .rated(0, 7, 4)
                .rated(0, 3, 1)
                .release();
        List<ProductHistory> products = List.of(
                history(JENKINS, few),
                history(CI, ReleaseBuilder.rated("2026-11-03", RATING, 420, 264, 0, 136)),
                history(CI, ReleaseBuilder.rated("2026-11-03", RATING, 110, 62, 0, 38)),
                history(CI, ReleaseBuilder.rated("2026-11-03", RATING, 220, 100, 0, 100)));

        assertThat(ProductOrder.of(products).places())
                .extracting(place -> place.history().product().name() + " "
                        + ProductHistory.shownHeadline(place.history().latest().orElseThrow())
                                .orElseThrow()
                                .label())
                .containsExactly("CI 66 %", "Jenkins 70 %", "CI 62 %", "CI 50 %");
    }

    @Test
    void products_on_different_scales_have_no_number_and_one_alone_no_order() {
        Release ease = ReleaseBuilder.of(JENKINS, "jenkins-pulse", "2026-10-20", EASE)
                .asked(60)
                .rated(0, 40, 7)
                .release();

        assertThat(RenderedPage.of(OverviewPage.of(
                        List.of(history(JENKINS, ease), history(CI, ci(4, 36)), history(CI)), List.of())))
                .doesNotContain("1.", "2.");
        assertThat(RenderedPage.of(OverviewPage.of(List.of(history(CI, ci(30, 4)), history(JENKINS)), List.of())))
                .doesNotContain("1.", "comes first");
    }

    @Test
    void a_digest_shows_new_results_and_next_surveys() {
        ProductHistory news = TestHistory.of(
                CI,
                ci(30, 4),
                ReleaseBuilder.ci("2026-10-06", RATING).rated(0, 40, 2).release());

        String page = RenderedPage.of(DigestPage.of(
                        List.of(news),
                        List.of(),
                        List.of(new DigestPage.Plan("CI", LocalDate.parse("2026-12-01"), DigestPage.Plan.State.OPENS)))
                .orElseThrow());

        assertThat(page).isEqualTo("""
                (New results: CI.)
                # What you said
                *CI: about 90 % or more of those who answered are satisfied.*
                🟦🟦🟦🟦🟦🟦🟦🟦🟦🟥  about 90 % or more satisfied · about 10 % or less dissatisfied
                ▲ Up from about 10 % or less to about 90 % or more satisfied since 6 October, by at least 50 in every 100 people.
                ----
                *What comes next*
                CI: the next survey opens on Tuesday 1 December
                ~ Thank you to everyone who answered. One product: `/platform-feedback ci`
                """);
        assertThat(page).as("never how this team answered").doesNotContain("your team");
    }

    @Test
    void a_digest_names_the_open_survey_of_a_product_that_has_others() {
        DigestPage.Plan plan =
                new DigestPage.Plan("CI (migration)", LocalDate.parse("2026-12-01"), DigestPage.Plan.State.OPEN);

        assertThat(RenderedPage.of(DigestPage.of(List.of(history(CI, ci(30, 4))), List.of(), List.of(plan))
                        .orElseThrow()))
                .contains("CI (migration): the survey is open until Tuesday 1 December\n");
    }

    @Test
    void a_digest_without_new_results_is_empty() {
        DigestPage.Plan plan = new DigestPage.Plan("CI", LocalDate.parse("2026-12-01"), DigestPage.Plan.State.OPENS);

        assertThat(DigestPage.of(List.of(), List.of(), List.of(plan))).isEmpty();
    }

    @Test
    void a_digest_skips_a_wave_without_a_result() {
        ProductHistory withheld = history(CI, ci(3, 1), ci(30, 4));
        ProductHistory lost = history(
                CI, ReleaseBuilder.ci("2026-11-03", RATING).rated(0, 20, 4).voidedRelease());

        assertThat(DigestPage.of(List.of(withheld, lost), List.of(), List.of())).isEmpty();
        assertThat(RenderedPage.of(DigestPage.of(
                                List.of(withheld, history(JENKINS, jenkins(10, 24)), lost), List.of(), List.of())
                        .orElseThrow()))
                .startsWith("(New results: Jenkins.)")
                .contains("*Jenkins: about 70 % of those who answered are dissatisfied.*")
                .as("never a word about the other")
                .doesNotContain("CI");
    }

    private static Release ci(int good, int bad) {
        return ReleaseBuilder.ci("2026-11-03", RATING)
                .asked(60)
                .rated(0, good, 4)
                .rated(0, bad, 2)
                .release();
    }

    private static Release jenkins(int good, int bad) {
        return ReleaseBuilder.of(JENKINS, "jenkins-pulse", "2026-10-20", RATING)
                .asked(60)
                .rated(0, good, 4)
                .rated(0, bad, 1)
                .release();
    }

    private static ProductHistory history(Product product, Release... releases) {
        return TestHistory.of(product, releases);
    }
}
