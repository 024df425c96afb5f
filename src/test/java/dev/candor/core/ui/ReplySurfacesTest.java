package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.OWNER;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the answer of an owner is seen: in the summary, the next prompt, the digest and the trend. */
class ReplySurfacesTest extends RepliedResultTest {
    @Test
    void the_summary_shows_the_answers_to_everyone_and_the_button_to_owners() {
        reply("New runners");
        assertThat(fixture.command(engineer(1), "ci"))
                .contains("*What the owners answered*\n*The whole result* – doing it: New runners\n")
                .doesNotContain("results.reply");
        assertThat(fixture.command(OWNER, "ci")).contains("[Answer this|results.reply|" + wave + "]");
    }

    private String prompt() {
        fixture.advance(Duration.ofDays(7)).open("ci-pulse");
        return rendered(fixture.messages(OutboxMessage.Kind.PROMPT).get(0));
    }

    @Test
    void the_next_prompt_says_what_was_said_and_what_was_done_since() {
        deliverAll();
        reply("We look at the runners.");
        submit(OWNER, filled("DONE", "New runners.", "2026-11-03", ""));

        String lastTime = """
                        Last time you said: about 80 % or more of those who answered are satisfied.
                        Since then: done on 3 November 2026: New runners.
                        """;
        assertThat(prompt()).contains(lastTime).doesNotContain("We look at");
    }

    @Test
    void the_next_prompt_says_what_was_asked_where_the_answer_is_about_comments() {
        deliverAll();
        boolean added = fixture.replies.add(
                new Reply(
                        "ci",
                        wave,
                        new Reply.OfQuestion(ReleaseBuilder.THING.id()),
                        Reply.Kind.DOING,
                        "New runners.",
                        Optional.empty(),
                        Optional.empty(),
                        fixture.now),
                Optional.empty());
        assertThat(added).isTrue();

        assertThat(prompt()).contains("""
                        Last time you were asked: _What one thing should we change?_
                        Since then: doing it: New runners.
                        """);
    }

    @Test
    void a_prompt_after_a_result_without_an_answer_says_nothing_about_it() {
        deliverAll();
        assertThat(prompt()).doesNotContain("Last time", "Since then");
    }

