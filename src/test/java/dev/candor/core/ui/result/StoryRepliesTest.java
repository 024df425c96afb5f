package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.StoryFixture.AUTUMN;
import static dev.candor.core.ui.result.StoryFixture.SUMMER;
import static dev.candor.core.ui.result.StoryFixture.material;
import static dev.candor.core.ui.result.StoryFixture.message;
import static dev.candor.core.ui.result.StoryFixture.page;
import static dev.candor.core.ui.result.StoryFixture.reply;
import static dev.candor.core.ui.result.StoryFixture.rising;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.reply.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What owners replied, in the story of a quarter. */
class StoryRepliesTest {
    @Test
    void a_product_without_replies_says_so_and_nothing_more() {
        assertThat(message(AUTUMN, List.of()))
                .contains("""
                *What we chose not to build, and why*
                • The owners have recorded nothing that they won't do.
                """)
                .contains("*What is next*\n• The next survey opens on Tuesday 8 December.\n");
    }

    @Test
    void of_a_quarter_that_is_over_only_what_the_owners_planned_then_is_next() {
        Story.Material now = material(SUMMER, rising(), List.of());
        Story.Material over = new Story.Material(
                SUMMER,
                now.history(),
                now.trend(),
                now.year(),
                now.replies(),
                now.answered(),
                now.zone(),
                now.day(),
                Optional.empty());
        assertThat(RenderedPage.of(page(Story.of(over).orElseThrow())))
                .contains("*What was planned next*\n• The owners had planned nothing yet.\n")
                .doesNotContain("What is next", "The next survey");
    }

    @Test
    void a_reply_that_was_done_leaves_what_is_next_and_later_quarters_keep_what_is_open() {
        Reply doing = reply(Reply.Kind.DOING, "A cache.", "2026-08-10", Optional.empty());
        Reply done = reply(Reply.Kind.DONE, "The cache is live.", "2026-10-12", Optional.of("2026-10-10"));
        String summer = message(SUMMER, List.of(doing, done));
        assertThat(summer).contains("• *What slows you down?* – doing it: A cache.");
        assertThat(summer).doesNotContain("The cache is live");

        String autumn = message(AUTUMN, List.of(doing, done));
        assertThat(autumn)
                .contains("*What we did*", "done on 10 October 2026: The cache is live.")
                .doesNotContain("A cache.");
        assertThat(message(AUTUMN, List.of(doing))).contains("• *What slows you down?* – doing it: A cache.");
    }

    @Test
    void a_promise_whose_day_is_past_is_told_as_missed() {
        Reply doing = reply("first-2026-07-03", Reply.Kind.DOING, "A cache.", "2026-10-10", Optional.of("2026-11-19"));
        Reply looking = reply(
                "second-2026-07-03", Reply.Kind.LOOKING_INTO_IT, "Slow.", "2026-10-11", Optional.of("2026-11-18"));
        assertThat(message(AUTUMN, List.of(doing, looking)))
                .contains(
                        "• *What slows you down?* – was to be done by 19 November 2026, but not reported as done: A cache.",
                        "• *What slows you down?* – was looked into until 18 November 2026, but nothing was reported since: Slow.");
    }

    @Test
    void a_promise_for_the_next_quarter_is_told_when_it_is_given_and_so_is_what_is_looked_into() {
        Reply doing = reply("first-2026-07-03", Reply.Kind.DOING, "A cache.", "2026-08-10", Optional.of("2026-10-10"));
        Reply looking = reply(
                "second-2026-07-03", Reply.Kind.LOOKING_INTO_IT, "Slow mornings.", "2026-08-11", Optional.empty());
        assertThat(message(SUMMER, List.of(doing, looking)))
                .contains(
                        "*What is next*",
                        "• *What slows you down?* – doing it, by 10 October 2026: A cache.",
                        "• *What slows you down?* – looking into it: Slow mornings.");
    }

