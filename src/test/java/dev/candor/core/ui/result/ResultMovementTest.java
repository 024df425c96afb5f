package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ResultPageTest.november;
import static dev.candor.core.ui.result.ResultPageTest.october;
import static dev.candor.core.ui.result.ResultPageTest.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a result says of the ones before it. */
class ResultMovementTest {
    @Test
    void a_question_asked_in_other_words_is_not_compared() {
        Release before = ReleaseBuilder.ci(
                        "2026-10-06", new Question(RATING.id(), RATING.type(), "How do you like CI?", List.of()))
                .rated(0, 40, 1)
                .release();

        assertThat(rendered(november(), before))
                .contains("No earlier result to compare with.")
                .as("never an arrow across two wordings")
                .doesNotContain("▲", "▼");
    }

    @Test
    void a_change_within_chance_has_no_arrow_and_states_the_detectable_change() {
        Release before = ReleaseBuilder.ci("2026-10-06", RATING)
                .asked(60)
                .rated(0, 20, 4)
                .rated(0, 15, 2)
                .release();

        assertThat(rendered(november(), before))
                .contains(
                        "No clear change since 6 October. With so few answers, changes under about 40 in 100 people do not "
                                + "show.\n")
                .as("never an arrow that chance could draw, nor that nothing changed")
                .doesNotContain("▲", "▼", "no change", "significant");
    }

    @Test
    void from_few_answers_no_change_is_claimed() {
        Release before = ReleaseBuilder.ci("2026-10-06", RATING)
                .asked(12)
                .rated(0, 6, 4)
                .rated(0, 1, 1)
                .release();

        assertThat(rendered(ReleaseBuilder.rated("2026-11-03", RATING, 12, 1, 0, 6), before))
                .contains("With so few answers, a change since 6 October could not be seen.\n")
                .as("never an arrow between two words")
                .doesNotContain("▲", "▼", "in every 100");
    }

    @Test
    void a_withheld_result_is_skipped_in_the_comparison() {
        Release withheld =
                ReleaseBuilder.ci("2026-10-20", RATING).rated(0, 3, 1).release();

        assertThat(rendered(november(), withheld, october()))
                .contains("since 6 October, by at least")
                .as("never a change since what nobody saw")
                .doesNotContain("20 October");
    }
}
