package dev.candor.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReadRepliesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-14");

    private static Reply reply(String wave, Reply.Subject subject, Reply.Kind kind, String given) {
        return new Reply(
                "ci",
                wave,
                subject,
                kind,
                "New runners.",
                Optional.of(LocalDate.parse("2026-12-04")),
                Optional.empty(),
                Instant.parse(given));
    }

    private static boolean isMissed(Reply.Subject subject, Map<String, String> surveys) {
        Reply promise = reply("first", subject, Reply.Kind.DOING, "2026-12-01T10:00:00Z");
        Reply later = reply("second", subject, Reply.Kind.DONE, "2026-12-08T10:00:00Z");
        return new ReadReplies(List.of(promise, later), surveys, DAY).isMissed(promise);
    }

    @Test
    void a_promise_is_missed_unless_the_same_question_of_the_same_survey_is_answered_later() {
        Reply.Subject question = new Reply.OfQuestion("q1");
        assertThat(isMissed(question, Map.of("first", "ci_own-1", "second", "ci_own-1")))
                .isFalse();
        assertThat(isMissed(question, Map.of("first", "ci_own-1", "second", "ci_own-2")))
                .isTrue();
    }

    @Test
    void a_promise_is_kept_by_an_answer_that_is_not_read_with_it() {
        Reply promise = reply("first", new Reply.OfQuestion("pain"), Reply.Kind.DOING, "2026-12-01T10:00:00Z");
        Reply later = reply("second", new Reply.OfQuestion("pain"), Reply.Kind.DONE, "2026-12-08T10:00:00Z");
        ReadReplies first = new ReadReplies(List.of(promise, later), DAY)
                .only(reply -> reply.wave().equals("first"));
        assertThat(first.newest()).containsExactly(promise);
        assertThat(first.missed()).isEmpty();
    }

    @Test
    void a_promise_about_a_theme_is_kept_by_an_answer_to_any_survey() {
        assertThat(isMissed(new Reply.OfTheme("speed"), Map.of("first", "ci-pulse", "second", "ci-words")))
                .isFalse();
    }
}
