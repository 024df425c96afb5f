package dev.candor.core.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportPartsTest {
    @Test
    void a_change_that_is_just_clear_is_none_among_four_questions() {
        assertThat(sentences(ReleaseBuilder.RATING))
                .startsWith("▲ Clearly up from 50 % to 62 % satisfied since 6 October");
        assertThat(sentences(
                        ReleaseBuilder.RATING, ReleaseBuilder.EASE, ReleaseBuilder.RECOMMEND, ReleaseBuilder.CHANGE))
                .contains("No clear change since 6 October")
                .doesNotContain("▲");
    }

    @Test
    void the_likely_range_and_the_range_over_time_are_told_apart_where_there_is_a_chart_over_time() {
        Release now = release("2026-11-03", 123, ReleaseBuilder.RATING);
        Release then = release("2026-10-06", 100, ReleaseBuilder.RATING);

        assertThat(ReportParts.behind(TestHistory.of(ReleaseBuilder.CI, now, then), now))
                .contains(new Part.Text(StatisticsText.RANGE_OVER_TIME));
        assertThat(ReportParts.behind(TestHistory.of(ReleaseBuilder.CI, now), now))
                .doesNotContain(new Part.Text(StatisticsText.RANGE_OVER_TIME));
    }

    @Test
    void the_comments_of_two_surveys_that_closed_in_one_month_have_the_day_on_which_each_closed() {
        assertThat(comments("2026-11-24", "2026-11-03"))
                .contains("Survey closed on 24 November 2026.", "Survey closed on 3 November 2026.");
        assertThat(comments("2026-11-03", "2026-10-06"))
                .contains("a faster queue")
                .doesNotContain("Survey closed");
    }

    private static String comments(String... days) {
        return ReportParts.comments(
                        TestHistory.of(
                                ReleaseBuilder.CI,
                                Stream.of(days)
                                        .map(day -> ReleaseBuilder.ci(day, ReleaseBuilder.RATING, ReleaseBuilder.THING)
                                                .rated(0, 10, 4)
                                                .comment("a faster queue", CommentReaders.EVERYONE)
                                                .comment("better docs", CommentReaders.EVERYONE)
                                                .comment("fewer outages", CommentReaders.EVERYONE)
                                                .release())
                                        .toList()),
                        release -> CommentReaders.EVERYONE,
                        comment -> true)
                .toString();
    }

    private static String sentences(Question... questions) {
        StringBuilder sentences = new StringBuilder();
        Release then = release("2026-10-06", 100, questions);
        Release now = release("2026-11-03", 123, questions);
        for (Part part : ReportParts.twoTimes(TestHistory.of(ReleaseBuilder.CI), then, now, List.of(now))) {
            if (part instanceof Part.Text text) {
                sentences.append(text.text()).append('\n');
            }
        }
        return sentences.toString();
    }

    /** 200 answers, of which so many are satisfied; of any other question half are at its upper end. */
    private static Release release(String closed, int satisfied, Question... questions) {
        ReleaseBuilder builder = ReleaseBuilder.ci(closed, questions).asked(220);
        for (int i = 0; i < 200; i++) {
            Map<String, Answer> answers = new HashMap<>();
            for (Question question : questions) {
                boolean good = question.equals(ReleaseBuilder.RATING) ? i < satisfied : i % 2 == 0;
                answers.put(
                        question.id(),
                        new Answer.Point(
                                good ? question.type().high() : question.type().low()));
            }
            builder.answered(0, 1, answers);
        }
        return builder.release();
    }
}