    @Test
    void of_a_long_section_the_message_has_six_lines_and_says_how_many_are_on_the_page() {
        List<Reply> done = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new Reply(
                        "ci",
                        "wave-" + i + "-2026-07-03",
                        new Reply.OfQuestion("pain"),
                        Reply.Kind.DONE,
                        "Step " + i + ".",
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2026-10-0" + i + "T10:00:00Z")))
                .toList();
        assertThat(message(AUTUMN, done)).contains("Step 6.\n• and 1 more on the page\n");
    }

    @Test
    void a_promise_ends_where_a_later_result_about_the_same_question_is_answered() {
        Reply doing = reply("ci-pulse-2026-09-03", Reply.Kind.DOING, "A cache.", "2026-10-05", Optional.empty());
        Reply older = reply("ci-pulse-2026-08-03", Reply.Kind.DONE, "Retries.", "2026-10-12", Optional.empty());
        Reply later = reply("ci-pulse-2026-10-03", Reply.Kind.DONE, "The cache.", "2026-10-13", Optional.empty());
        assertThat(message(AUTUMN, List.of(doing, older)))
                .as("an older result")
                .contains("*What is next*\n• *What slows you down?* (result of 3 September 2026) – doing it: A cache.");
        assertThat(message(AUTUMN, List.of(doing, older, later))).doesNotContain("A cache.");
    }

    @Test
    void a_promise_about_a_whole_result_ends_where_a_later_result_of_the_survey_is_answered_as_a_whole() {
        Reply doing = whole("ci-pulse-2026-09-03", Reply.Kind.LOOKING_INTO_IT, "Slow.", "2026-10-05", "2026-12-01");
        Reply done = whole("ci-pulse-2026-10-03", Reply.Kind.DONE, "The cache.", "2026-10-13", "2026-10-12");
        assertThat(message(AUTUMN, List.of(doing)))
                .contains("*The whole result* – looking into it, until 1 December 2026: Slow.");
        assertThat(message(AUTUMN, List.of(doing, done))).doesNotContain("Slow.");
    }

    @Test
    void a_refusal_ends_where_a_later_result_about_the_same_question_is_answered() {
        Reply refused = reply("ci-pulse-2026-09-03", Reply.Kind.WONT, "too dear.", "2026-10-05", Optional.empty());
        Reply done =
                reply("ci-pulse-2026-11-03", Reply.Kind.DONE, "The cache is live.", "2026-11-06", Optional.empty());
        assertThat(message(AUTUMN, List.of(refused)))
                .contains("• *What slows you down?* – won't do it, because: too dear.");
        assertThat(message(AUTUMN, List.of(refused, done)))
                .contains("• *What slows you down?* – done: The cache is live.")
                .contains("• The owners have recorded nothing that they won't do.")
                .doesNotContain("too dear.");
    }

    @Test
    void two_replies_about_one_question_that_are_both_true_name_their_results() {
        Reply done = reply("ci-pulse-2026-09-03", Reply.Kind.DONE, "Retries.", "2026-10-05", Optional.empty());
        Reply refused = reply("ci-pulse-2026-11-03", Reply.Kind.WONT, "too dear.", "2026-11-06", Optional.empty());
        Reply otherSurvey = reply("ci-own-2026-09-03", Reply.Kind.DONE, "Docs.", "2026-10-06", Optional.empty());
        assertThat(message(AUTUMN, List.of(done, refused, otherSurvey)))
                .contains(
                        "• *What slows you down?* (result of 3 September 2026) – done: Retries.",
                        "• *What slows you down?* (result of 3 November 2026) – won't do it, because: too dear.",
                        "• *What slows you down?* – done: Docs.");
    }

    private static Reply whole(String wave, Reply.Kind kind, String words, String given, String day) {
        return new Reply(
                "ci",
                wave,
                new Reply.WholeResult(),
                kind,
                words,
                Optional.of(LocalDate.parse(day)),
                Optional.empty(),
                Instant.parse(given + "T10:00:00Z"));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-07-10, 2026-08-22, true,  thirteen weeks ago are on 21 August",
        "2026-07-10, 2026-08-21, false, its day is out of date",
        "2023-09-10, 2023-12-01, false, its day is years ago",
        "2026-05-23,           , true,  without a day it is taken for one of thirteen weeks",
        "2026-05-22,           , false, without a day it is out of date half a year later"
    })
    void a_promise_that_is_out_of_date_is_told_no_longer(String given, String day, boolean told, String why) {
        Reply promise = reply(Reply.Kind.DOING, "A cache.", given, Optional.ofNullable(day));
        assertThat(message(AUTUMN, List.of(promise)).contains("A cache."))
                .as(why)
                .isEqualTo(told);
    }

    @Test
    void what_was_done_is_told_of_the_quarter_of_its_day_though_it_was_reported_later() {
        Reply late = reply(Reply.Kind.DONE, "The cache is live.", "2026-10-12", Optional.of("2026-09-30"));
        assertThat(message(SUMMER, List.of(late))).contains("done on 30 September 2026: The cache is live.");
        assertThat(message(AUTUMN, List.of(late))).doesNotContain("The cache is live.");
    }
}
