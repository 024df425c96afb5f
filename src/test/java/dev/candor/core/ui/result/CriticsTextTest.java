package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.EASE;
import static dev.candor.core.ui.result.ReleaseBuilder.JENKINS;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of those who are unfavourable to every product that a survey asks about. */
class CriticsTextTest {
    @Test
    void those_who_are_unfavourable_to_every_product_are_told_in_a_sentence_with_their_range() {
        Question jenkins =
                new Question("jenkins", QuestionType.RATING, "And with the old one?", List.of()).about(JENKINS.id());
        Release both = ReleaseBuilder.of(CI, "ci-pulse", "2026-11-03", RATING, jenkins)
                .asked(60)
                .answered(0, 20, Map.of(RATING.id(), new Answer.Point(1), jenkins.id(), new Answer.Point(2)))
                .answered(0, 20, Map.of(RATING.id(), new Answer.Point(1), jenkins.id(), new Answer.Point(5)))
                .release();

        assertThat(RenderedPage.of(DetailsPage.of(
                        new ProductHistory(CI, List.of(both), Map.of(), Map.of(JENKINS.id(), JENKINS.name())))))
                .contains(
                        "About 50 % are dissatisfied with CI and with Jenkins. Likely range for everyone who rates each of them: ")
                .doesNotContain("every product asked about");
    }

    @Test
    void those_who_are_unfavourable_on_different_scales_are_not_called_dissatisfied() {
        Question jenkins = EASE.about(JENKINS.id());
        Release both = ReleaseBuilder.of(CI, "ci-pulse", "2026-11-03", RATING, jenkins)
                .asked(60)
                .answered(0, 20, Map.of(RATING.id(), new Answer.Point(1), jenkins.id(), new Answer.Point(2)))
                .answered(0, 20, Map.of(RATING.id(), new Answer.Point(1), jenkins.id(), new Answer.Point(7)))
                .release();

        assertThat(RenderedPage.of(DetailsPage.of(TestHistory.of(CI, both))))
                .as("a product that is no longer configured by its id")
                .contains("About 50 % are unfavourable to CI and to jenkins. Likely range");
    }
}
