package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences about figures, over the whole range of cells. */
class StatisticsTextTest {
    /** Answers in words, to the nearest 10 %, 5 % and 2 %; of twice as many people. */
    private static final int[] SIZES = {7, 20, 45, 150};

    private static final int[] PERCENTS = {0, 30, 50, 70, 100};

    @Test
    void the_likely_range_and_what_holds_without_it_over_all_cells() {
        List<String> lines = new ArrayList<>();
        for (int size : SIZES) {
            for (int percent : PERCENTS) {
                Release release = release("2026-11-03", size, percent);
                Shown cell = ProductHistory.shownHeadline(release).orElseThrow();
                lines.add(size + " answers, " + percent + " %: "
                        + PopulationEstimate.of(CI, release, cell)
                                .map(estimate -> String.join(" ", estimate.sentences()))
                                .orElse("(words alone)"));
            }
        }
        assertThat(String.join("\n", lines)).isEqualTo("""
                7 answers, 0 %: (words alone)
                7 answers, 30 %: (words alone)
                7 answers, 50 %: (words alone)
                7 answers, 70 %: (words alone)
                7 answers, 100 %: (words alone)
                20 answers, 0 %: Likely range for all users of CI: 0–40 % satisfied. The likely range assumes that those who did \
                not answer think like those who did. Without that assumption: 0–70 %.
                20 answers, 30 %: Likely range for all users of CI: 10–50 % satisfied. The likely range assumes that those who did \
                not answer think like those who did. Without that assumption: 10–70 %. More than half are satisfied if at least 90 % of \
                those who did not answer would be satisfied too.
                20 answers, 50 %: Likely range for all users of CI: 30–70 % satisfied. The likely range assumes that those who did \
                not answer think like those who did. Without that assumption: 20–80 %. More than half are satisfied if at least 70 % of \
                those who did not answer would be satisfied too.
                20 answers, 70 %: Likely range for all users of CI: 40–90 % satisfied. The likely range assumes that those who did \
                not answer think like those who did. Without that assumption: 30–90 %. More than half are satisfied if at least 50 % of \
                those who did not answer would be satisfied too.
                20 answers, 100 %: Likely range for all users of CI: 50–100 % satisfied. The likely range assumes that those who \
                did not answer think like those who did. Without that assumption: 30–100 %. More than half are satisfied if at least 40 % of \
                those who did not answer would be satisfied too.
                45 answers, 0 %: Likely range for all users of CI: 0–20 % satisfied. The likely range assumes that those who did \
                not answer think like those who did. Without that assumption: 0–60 %.
                45 answers, 30 %: Likely range for all users of CI: 15–45 % satisfied. The likely range assumes that those who did \
                not answer think like those who did. Without that assumption: 10–70 %. More than half are satisfied if at least 80 % of \
                those who did not answer would be satisfied too.
                45 answers, 50 %: Likely range for all users of CI: 35–65 % satisfied. The likely range assumes that those who did \
                not answer think like those who did. Without that assumption: 20–80 %. More than half are satisfied if at least 55 % of \
                those who did not answer would be satisfied too.
                45 answers, 70 %: Likely range for all users of CI: 55–85 % satisfied. The likely range assumes that those who did \
                not answer think like those who did. Without that assumption: 30–90 %. More than half are satisfied if at least 35 % of \
                those who did not answer would be satisfied too.
                45 answers, 100 %: Likely range for all users of CI: 75–100 % satisfied. The likely range assumes that those who \
                did not answer think like those who did. Without that assumption: 40–100 %. More than half are satisfied if at least 15 % of \
                those who did not answer would be satisfied too.
                150 answers, 0 %: Likely range for all users of CI: 0–12 % satisfied. The likely range assumes that those who did \
                not answer think like those who did. Without that assumption: 0–56 %.
                150 answers, 30 %: Likely range for all users of CI: 24–38 % satisfied. The likely range assumes that those who \
                did not answer think like those who did. Without that assumption: 14–68 %. More than half are satisfied if at least 74 % of \
                those who did not answer would be satisfied too.
                150 answers, 50 %: Likely range for all users of CI: 42–58 % satisfied. The likely range assumes that those who \
                did not answer think like those who did. Without that assumption: 22–78 %. More than half are satisfied if at least 52 % of \
                those who did not answer would be satisfied too.
                150 answers, 70 %: Likely range for all users of CI: 62–76 % satisfied. The likely range assumes that those who \
                did not answer think like those who did. Without that assumption: 32–86 %. More than half are satisfied if at least 34 % of \
                those who did not answer would be satisfied too.
                150 answers, 100 %: Likely range for all users of CI: 88–100 % satisfied. The likely range assumes that those who \
                did not answer think like those who did. Without that assumption: 44–100 %. More than half are satisfied if at least 12 % of \
                those who did not answer would be satisfied too.""");
        assertThat(lines).allSatisfy(line -> assertThat(Claims.madeBy(line)).isEmpty());
    }