    @Test
    void prompts_of_two_surveys_about_a_product_say_an_answer_once() {
        deliverAll();
        reply("New runners.");
        String prompt = prompt();
        fixture.open("ci_csat");

        assertThat(prompt).contains("Since then: doing it: New runners.");
        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT))
                .isNotEmpty()
                .allSatisfy(other -> assertThat(rendered(other)).doesNotContain("Last time", "Since then"));
    }

    @Test
    void the_first_prompt_after_an_answer_says_it_whichever_survey_it_is_of() {
        deliverAll();
        reply("New runners.");
        fixture.advance(Duration.ofDays(7)).open("ci_csat");

        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT))
                .isNotEmpty()
                .allSatisfy(prompt -> assertThat(rendered(prompt))
                        .contains("Last time you said: about 80 %", "Since then: doing it: New runners."));
    }

    @Test
    void the_next_prompt_of_another_survey_says_what_was_answered_to_its_own_result() {
        String first = fixture.advance(Duration.ofDays(7)).open("ci_csat");
        IntStream.rangeClosed(1, 12).forEach(i -> fixture.answer(first, i, Map.of("satisfaction", List.of("4"))));
        fixture.close(first);
        deliverAll();
        FilledForm.shown(
                fixture.handler.submit(OWNER, "reply", first, filled("DONE", "New runners.", "2026-11-03", "")));
        fixture.advance(Duration.ofDays(7)).open("ci_csat");

        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT))
                .isNotEmpty()
                .allSatisfy(prompt -> assertThat(rendered(prompt)).contains("Last time you said: about 80 %"));
    }

    private String digest(Instant since) {
        return rendered(OutboxMessage.digest(new DigestScope("payments", since), "C0PAY", fixture.now));
    }

    @Test
    void the_digest_shows_what_was_said_then_what_was_done_then_what_comes_next() {
        reply("New *runners*.");
        assertThat(digest(fixture.now.minusSeconds(60))).isEqualTo("""
                (New results: CI.)
                # What you said
                *CI: about 80 % or more of those who answered are satisfied.*
                🟦🟦🟦🟦🟦🟦🟦🟦🟥🟥  about 80 % or more satisfied · about 20 % or less dissatisfied
                # What was done about it
                *CI*: The whole result
                Doing it: New \u2060*runners\u2060*.
                ----
                *What comes next*
                Jenkins: the next survey opens on Wednesday 4 November
                CI: the next survey opens on Tuesday 10 November
                ~ Thank you to everyone who answered. One product: `/platform-feedback ci`
                """);
    }

    @Test
    void a_digest_of_answers_alone_is_posted_and_one_without_news_is_not() {
        fixture.advance(Duration.ofDays(1));
        Instant before = fixture.now.minusSeconds(1);
        assertThat(digest(before)).isEqualTo("nothing");
        reply("New runners.");
        assertThat(digest(before)).startsWith("(New answers of owners: CI.)\n# What was done about it\n");
        assertThat(digest(fixture.now)).as("every answer is in one digest").isEqualTo("nothing");
    }

    @Test
    void a_promise_whose_day_is_past_is_told_as_missed_until_a_later_answer() {
        submit(OWNER, filled("DOING", "New runners.", "2026-11-05", ""));
        assertThat(fixture.command(OWNER, "ci")).contains("doing it, by 5 November 2026: New runners.");
        fixture.advance(Duration.ofDays(3));
        assertThat(fixture.command(OWNER, "ci"))
                .contains("was to be done by 5 November 2026, but not reported as done: New runners.")
                .doesNotContain("doing it");
        assertThat(digest(fixture.now.minus(Duration.ofDays(4))))
                .contains("Was to be done by 5 November 2026, but not reported as done: New runners.");
        submit(OWNER, filled("DONE", "New runners.", "2026-11-06", ""));
        assertThat(fixture.command(OWNER, "ci"))
                .contains("done on 6 November 2026: New runners.")
                .doesNotContain("not reported");
    }

    @Test
    void teams_read_once_that_the_day_of_a_promise_has_passed() {
        submit(OWNER, filled("DOING", "New runners.", "2026-11-05", ""));
        fixture.advance(Duration.ofDays(2));
        Instant onTheDay = fixture.now;
        assertThat(digest(onTheDay)).as("on the day itself").isEqualTo("nothing");
        fixture.advance(Duration.ofDays(1));
        assertThat(digest(onTheDay))
                .startsWith("(New answers of owners: CI.)\n# What was done about it\n")
                .contains("Was to be done by 5 November 2026, but not reported as done: New runners.");
        Instant told = fixture.now;
        fixture.advance(Duration.ofDays(7));
        assertThat(digest(told)).doesNotContain("New runners");
    }

    @Test
    void the_next_prompt_says_that_a_promise_is_missed() {
        deliverAll();
        submit(OWNER, filled("DOING", "New runners.", "2026-11-05", ""));
        assertThat(prompt())
                .contains("Since then: was to be done by 5 November 2026, but not reported as done: New runners.");
    }

    @Test
    void the_trend_has_a_mark_for_what_is_done_on_a_day() {
        submit(OWNER, filled("DONE", "New runners.", "2026-11-02", ""));
        assertThat(fixture.lookup
                        .notes(ReleaseBuilder.CI, LocalDate.parse("2026-11-03"))
                        .trendMarks())
                .containsExactly(new TrendMark(LocalDate.parse("2026-11-02"), "New runners."));
        submit(OWNER, filled("DOING", "We went back.", "", ""));
        assertThat(fixture.lookup
                        .notes(ReleaseBuilder.CI, LocalDate.parse("2026-11-03"))
                        .trendMarks())
                .as("the newest answer counts")
                .isEmpty();
    }

    @Test
    void a_mark_of_a_long_answer_is_cut_at_a_word() {
        submit(OWNER, filled("DONE", "runners ".repeat(20), "2026-11-02", ""));
        assertThat(fixture.lookup
                        .notes(ReleaseBuilder.CI, LocalDate.parse("2026-11-03"))
                        .trendMarks())
                .singleElement()
                .satisfies(mark ->
                        assertThat(mark.text()).endsWith("runners…").hasSizeLessThanOrEqualTo(TrendMark.MAX_LENGTH));
    }

    @Test
    void where_results_are_for_owners_alone_prompts_and_digests_repeat_nothing(@TempDir Path other) {
        try (UiFixture closed = new UiFixture(other, false)) {
            fixture.close();
            fixture = closed;
            aResult();
            deliverAll();
            assertThat(form(OWNER)).contains("posted in the thread of the result. The report shows it. Please");
            reply("New runners.");
            assertThat(digest(closed.now.minusSeconds(1))).isEqualTo("nothing");
            assertThat(prompt()).doesNotContain("Last time", "New runners");
        }
    }
}
