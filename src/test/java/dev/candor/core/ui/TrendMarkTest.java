package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.ADMIN;
import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.reply.Reply;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.result.RenderedPage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of owners in a trend, and its spans. */
class TrendMarkTest extends UiTest {
    @Test
    void an_owner_marks_today_and_can_remove_the_mark_at_once() {
        assertThat(fixture.command(IN_GROUP, "mark ci New runners *live*")).isEqualTo("""
                (The trend of CI has a new mark.)
                The trend of CI has a new mark.
                3 November 2026  New runners \u2060*live\u2060*
                [Remove this mark|mark.remove|ci 2026-11-03 New runners *live*]
                ~ Everyone who sees the trend sees the marks: `/platform-feedback ci trend`. A mark after the latest result shows \
                with the next one. Nobody sees who set them.
                """);
        assertThat(fixture.marks.of("ci"))
                .containsExactly(new TrendMark(LocalDate.parse("2026-11-03"), "New runners *live*"));

        assertThat(press(OWNER, "mark.remove", "ci 2026-11-03 New runners *live*"))
                .contains("Removed from the trend of CI: 3 November 2026  New runners");
        assertThat(fixture.marks.of("ci")).isEmpty();
    }

    @Test
    void a_mark_shows_in_the_trend_between_two_results() {
        String first = fixture.open("ci-pulse");
        fixture.rate(first, 10, 5).close(first).advance(Duration.ofDays(21));
        String second = fixture.open("ci-pulse");
        fixture.rate(second, 10, 1).close(second);
        fixture.command(OWNER, "mark ci 2026-11-10 new runners live");

        assertThat(fixture.command(engineer(1), "ci trend"))
                .contains("10 November 2026: new runners live.")
                .contains("since “new runners live” (10 November)")
                .as("never who set it")
                .doesNotContain(OWNER);
    }

    @Test
    void the_same_mark_twice_is_one_mark_and_marks_are_listed_by_day() {
        fixture.command(OWNER, "mark ci new runners live");
        fixture.command(OWNER, "mark ci new runners live");
        fixture.command(OWNER, "mark ci 2026-10-05 cache");

        assertThat(fixture.command(OWNER, "mark ci")).isEqualTo("""
                (The marks in the trend of CI.)
                The marks in the trend of CI.
                5 October 2026  cache
                [Remove this mark|mark.remove|ci 2026-10-05 cache]
                3 November 2026  new runners live
                [Remove this mark|mark.remove|ci 2026-11-03 new runners live]
                ~ Everyone who sees the trend sees the marks: `/platform-feedback ci trend`. A mark after the latest result shows \
                with the next one. Nobody sees who set them.
                """);
    }