    @Test
    void a_change_between_two_results_over_all_cells() {
        List<String> lines = new ArrayList<>();
        for (int size : SIZES) {
            for (int percent : PERCENTS) {
                lines.add(size + " answers, 50 → " + percent + " %: "
                        + movement(release("2026-10-06", size, 50), release("2026-11-03", size, percent)));
            }
        }
        assertThat(String.join("\n", lines)).isEqualTo("""
                7 answers, 50 → 0 %: With so few answers, a change since 6 October could not be seen.
                7 answers, 50 → 30 %: With so few answers, a change since 6 October could not be seen.
                7 answers, 50 → 50 %: With so few answers, a change since 6 October could not be seen.
                7 answers, 50 → 70 %: With so few answers, a change since 6 October could not be seen.
                7 answers, 50 → 100 %: With so few answers, a change since 6 October could not be seen.
                20 answers, 50 → 0 %: With so few answers, a change since 6 October could not be seen.
                20 answers, 50 → 30 %: No clear change since 6 October. With so few answers, changes under about 50 in 100 people do not show.
                20 answers, 50 → 50 %: No clear change since 6 October. With so few answers, changes under about 50 in 100 people do not show.
                20 answers, 50 → 70 %: No clear change since 6 October. With so few answers, changes under about 50 in 100 people do not show.
                20 answers, 50 → 100 %: With so few answers, a change since 6 October could not be seen.
                45 answers, 50 → 0 %: ▼ Down from 50 % to about 10 % or less satisfied since 6 October, by at least 15 in every 100 people.
                45 answers, 50 → 30 %: No clear change since 6 October. With so few answers, changes under about 35 in 100 people do not show.
                45 answers, 50 → 50 %: No clear change since 6 October. With so few answers, changes under about 35 in 100 people do not show.
                45 answers, 50 → 70 %: No clear change since 6 October. With so few answers, changes under about 35 in 100 people do not show.
                45 answers, 50 → 100 %: ▲ Up from 50 % to about 90 % or more satisfied since 6 October, by at least 15 in every 100 people.
                150 answers, 50 → 0 %: ▼ Down from 50 % to about 6 % or less satisfied since 6 October, by at least 32 in every 100 people.
                150 answers, 50 → 30 %: ▼ Down from 50 % to 30 % satisfied since 6 October, by at least 6 in every 100 people.
                150 answers, 50 → 50 %: No clear change since 6 October. Changes under about 20 in 100 people do not show.
                150 answers, 50 → 70 %: ▲ Up from 50 % to 70 % satisfied since 6 October, by at least 6 in every 100 people.
                150 answers, 50 → 100 %: ▲ Up from 50 % to about 94 % or more satisfied since 6 October, by at least 32 in every 100 people.""");
        assertThat(lines).allSatisfy(line -> assertThat(Claims.madeBy(line)).isEmpty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "25 25 30 45 45 50 55 55 70 | ▲ Up from 25 % to 70 % satisfied since 3 March. The share rose by at least 20 in every 100 people, judged by all results in that time.",
                "50 50 50 50 50 50 50 50 50 | No clear change since 3 March. With so few answers, changes under about 25 in 100 people do not show.",
                "70 30 70 30 70 30 70 30 70 | No clear change since 3 March. With so few answers, changes under about 45 in 100 people do not show.",
                "50 52 48 50 51 49 50 52 20 | ▼ Down from 50 % to 20 % satisfied since 3 March, by at least 5 in every 100 people.",
                "50 35 40 40 45 45 55 50 55 60 60 45 | ▲ Clearly up from about 40 % to about 55 % satisfied since 3 March 2026.",
                "0 0 0 0 0 0 0 0 0 | No clear change since 3 March. With so few answers, changes under about 20 in 100 people do not show.",
                "100 100 100 100 100 100 100 100 100 | No clear change since 3 March. With so few answers, changes under about 20 in 100 people do not show.",
                "0 100 | ▲ Up from about 10 % or less to about 90 % or more satisfied since 3 March, by at least 55 in every 100 people.",
                "60 60 90 | ▲ Up from 60 % to about 90 % or more satisfied since 3 March, by at least 5 in every 100 people.",
            })
    void many_results_are_summed_up_in_one_line(String percents, String line) {
        List<Release> releases = new ArrayList<>();
        LocalDate day = LocalDate.parse("2026-03-03");
        for (String percent : List.of(percents.trim().split(" "))) {
            releases.add(release(day.toString(), 45, Integer.parseInt(percent)));
            day = day.plusMonths(1);
        }

        String movement = movement(releases.toArray(Release[]::new));

        assertThat(movement).isEqualTo(line);
        assertThat(Claims.madeBy(movement)).isEmpty();
    }

