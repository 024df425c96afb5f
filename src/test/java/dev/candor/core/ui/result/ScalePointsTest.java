package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.EASE;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said where the points of the scale are published: 100 answers or more, no class coded at its upper end. */
class ScalePointsTest {
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "40 30 20 20 10 | 10 20 20 30 40 | about 75 % of the time (likely range 60–90 %). Equal answers count half.",
                "10 20 20 30 40 | 40 30 20 20 10 | about 25 % of the time (likely range 10–40 %). Equal answers count half.",
                "30 20 20 20 30 | 30 20 20 20 30 | about 50 % of the time (likely range 35–65 %). Equal answers count half. "
                        + "At 50 %, neither is ahead, so this may be chance.",
            })
    void a_random_answer_is_compared_with_one_of_the_result_before(String then, String now, String said) {
        assertThat(said(release("2026-03-03", RATING, then), release("2026-11-03", RATING, now)))
                .contains("A random answer now beats one of 3 March " + said + "\n");
    }

    @Test
    void results_without_points_and_in_other_words_are_not_compared() {
        String points = "10 20 20 30 40";
        Release now = release("2026-11-03", RATING, points);
        Question other = new Question(RATING.id(), RATING.type(), "How do you like CI?", List.of());

        assertThat(said(now)).doesNotContain("random");
        assertThat(said(release("2026-03-03", RATING, "3 3 10 20 20"), now))
                .as("points of 56 answers are not published")
                .doesNotContain("random");
        assertThat(said(release("2026-03-03", other, points), now)).doesNotContain("random");
        assertThat(said(release("2026-03-03", RATING, points), release("2026-11-03", RATING, "3 3 10 20 20")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2 8 20 60 40 | Most answers lie close together.",
                "30 25 25 25 25 | The answers are spread over the whole scale.",
                "45 10 5 10 45 | The answers fall into groups that lie far apart.",
            })
    void whether_people_agree_is_said_in_one_sentence(String points, String sentence) {
        assertThat(said(release("2026-11-03", RATING, points))).contains(sentence + "\n");
    }

    @Test
    void nothing_is_said_about_agreement_that_the_figures_leave_open() {
        assertThat(said(release("2026-11-03", RATING, "10 10 15 45 50")))
                .isEqualTo(
                        "1: about 10 % or less · 2: about 10 % or less · 3: about 10 % or less · 4: 35 % · 5: 40 %\n");
    }

    @Test
    void a_longer_scale_is_told_in_the_same_words() {
        assertThat(said(
                        release("2026-03-03", EASE, "40 30 20 10 10 10 10"),
                        release("2026-11-03", EASE, "10 10 10 10 20 30 40")))
                .contains("A random answer now beats one of 3 March about 80 % of the time (likely range 55–100 %).");
    }

    /** A release with this number of answers at each point of the scale. */
    private static Release release(String closed, Question scale, String points) {
        List<Integer> people =
                Pattern.compile(" ").splitAsStream(points).map(Integer::valueOf).toList();
        ReleaseBuilder builder = ReleaseBuilder.ci(closed, scale)
                .asked(people.stream().mapToInt(Integer::intValue).sum() + 20);
        for (int i = 0; i < people.size(); i++) {
            builder.rated(0, people.get(i), scale.type().low() + i);
        }
        return builder.release();
    }

    private static String said(Release... oldestFirst) {
        List<Release> newestFirst = new ArrayList<>(List.of(oldestFirst));
        Collections.reverse(newestFirst);
        return ScalePoints.of(TestHistory.of(CI, newestFirst)).stream()
                .map(part -> ((Part.Text) part).text() + "\n")
                .collect(Collectors.joining());
    }
}
