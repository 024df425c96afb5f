package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.chosen;
import static dev.candor.core.ui.result.ResultPageTest.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The most chosen options below a result. */
class ChosenOptionsTest {
    @Test
    void options_that_tie_with_the_last_one_shown_are_shown_too() {
        Release release = ReleaseBuilder.ci("2026-11-03", RATING, PAIN)
                .asked(60)
                .answered(0, 22, Map.of(PAIN.id(), chosen(2)))
                .answered(0, 9, Map.of(PAIN.id(), chosen(0, 1, 3)))
                .answered(0, 4, Map.of(PAIN.id(), chosen(0, 1)))
                .answered(0, 5, Map.of(PAIN.id(), chosen(0, 3)))
                .release();

        assertThat(rendered(release))
                .contains(
                        "*What slows you down?* slow builds: 55 % · queueing: 45 % · flaky tests: 35 % · docs: 35 %\n");
    }

    @Test
    void an_option_below_the_last_one_shown_is_left_out() {
        Release release = ReleaseBuilder.ci("2026-11-03", RATING, PAIN)
                .asked(60)
                .answered(0, 20, Map.of(PAIN.id(), chosen(0, 1, 2)))
                .answered(0, 20, Map.of(PAIN.id(), chosen(0, 1, 3)))
                .answered(0, 5, Map.of(PAIN.id(), chosen(2)))
                .release();

        assertThat(rendered(release)).contains("queueing: about 90 % or more").doesNotContain("docs");
    }

    @Test
    void a_choice_in_words_of_which_no_option_may_be_named_is_left_to_the_details() {
        Question blocker = new Question(
                "blocker", QuestionType.SINGLE, "What keeps you from moving to CI?", List.of("time", "docs", "trust"));
        Release release = ReleaseBuilder.ci("2026-11-03", RATING, blocker)
                .asked(40)
                .answered(0, 7, Map.of(RATING.id(), new Answer.Point(4), blocker.id(), chosen(0)))
                .answered(0, 7, Map.of(RATING.id(), new Answer.Point(2), blocker.id(), chosen(1)))
                .release();

        assertThat(rendered(release)).contains("10–19 answers").doesNotContain("What keeps you", "no option");
        assertThat(RenderedPage.of(DetailsPage.of(TestHistory.of(CI, release))))
                .contains("*What keeps you from moving to CI?*\nno option was chosen by 60 % or more\n");
    }

    @Test
    void a_choice_in_words_names_the_option_of_a_clear_majority() {
        Question blocker = new Question(
                "blocker", QuestionType.SINGLE, "What keeps you from moving to CI?", List.of("time", "docs", "trust"));
        Release release = ReleaseBuilder.ci("2026-11-03", blocker)
                .asked(40)
                .answered(0, 10, Map.of(blocker.id(), chosen(0)))
                .answered(0, 3, Map.of(blocker.id(), chosen(1)))
                .release();

        assertThat(rendered(release)).contains("*“What keeps you from moving to CI?” 60 % or more chose: time.*\n");
    }
}
