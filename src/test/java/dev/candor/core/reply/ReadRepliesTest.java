package dev.candor.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadRepliesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-14");
    private static final Reply.Subject PAIN = new Reply.OfQuestion("pain");
    private static final Map<String, ReadReplies.AnsweredResult> RESULTS = Map.of(
            "september", new ReadReplies.AnsweredResult("ci-pulse", LocalDate.parse("2026-09-29")),
            "october", new ReadReplies.AnsweredResult("ci-pulse", LocalDate.parse("2026-10-27")),
            "november", new ReadReplies.AnsweredResult("ci-pulse", LocalDate.parse("2026-11-24")),
            "written", new ReadReplies.AnsweredResult("ci_own-1", LocalDate.parse("2026-11-24")));

    private static Reply reply(String wave, Reply.Subject subject, Reply.Kind kind, String given) {
        return new Reply(
                "ci",
                wave,
                subject,
                kind,
                "New runners.",
                Optional.of(LocalDate.parse("2026-12-04")),
                Optional.empty(),
                Instant.parse(given + "T10:00:00Z"));
    }

    private static Reply.Subject subject(String words) {
        return words.equals("whole") ? new Reply.WholeResult() : new Reply.OfTheme(words);
    }

    @ParameterizedTest
    @CsvSource({
        "october,   2026-12-02, true,  the same result",
        "november,  2026-12-02, true,  a later result",
        "september, 2026-12-02, false, an older result: it may be the end of an older promise",
        "november,  2026-11-27, false, a later result before the promise was made",
        "written,   2026-12-02, false, another survey whose question has the same id"
    })
    void a_promise_is_ended_by_a_later_reply_about_the_same_question_of_its_result_or_a_later_one(
            String wave, String given, boolean ended, String why) {
        Reply promise = reply("october", PAIN, Reply.Kind.DOING, "2026-12-01");
        Reply other = reply(wave, PAIN, Reply.Kind.DONE, given);
        List<Reply> oldestFirst =
                other.given().isBefore(promise.given()) ? List.of(other, promise) : List.of(promise, other);
        ReadReplies replies = new ReadReplies(oldestFirst, RESULTS, DAY);
        assertThat(replies.isEnded(promise)).as(why).isEqualTo(ended);
        assertThat(replies.isMissed(promise)).as(why).isEqualTo(!ended);
    }

    @ParameterizedTest
    @CsvSource({
        "speed, written,  true,  a theme is the same whichever survey asks",
        "speed, november, true,  a later result",
        "whole, october,  true,  the same result as a whole",
        "whole, november, true,  a later result of the same survey as a whole",
        "whole, september, false, an older result of the same survey as a whole",
        "whole, written,  false, another survey as a whole"
    })
    void a_promise_about_a_theme_is_ended_by_any_survey_and_one_about_a_whole_result_by_its_survey_alone(
            String about, String wave, boolean ended, String why) {
        Reply promise = reply("october", subject(about), Reply.Kind.DOING, "2026-12-01");
        Reply later = reply(wave, subject(about), Reply.Kind.DONE, "2026-12-08");
        assertThat(new ReadReplies(List.of(promise, later), RESULTS, DAY).isEnded(promise))
                .as(why)
                .isEqualTo(ended);
    }

    @Test
    void a_reply_about_another_question_ends_no_promise() {
        Reply promise = reply("october", PAIN, Reply.Kind.DOING, "2026-12-01");
        Reply other = reply("november", new Reply.OfQuestion("ease"), Reply.Kind.DONE, "2026-12-08");
        assertThat(new ReadReplies(List.of(promise, other), RESULTS, DAY).missed())
                .containsExactly(promise);
    }

    @Test
    void a_promise_is_ended_by_a_reply_that_is_not_read_with_it() {
        Reply promise = reply("october", PAIN, Reply.Kind.DOING, "2026-12-01");
        Reply later = reply("november", PAIN, Reply.Kind.DONE, "2026-12-08");
        ReadReplies october = new ReadReplies(List.of(promise, later), RESULTS, DAY)
                .only(reply -> reply.wave().equals("october"));
        assertThat(october.newest()).containsExactly(promise);
        assertThat(october.missed()).isEmpty();
    }

    @Test
    void as_of_an_earlier_day_later_replies_are_unknown() {
        Reply promise = reply("october", PAIN, Reply.Kind.DOING, "2026-12-01");
        Reply later = reply("november", PAIN, Reply.Kind.DONE, "2026-12-08");
        ReadReplies then = new ReadReplies(List.of(promise, later), RESULTS, DAY)
                .asOf(LocalDate.parse("2026-12-05"), reply -> !reply.equals(later));
        assertThat(then.missed()).containsExactly(promise);
    }
}