    @Test
    void the_list_says_which_marks_of_the_trend_come_from_what_was_reported_as_done() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 1).close(wave);
        boolean added = fixture.replies.add(
                new Reply(
                        "ci",
                        wave,
                        new Reply.WholeResult(),
                        Reply.Kind.DONE,
                        "Builds keep their *caches*.",
                        Optional.of(LocalDate.parse("2026-10-20")),
                        Optional.empty(),
                        fixture.now),
                Optional.empty());
        assertThat(added).isTrue();
        String done = """
                The trend also shows what an answer to a result reported as done. A new answer there changes it.
                20 October 2026  Builds keep their \u2060*caches\u2060*.
                """;
        assertThat(fixture.command(OWNER, "mark ci"))
                .startsWith("(The trend of CI has no marks yet.")
                .endsWith(done);

        fixture.command(OWNER, "mark ci 2026-10-05 cache");
        assertThat(fixture.command(OWNER, "mark ci"))
                .contains("[Remove this mark|mark.remove|ci 2026-10-05 cache]\n" + done);
    }

    @Test
    void of_many_marks_the_latest_are_listed() {
        for (int day = 1; day <= 12; day++) {
            fixture.command(OWNER, "mark ci 2026-10-%02d step".formatted(day));
        }

        assertThat(fixture.command(OWNER, "mark ci"))
                .contains("The latest 10 of 12 marks in the trend of CI.", "12 October 2026")
                .doesNotContain("2026-10-01", "2026-10-02");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mark ci 2026-11-04 new runners | 4 November 2026 has not come yet.",
                "mark ci 2026-13-40 new runners | “2026-13-40” is no day. A day is written like",
                "mark ci 5.10.2026 new runners | “5.10.2026” is no day.",
                "mark ci 2026-10-05 | Say what happened, such as `/platform-feedback mark ci new runners live`.",
                "mark ci ask <@U0ANA12> why | is the Slack id of a person. Please leave it out: a mark is about the product",
                "mark ci U0ANA12 fixed it | “U0ANA12” is the Slack id of a person.",
                "mark ci | The trend of CI has no marks yet. Say what happened",
            })
    void a_mark_that_cannot_be_set_says_why(String command, String why) {
        assertThat(fixture.command(OWNER, command)).contains(why);
        assertThat(fixture.marks.of("ci")).isEmpty();
    }

    @Test
    void a_mark_that_is_too_long_is_refused_with_its_length() {
        assertThat(fixture.command(OWNER, "mark ci " + "x".repeat(61)))
                .contains("A mark has at most 60 characters, and this one has 61.");
        assertThat(fixture.marks.of("ci")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ADMIN, "U01", "U0OLD"})
    void only_owners_set_list_and_remove_marks(String other) {
        fixture.command(OWNER, "mark ci cache");

        assertThat(fixture.command(other, "mark ci new runners"))
                .contains("Only the owners of CI can set marks in its trend.", "@U0PM @S0PLATFORM");
        assertThat(fixture.command(other, "mark ci"))
                .contains("Only the owners")
                .doesNotContain("cache");
        assertThat(press(other, "mark.remove", "ci 2026-11-03 cache")).contains("Only the owners");
        assertThat(fixture.marks.of("ci")).hasSize(1);
    }

    @Test
    void the_select_changes_the_span_and_the_question_in_place() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).close(wave).advance(Duration.ofDays(200));

        assertThat(press(engineer(1), "results.trend", "ci 2y 0"))
                .startsWith("(CI in the last 2 years. ")
                .contains("{ci 2y 0|results.trend|ci 3m 0, ci 6m 0, ci 12m 0, ci 2y 0, ci all 0}");
        assertThat(press(engineer(1), "results.trend", "ci all 1")).contains("*Who uses CI?*", "{ci all 1|");
        assertThat(press(engineer(1), "results.trend", "ci all 99"))
                .contains("*Overall, how satisfied are you with CI?*");
        assertThat(press(engineer(1), "results.trend", "ci 3m 0")).isEqualTo("""
                (CI: no result in the last 3 months. The latest is of 3 November 2026.)
                # CI – trend
                No result in the last 3 months. The latest is of 3 November 2026.
                Time shown
                {ci 3m 0|results.trend|ci 3m 0, ci 6m 0, ci 12m 0, ci 2y 0, ci all 0}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ci", "ci 0m 0", "ci 12m x", "ci 12m 100", "gone 12m 0", "ci 12m 0 0"})
    void a_select_of_an_older_version_says_so(String value) {
        assertThat(press(engineer(1), "results.trend", value)).contains("This button no longer works.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ci", "ci 2026-11-03", "ci yesterday cache", "gone 2026-11-03 cache"})
    void a_button_for_no_mark_says_so(String value) {
        assertThat(press(OWNER, "mark.remove", value)).contains("This button no longer works.");
    }

    @Test
    void words_that_are_no_span_get_a_sentence_and_a_suggestion() {
        assertThat(fixture.command(engineer(1), "ci trend soon")).isEqualTo("""
                (“soon” is not a span of time. Did you mean `/platform-feedback ci trend 12m`? You can also write `3m`, `26w`, `2y` or `all`.)
                “soon” is not a span of time. Did you mean `/platform-feedback ci trend 12m`? You can also write `3m`, `26w`, `2y` or `all`.
                """);
        assertThat(fixture.command(engineer(1), "ci trend " + "x".repeat(39) + "😀".repeat(1_000)))
                .contains("“" + "x".repeat(39) + "…” is not a span of time.")
                .hasSizeLessThan(500);
    }

    @Test
    void a_product_without_results_has_no_trend_yet() {
        assertThat(fixture.command(engineer(1), "ci trend"))
                .contains("There is no result about CI yet.")
                .doesNotContain("{");
    }

    private String press(String person, String action, String value) {
        Reaction reaction = fixture.handler.press(person, action, value);
        return reaction instanceof Reaction.Replace replace
                ? RenderedPage.of(replace.page())
                : RenderedPage.of(((Reaction.Whisper) reaction).page());
    }
}
