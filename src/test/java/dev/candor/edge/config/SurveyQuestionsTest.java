package dev.candor.edge.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions of a survey: from templates, on use, and its own. */
class SurveyQuestionsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void a_question_can_be_about_another_product() {
        String text = SampleConfiguration.with("    questions:\n", """
                    questions:
                      - { id: old, type: rating, ask: "How is Jenkins?", about: jenkins }
                      - { id: new, type: rating, ask: "And CI?", about: ci }
                """);
        assertThat(questions(text)).extracting(Question::about).startsWith(Optional.of("jenkins"), Optional.empty());
    }

    @Test
    void a_template_comes_after_the_questions_on_use_and_before_the_surveys_own() {
        String text = SampleConfiguration.with("    questions:\n", """
                    template: migration
                    blockers: [no time]
                    incentives: [a guide, help]
                    questions:
                """);
        List<Question> questions = questions(text);
        assertThat(questions)
                .extracting(Question::id)
                .containsExactly(
                        "generation",
                        "satisfaction-ci",
                        "satisfaction-jenkins",
                        "knows-which",
                        "blockers",
                        "incentives",
                        "mood",
                        "pain");
        assertThat(questions)
                .filteredOn(q -> q.purpose() == Purpose.BLOCKERS || q.purpose() == Purpose.INCENTIVES)
                .extracting(Question::options)
                .containsExactly(List.of("no time"), List.of("a guide", "help"));
    }

    @Test
    void several_templates_are_asked_in_their_order_and_no_question_twice() {
        String text = SampleConfiguration.with(
                "    questions:\n", "    template: [umux-lite, adoption, csat]\n    questions:\n");
        assertThat(questions(text))
                .extracting(Question::id)
                .as("who uses it comes first")
                .containsExactly(
                        "usage",
                        "umux-1",
                        "umux-2",
                        "why-not",
                        "used-instead",
                        "satisfaction",
                        "choice",
                        "alternative",
                        "mood",
                        "pain");
    }

    @Test
    void a_survey_that_asks_about_use_within_90_days_asks_nothing_of_use_twice() {
        String text = SampleConfiguration.with(
                "    questions:\n", "    template: adoption\n    usage: { within: P90D }\n    questions:\n");
        assertThat(questions(text))
                .extracting(Question::wording)
                .startsWith("Have you used CI in the last 90 days?")
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    /** What all users think less what those of a generation think is what the others think, who may be one person. */
    @Test
    void no_templates_together_ask_different_people_the_same() {
        for (Template one : Template.values()) {
            for (Template other : Template.values()) {
                String text = SampleConfiguration.with(
                        "    questions:\n",
                        "    template: [" + one.word() + ", " + other.word() + "]\n    questions:\n");
                if (SampleConfiguration.read(folder, text) instanceof ConfigurationResult.Valid) {
                    assertThat(questions(text)).extracting(Question::wording).doesNotHaveDuplicates();
                }
            }
        }
    }

    private List<Question> questions(String text) {
        return SampleConfiguration.valid(folder, text)
                .catalogue()
                .surveys()
                .get(0)
                .questions();
    }
}