    @Test
    void nothing_is_said_about_results_that_are_not_there() {
        Release withheld = release("2026-11-03", 3, 50);

        assertThat(TestHistory.of(CI).movement()).isEmpty();
        assertThat(TestHistory.of(CI, withheld).movement()).isEmpty();
        assertThat(TestHistory.of(CI, withheld, release("2026-10-06", 45, 50)).movement())
                .as("never a change to what nobody saw")
                .isEmpty();
        assertThat(movement(release("2026-11-03", 45, 50))).isEqualTo("No earlier result to compare with.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "These answers are representative.",
                "Satisfaction rose significantly.",
                "With 95 % confidence, 60 % are satisfied.",
                "Up by 20 points thanks to new runners.",
                "The drop was caused by flaky tests.",
                "A fifth is never satisfied.",
                "CI is the best product.",
                "No change since March.",
                "CI is unchanged since March.",
                "No clear change since March.",
                "No clear change since March. A small drop does not show.",
                "90 % use CI and approve of it.",
                "62.5 % are satisfied.",
                "Likely range for all users of CI: 40–70 % satisfied.\nLikely range for all users of Jenkins: 30–50 % satisfied."
                        + "\nA larger share of the users of CI are satisfied than of the users of Jenkins.",
            })
    void a_claim_that_figures_cannot_carry_is_caught(String claim) {
        assertThat(Claims.madeBy(claim))
                .as("a test that catches nothing proves nothing")
                .isPresent();
    }

    @Test
    void what_figures_can_carry_is_not_caught() {
        assertThat(
                        Claims.madeBy(
                                "No clear change since March. With so few answers, changes under about 31 in 100 people do not show."))
                .isEmpty();
        assertThat(Claims.madeBy(
                        "▲ Up from 25 % to 70 % satisfied since 3 November, by at least 20 in every 100 people."))
                .isEmpty();
    }

    private static Release release(String day, int answers, int percent) {
        int good = Math.round(answers * percent / 100f);
        return ReleaseBuilder.rated(day, RATING, 2 * answers, good, 0, answers - good);
    }

    private static String movement(Release... oldestFirst) {
        List<Release> newestFirst = new ArrayList<>(List.of(oldestFirst));
        Collections.reverse(newestFirst);
        return TestHistory.of(CI, newestFirst).movement().orElse("(nothing)");
    }
}
