package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static org.assertj.core.api.Assertions.assertThat;

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
        return Headline.of(
                CI,
                ReleaseBuilder.rated(
                        "2026-11-03", ReleaseBuilder.RATING, 2 * answers, good, answers - good - bad, bad));
    }
}
