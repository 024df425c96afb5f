package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.THING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headline of every possible distribution of answers. */
class HeadlineTest {
    @ParameterizedTest
    @ValueSource(ints = {10, 13, 29, 30, 44, 64, 100, 120})
    void a_headline_is_true_and_hides_no_larger_share(int answers) {
        int step = answers < 30 ? 10 : answers < 100 ? 5 : 2;
        for (int good = 0; good <= answers; good += 1 + answers / 40) {
            for (int bad = 0; bad <= answers - good; bad += 1 + answers / 40) {
                assertTrue(sentence(answers, good, bad), 100.0 * good / answers, 100.0 * bad / answers, step);
            }
        }
    }

    private static void assertTrue(String sentence, double good, double bad, int step) {
        String description = good + " % good, " + bad + " % bad: " + sentence;
        if (sentence.contains("neither")) {
            assertThat(good + bad).as(description).isLessThan(50);
            return;
        }
        boolean likes = sentence.contains(" are satisfied");
        boolean dislikes = sentence.contains(" are dissatisfied");
        assertThat(likes || dislikes).as(description).isTrue();
        if (!likes || !dislikes) {
            // A single share is stated only for a majority, as far as rounding goes.
            assertThat(likes ? good : bad).as(description).isGreaterThan(50 - step / 2.0);
            assertThat(likes ? good : bad).as(description).isGreaterThanOrEqualTo(likes ? bad : good);
        }
    }

    private static String sentence(int answers, int good, int bad) {
        Release release =
                ReleaseBuilder.rated("2026-11-03", ReleaseBuilder.RATING, 2 * answers, good, answers - good - bad, bad);
        return Headline.of(TestHistory.of(CI, release), release);
    }

    @Test
    void too_few_comments_to_show_are_not_called_comments_that_are_in() {
        Answer words = new Answer.Words("Slow.", CommentReaders.OWNERS);
        ReleaseBuilder wave = ReleaseBuilder.ci("2026-11-03", THING).asked(60);

        assertThat(Headline.alone(wave.answered(0, 10, Map.of())
                        .answered(0, 2, Map.of(THING.id(), words))
                        .release()))
                .isEqualTo("Not enough answers to show safely.");
        assertThat(Headline.alone(wave.answered(0, 1, Map.of(THING.id(), words)).release()))
                .isEqualTo("Comments are in.");
    }

    @Test
    void a_survey_without_a_text_question_never_says_that_comments_are_in() {
        assertThat(Headline.alone(ReleaseBuilder.ci("2026-11-03", PAIN)
                        .asked(60)
                        .answered(0, 4, Map.of(PAIN.id(), ReleaseBuilder.chosen(0)))
                        .nonUsers(0, 9)
                        .release()))
                .isEqualTo("Not enough answers to show safely.");
    }
}
