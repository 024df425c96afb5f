package dev.candor.core.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Coding;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.page.Chart;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MigrationPageTest {
    private static final MigrationWaves TWO = MigrationWaves.of("CI", "Jenkins");
    private static final MigrationWaves THREE = MigrationWaves.of("CI", "Jenkins", "Hudson");
    private static final String STANDSTILL = "has not clearly changed in the last 3 surveys";

    @Test
    void the_page_shows_the_shares_how_each_is_liked_who_knows_and_what_blocks() {
        String page = rendered(
                TWO.release("2026-11-03", 24, 8, 6, 2),
                TWO.release("2026-10-03", 20, 12, 8, 2),
                TWO.release("2026-08-03", 8, 24, 6, 2),
                TWO.release("2026-07-03", 2, 34, 4, 2));

        assertThat(page).isEqualTo("""
                (CI, generations: About 60 % use CI alone.)
                # CI – generations
                🟦🟦🟦🟦🟦🟦⬜⬜⬜⬜  CI  about 10 % or less → 60 %
                🟦🟦⬜⬜⬜⬜⬜⬜⬜⬜  Jenkins  80 % → 20 %
                🟦🟦⬜⬜⬜⬜⬜⬜⬜⬜  Both  about 10 % or less → 15 %
                🟦⬜⬜⬜⬜⬜⬜⬜⬜⬜  None of them  about 10 % or less → about 10 % or less
                *About 60 % use CI alone.*
                Survey closed on 3 November 2026. About 40 of about 50 people said which they use.
                CI: 60 %: 45–70 %
                Jenkins: 20 %: 10–35 %
                Both: 15 %: 5–30 %
                None of them: about 10 % or less: 0–20 %
                30–40 % use an older generation, alone or with others.
                *CI*: ▲ Up from about 10 % or less to 60 % since 3 July. The share rose by at least 25 in every 100 people, judged by all results in that time.
                *Jenkins*: ▼ Down from 80 % to 20 % since 3 July. The share fell by at least 30 in every 100 people, judged by all results in that time.
                No clear change since 3 July: *Both*, *None of them*. With so few answers, changes under about 30 in 100 people do not show.
                How each is liked by those who use it. CI: 65 % satisfied, about 10 % or less dissatisfied; likely range 50–80 %; whatever those who did not answer think 35–85 %; about 30 answers. Jenkins: mixed (too few answers for figures).
                *CI*: 65 % satisfied. Likely range: 50–80 %. About 30 answers, from people who chose “CI” or “Both”.
                *Jenkins*: mixed (too few answers for figures). 10–19 answers, from people who chose “Jenkins” or “Both”.
                ~ Each is rated by its own users. A difference may come from the people, not from the product. Using it is not the same as liking it.
                ~ Here figures need about 30 answers. With fewer, two results in a row could show who changed generation. A survey about one product alone has figures from about 10 answers on.
                yes: 65 %: 50–75 %
                no: 35 %: 25–50 %
                About 40 answers.
                *What blocks the move*
                *What keeps you from moving?*
                60 % or more chose: missing features
                10–19 answers, from people who chose “Jenkins” or “Both”.
                *What would make it worth it*
                *What would make the move worth it?*
                no option was chosen by 60 % or more
                10–19 answers, from people who chose “Jenkins” or “Both”.
                [In the browser|results.migration|ci]
                """);
    }

    @Test
    void generations_that_all_have_figures_need_no_word_on_how_many_answers_figures_need() {
        assertThat(rendered(TWO.release("2026-11-03", 34, 30, 20, 4)))
                .contains("*Jenkins*: 25 % satisfied.")
                .doesNotContain("figures need");
    }

    @Test
    void an_answer_has_a_place_where_its_likely_range_overlaps_no_other() {
        assertThat(rendered(TWO.release("2026-11-03", 20, 60, 20, 4)))
                .contains("missing features: about 90 % or more: 80–100 %: 1\n", "no time: 20 %: 10–30 %: –\n")
                .contains("nobody asked us to: about 10 % or less: 0–20 %: –\n");
    }

    @Test
    void a_table_without_a_clear_place_has_no_column_for_it() {
        Page page = page(TWO.release("2026-11-03", 20, 60, 20, 4));
        assertThat(tables(page))
                .filteredOn(table -> table.header().contains("place"))
                .singleElement()
                .satisfies(table -> assertThat(table.caption()).startsWith("What keeps you from moving?"));
        assertThat(RenderedPage.of(page))
                .contains("A place is given only where no other likely range overlaps.")
                .contains("No answer is clearly ahead, because the likely ranges overlap.");
    }

    private static List<Part.Table> tables(Page page) {
        return page.parts().stream()
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .toList();
    }

    @Test
    void three_generations_in_use_are_pointed_out() {
        assertThat(rendered(THREE.release("2026-11-03", 16, 8, 8, 6, 2)))
                .contains("*At least 3 generations are in use:* CI, Jenkins and Hudson.\n");
    }

    @Test
    void a_generation_that_the_figures_cannot_tell_from_an_unused_one_counts_as_unused() {
        assertThat(rendered(THREE.release("2026-11-03", 22, 12, 2, 6, 2)))
                .as("Hudson has about 10 % or less")
                .doesNotContain("generations are in use");
        assertThat(rendered(TWO.release("2026-11-03", 20, 10, 8, 2))).doesNotContain("generations are in use");
    }

    @Test
    void an_older_share_that_stands_still_for_three_surveys_is_pointed_out_with_the_size_that_does_not_show() {
        List<Release> still = List.of(
                THREE.release("2026-11-03", 16, 8, 8, 6, 2),
                THREE.release("2026-10-03", 15, 9, 8, 6, 2),
                THREE.release("2026-09-03", 16, 8, 8, 6, 2),
                THREE.release("2026-08-03", 17, 8, 7, 6, 2));

        assertThat(rendered(still.toArray(Release[]::new)))
                .containsPattern(
                        STANDSTILL + "\\.\\* No clear change since 3 August. With so few answers, changes under"
                                + " about \\d+ in 100 people do not show\\.\n");
        assertThat(rendered(still.subList(0, 3).toArray(Release[]::new)))
                .as("two surveys after the first")
                .doesNotContain(STANDSTILL);
    }

    @Test
    void the_details_of_a_result_warn_as_the_page_does() {
        List<Release> still = List.of(
                THREE.release("2026-11-03", 16, 8, 8, 6, 2),
                THREE.release("2026-10-03", 15, 9, 8, 6, 2),
                THREE.release("2026-09-03", 16, 8, 8, 6, 2),
                THREE.release("2026-08-03", 17, 8, 7, 6, 2));

        assertThat(MarkupEscape.plain(RenderedPage.of(DetailsPage.of(TestHistory.of(ReleaseBuilder.CI, still)))))
                .contains("*At least 3 generations are in use:* CI, Jenkins and Hudson.\n", STANDSTILL);
        assertThat(MarkupEscape.plain(
                        RenderedPage.of(DetailsPage.of(TestHistory.of(ReleaseBuilder.CI, still.subList(0, 3))))))
                .contains("*At least 3 generations are in use:*")
                .doesNotContain(STANDSTILL);
    }

    @Test
    void an_older_share_that_falls_clearly_or_is_gone_is_not_pointed_out() {
        assertThat(rendered(
                        TWO.release("2026-11-03", 120, 20, 8, 2),
                        TWO.release("2026-10-03", 90, 50, 8, 2),
                        TWO.release("2026-09-03", 60, 80, 8, 2),
                        TWO.release("2026-08-03", 30, 110, 8, 2)))
                .doesNotContain(STANDSTILL);
        assertThat(rendered(
                        TWO.release("2026-11-03", 40, 0, 0, 0),
                        TWO.release("2026-10-03", 40, 0, 0, 0),
                        TWO.release("2026-09-03", 40, 0, 0, 0),
                        TWO.release("2026-08-03", 40, 0, 0, 0)))
                .doesNotContain(STANDSTILL);
    }

    @Test
    void a_small_survey_is_told_in_words_without_a_chart() {
        Page page = page(TWO.release("2026-11-03", 14, 2, 3, 1));

        assertThat(page.parts())
                .noneMatch(part -> part instanceof Part.Picture picture && picture.chart() instanceof Chart.Areas);
        assertThat(MarkupEscape.plain(RenderedPage.of(page)))
                .contains("60 % or more chose: CI", "At least 20 of about 25 people said which they use")
                .contains(
                        "*Jenkins*: mixed (too few answers for figures). 5–9 answers, from people who chose “Jenkins” or “Both”.");
    }

    @Test
    void a_withheld_wave_is_a_gap_in_the_chart_and_named_while_it_is_the_latest() {
        Page page = page(
                TWO.release("2026-11-03", 2, 1, 0, 0),
                TWO.release("2026-10-03", 20, 12, 8, 2),
                TWO.release("2026-09-03", 1, 1, 1, 0),
                TWO.release("2026-08-03", 8, 24, 6, 2));

        assertThat(areas(page).stacks()).extracting(Chart.Stack::isPublished).containsExactly(true, false, true, false);
        assertThat(MarkupEscape.plain(RenderedPage.of(page)))
                .contains("Not enough answers to show safely in the survey that closed on 3 November 2026.")
                .contains("Survey closed on 3 October 2026. About 40 of about 50 people said which they use.");
    }

    @Test
    void a_void_wave_is_named_as_one_that_could_not_be_counted() {
        assertThat(rendered(TWO.voided("2026-11-03"), TWO.release("2026-10-03", 20, 12, 8, 2)))
                .contains(
                        "The survey that closed on 3 November 2026 could not be counted. Its key was lost, or something other")
                .doesNotContain("Not enough answers");
    }

    @Test
    void a_rating_by_all_users_is_not_compared_with_those_of_the_generations() {
        assertThat(rendered(TWO.with(ReleaseBuilder.RATING).release("2026-11-03", 24, 8, 6, 2)))
                .isEqualTo(rendered(TWO.release("2026-11-03", 24, 8, 6, 2)));
    }

    @Test
    void a_lineage_without_any_published_figure_says_so() {
        assertThat(rendered(TWO.release("2026-11-03", 2, 1, 0, 0)))
                .startsWith("(CI, generations: Not enough answers to show safely.)\n")
                .doesNotContain("%");
    }

    @Test
    void the_chart_stacks_the_newest_at_the_bottom_then_several_then_the_older_ones() {
        Chart.Areas chart = areas(page(THREE.release("2026-11-03", 16, 8, 8, 6, 2)));

        assertThat(chart.names()).containsExactly("CI", "More than one of them", "Jenkins", "Hudson", "None of them");
        assertThat(chart.stacks().get(0).slices())
                .extracting(Chart.Slice::figure)
                .containsExactly("40 %", "15 %", "20 %", "20 %", "about 10 % or less");
        assertThat(chart.unit()).isEqualTo("% of those who answered");
    }

    @Test
    void the_heights_of_a_stack_add_up_to_100_and_each_can_stand_for_its_figure() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int n = 30 + random.nextInt(200);
            List<Integer> cuts = new ArrayList<>(List.of(0, n));
            for (int i = 0; i < 3; i++) {
                cuts.add(random.nextInt(n + 1));
            }
            Collections.sort(cuts);
            PrecisionLevel level = PrecisionLevel.ofTotal(n);
            List<Share> shares = new ArrayList<>();
            for (int i = 1; i < cuts.size(); i++) {
                shares.add(published(100.0 * (cuts.get(i) - cuts.get(i - 1)) / n, level));
            }

            List<Double> heights = GenerationChart.heights(shares);

            assertThat(heights.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(100, Offset.offset(1e-6));
            for (int i = 0; i < heights.size(); i++) {
                assertThat(heights.get(i))
                        .isBetween(
                                100 * shares.get(i).low() - 1e-9,
                                100 * shares.get(i).high() + 1e-9);
            }
        }
    }

    @Test
    void no_page_claims_what_the_figures_cannot_carry() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            List<Release> releases = new ArrayList<>();
            for (int month = 11; month > 11 - 1 - random.nextInt(6); month--) {
                int[] people = random.ints(5, 0, 1 + random.nextInt(60)).toArray();
                people[0]++;
                releases.add(THREE.release("2026-%02d-03".formatted(month), people));
            }
            String page = rendered(releases.toArray(Release[]::new));
            assertThat(Claims.madeBy(page)).as(page).isEmpty();
            assertThat(page.toLowerCase(Locale.ROOT))
                    .doesNotContain("null", "nan", "optional", "significant", "confidence");
        }
    }

    private static Share published(double percent, PrecisionLevel level) {
        int rounded = level.step() * (int) Math.floor(percent / level.step() + 0.5);
        if (rounded <= level.bottom()) {
            return new Share(Coding.AT_MOST, level.bottom(), level);
        }
        return rounded >= level.top()
                ? new Share(Coding.AT_LEAST, level.top(), level)
                : new Share(Coding.ABOUT, rounded, level);
    }

    private static Chart.Areas areas(Page page) {
        return page.parts().stream()
                .filter(part -> part instanceof Part.Picture picture && picture.chart() instanceof Chart.Areas)
                .map(part -> (Chart.Areas) ((Part.Picture) part).chart())
                .findFirst()
                .orElseThrow();
    }

    private static String rendered(Release... newestFirst) {
        return MarkupEscape.plain(RenderedPage.withoutPictures(page(newestFirst)));
    }

    private static Page page(Release... newestFirst) {
        ProductHistory history = TestHistory.of(ReleaseBuilder.CI, newestFirst);
        ProductTrend trend = TestHistory.trend(history);
        return MigrationPage.of(ReleaseBuilder.CI, trend.migration().orElseThrow());
    }
}
