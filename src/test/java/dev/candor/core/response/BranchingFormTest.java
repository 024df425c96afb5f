package dev.candor.core.response;

import static dev.candor.core.response.FormFields.chosen;
import static dev.candor.core.response.FormFields.form;
import static dev.candor.core.response.FormFields.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms whose questions depend on the first answer. */
class BranchingFormTest {
    private static final String YES = "0";
    private static final String NO = "1";

    private final SurveyForm usage = form(UsageQuestions.USE_BEFORE_OPINION);
    private final SurveyForm generations = form(UsageQuestions.GENERATIONS);

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | use satisfaction choice alternative one-thing | a user",
                "1 | use why-not instead                           | somebody who does not use it",
                "7 | use satisfaction choice alternative one-thing | an answer that is not on the form",
                "x | use satisfaction choice alternative one-thing | a word for an answer",
            })
    void the_answer_on_use_decides_which_questions_the_form_has(String answer, String questions, String reason) {
        assertThat(String.join(" ", ids(usage.form(Map.of("use", List.of(answer))))))
                .as(reason)
                .isEqualTo(questions);
    }

    @Test
    void before_the_answer_on_use_the_form_has_the_questions_of_users() {
        assertThat(ids(usage.form(Optional.empty())))
                .containsExactly("use", "satisfaction", "choice", "alternative", "one-thing");
    }

    @Test
    void only_the_question_on_use_redraws_the_form() {
        assertThat(usage.form(Optional.empty()).fields().stream()
                        .filter(field -> field instanceof Field.PickOne one && one.onChange() == Field.OnChange.REDRAWS)
                        .map(field -> ((Field.PickOne) field).id()))
                .containsExactly("use");
    }

    @Test
    void a_rating_in_the_prompt_says_that_the_person_uses_the_product() {
        Form form = usage.form(Optional.of(4));
        assertThat(chosen(form, "use")).contains(YES);
        assertThat(chosen(form, "satisfaction")).contains("4");
    }

    @Test
    void an_answer_that_follows_from_a_rating_is_pointed_out_below_it_until_it_is_changed() {
        String pointedOut = "is chosen, because you rated CI.* Please change it if that is wrong.";
        Form form = usage.form(Optional.of(4));
        assertThat(form.fields().get(1))
                .isInstanceOfSatisfying(
                        Field.PickOne.class, use -> assertThat(use.id()).isEqualTo("use"));
        assertThat(form.fields().get(2).toString()).contains("*“Yes” " + pointedOut);

        assertThat(usage.form(Map.of("use", List.of(NO), "satisfaction", List.of("4")))
                        .toString())
                .doesNotContain(pointedOut);
        assertThat(usage.form(Optional.empty()).toString()).doesNotContain(pointedOut);
    }

    @Test
    void the_form_says_how_somebody_counts_who_leaves_the_question_on_use_open() {
        String counted =
                "If you leave it open, you count as somebody who uses CI. Only the answers you see are sealed.";
        assertThat(usage.form(Optional.empty()).toString()).containsOnlyOnce(counted);
        assertThat(generations.form(Optional.empty()).toString()).containsOnlyOnce(counted);
    }

    @Test
    void the_form_of_somebody_who_does_not_use_the_product_has_that_answer_chosen() {
        Form form = usage.formOfOther(BranchingWave.of(UsageQuestions.USE_BEFORE_OPINION)
                .survey()
                .branchingQuestion()
                .orElseThrow());
        assertThat(chosen(form, "use")).contains(NO);
        assertThat(ids(form)).containsExactly("use", "why-not", "instead");
        Form none = generations.formOfOther(BranchingWave.of(UsageQuestions.GENERATIONS)
                .survey()
                .branchingQuestion()
                .orElseThrow());
        assertThat(chosen(none, "generation")).contains("3");
        assertThat(ids(none)).containsExactly("generation");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | generation rating-ci one-thing                | the new one alone",
                "1 | generation rating-jenkins one-thing           | the old one alone",
                "2 | generation rating-ci rating-jenkins one-thing | both",
                "3 | generation                                    | none of them",
            })
    void the_generation_decides_which_ratings_the_form_has(String answer, String questions, String reason) {
        assertThat(String.join(" ", ids(generations.form(Map.of("generation", List.of(answer))))))
                .as(reason)
                .isEqualTo(questions);
    }

    @Test
    void a_form_keeps_what_was_filled_in() {
        Form form = usage.form(Map.of(
                "use", List.of(YES),
                "satisfaction", List.of("2"),
                "one-thing", List.of("Cache it"),
                "one-thing.readers", List.of("everyone")));
        assertThat(chosen(form, "satisfaction")).contains("2");
        assertThat(chosen(form, "one-thing.readers")).contains("everyone");
        assertThat(form.fields())
                .anyMatch(field ->
                        field instanceof Field.Write write && write.initial().equals("Cache it"));
    }

    @Test
    void a_form_names_the_wave_and_nothing_else() {
        assertThat(usage.form(Map.of("use", List.of(NO))).context())
                .isEqualTo(usage.form(Optional.empty()).context())
                .isEqualTo("w");
    }

    @Test
    void a_form_that_lacked_the_questions_of_the_answer_is_completed_and_keeps_what_was_filled_in() {
        Map<String, List<String>> values = Map.of("use", List.of(NO), "satisfaction", List.of("5"));
        Optional<Form> completed = usage.completed(new Submission(
                "U01", "w", values, Set.of("use", "satisfaction", "choice", "alternative", "one-thing")));
        assertThat(completed.map(FormFields::ids)).contains(List.of("use", "why-not", "instead"));
        assertThat(completed.flatMap(form -> chosen(form, "use"))).contains(NO);
        assertThat(usage.completed(new Submission("U01", "w", values, Set.of("use", "why-not", "instead"))))
                .isEmpty();
    }
}
