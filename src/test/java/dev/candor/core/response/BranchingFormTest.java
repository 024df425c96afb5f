package dev.candor.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.response.privacyhints.IdentifyingWords;
import dev.candor.core.response.privacyhints.NameMatcher;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms whose questions depend on the first answer. */
class BranchingFormTest {
    private static final String YES = "0";
    private static final String NO = "1";

    private final SurveyForm usage = form(UsageQuestions.USE_BEFORE_OPINION);
    private final SurveyForm generations = form(UsageQuestions.GENERATIONS);

    private static SurveyForm form(List<Question> questions) {
        return new SurveyForm(BranchingWave.of(questions), "CI");
    }

    private static List<String> ids(Form form) {
        return form.fields().stream()
                .flatMap(field -> {
                    if (field instanceof Field.PickOne one) {
                        return Stream.of(one.id());
                    }
                    return field instanceof Field.Write write ? Stream.of(write.id()) : Stream.<String>empty();
                })
                .filter(id -> !id.endsWith(".readers"))
                .toList();
    }

    private static Optional<String> chosen(Form form, String id) {
        return form.fields().stream()
                .filter(Field.PickOne.class::isInstance)
                .map(Field.PickOne.class::cast)
                .filter(field -> field.id().equals(id))
                .findFirst()
                .flatMap(Field.PickOne::chosen);
    }

    private static String written(Form form, String id) {
        return form.fields().stream()
                .filter(field ->
                        field instanceof Field.Write write && write.id().equals(id))
                .map(field -> ((Field.Write) field).initial())
                .findFirst()
                .orElseThrow();
    }

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
                        .filter(field -> field instanceof Field.PickOne one && one.redraws())
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

    private static Submission filledIn(Form form, Map<String, List<String>> values) {
        return new Submission("U01", form.context(), values, Set.copyOf(ids(form)));
    }

    @Test
    void what_was_filled_in_for_a_branch_comes_back_with_it() {
        Form ofOther = usage.redrawn(filledIn(
                usage.form(Optional.of(4)),
                Map.of(
                        "use", List.of(NO),
                        "satisfaction", List.of("2"),
                        "one-thing", List.of("Cache it"),
                        "one-thing.readers", List.of("everyone"))));
        assertThat(ids(ofOther)).containsExactly("use", "why-not", "instead");

        Form ofUser = usage.redrawn(filledIn(ofOther, Map.of("use", List.of(YES), "why-not", List.of("2"))));

        assertThat(chosen(ofUser, "satisfaction")).contains("2");
        assertThat(chosen(ofUser, "one-thing.readers")).contains("everyone");
        assertThat(written(ofUser, "one-thing")).isEqualTo("Cache it");
        Form again = usage.redrawn(filledIn(ofUser, Map.of("use", List.of(NO))));
        assertThat(chosen(again, "why-not")).contains("2");
    }

    @Test
    void an_answer_that_was_taken_back_does_not_come_back() {
        Form ofOther = usage.redrawn(
                filledIn(usage.form(Optional.empty()), Map.of("use", List.of(NO), "one-thing", List.of("Cache it"))));
        Form ofUser = usage.redrawn(filledIn(ofOther, Map.of("use", List.of(YES))));
        assertThat(written(ofUser, "one-thing")).isEqualTo("Cache it");

        Form emptied = usage.redrawn(filledIn(ofUser, Map.of("use", List.of(NO))));

        assertThat(emptied.context()).isEqualTo("w");
        assertThat(written(usage.redrawn(filledIn(emptied, Map.of("use", List.of(YES)))), "one-thing"))
                .isEmpty();
    }

    @Test
    void the_rating_of_a_generation_comes_back_with_it() {
        Form ofNew = generations.redrawn(filledIn(
                generations.form(Map.of("generation", List.of("2"))),
                Map.of(
                        "generation", List.of("0"),
                        "rating-ci", List.of("5"),
                        "rating-jenkins", List.of("1"),
                        "one-thing", List.of("Cache it"))));
        assertThat(written(ofNew, "one-thing")).isEqualTo("Cache it");
        Form ofNone = generations.redrawn(filledIn(
                ofNew,
                Map.of("generation", List.of("3"), "rating-ci", List.of("5"), "one-thing", List.of("Cache it"))));
        assertThat(ids(ofNone)).containsExactly("generation");

        Form ofBoth = generations.redrawn(filledIn(ofNone, Map.of("generation", List.of("2"))));

        assertThat(chosen(ofBoth, "rating-ci")).contains("5");
        assertThat(chosen(ofBoth, "rating-jenkins")).contains("1");
        assertThat(written(ofBoth, "one-thing")).isEqualTo("Cache it");
    }

    @Test
    void a_form_that_is_shown_again_before_it_is_sealed_keeps_the_other_branch() {
        Form ofOther = usage.redrawn(
                filledIn(usage.form(Optional.empty()), Map.of("use", List.of(NO), "one-thing", List.of("Cache it"))));
        Form ofUser = usage.redrawn(
                filledIn(ofOther, Map.of("use", List.of(YES), "why-not", List.of("2"), "instead", List.of("0"))));
        Submission submission =
                filledIn(ofUser, Map.of("use", List.of(YES), "one-thing", List.of("Ask zoe@acme.example")));

        Form warning = usage.warning(
                submission,
                PrivacyWarning.of(
                        BranchingWave.ballot(UsageQuestions.USE_BEFORE_OPINION, submission.values()),
                        new IdentifyingWords(
                                new NameMatcher(new Catalogue(List.of(), List.of(), List.of()), List::of))));
        assertThat(FormContext.read(warning.context()).warningHash()).isPresent();

        Form changed = usage.redrawn(filledIn(warning, Map.of("use", List.of(NO))));
        assertThat(chosen(changed, "why-not")).contains("2");
        Form completed = usage.completed(filledIn(warning, Map.of("use", List.of(NO), "one-thing", List.of("Cache"))))
                .orElseThrow();
        assertThat(chosen(completed, "instead")).contains("0");
        assertThat(written(usage.redrawn(filledIn(completed, Map.of("use", List.of(YES)))), "one-thing"))
                .isEqualTo("Cache");
    }

    @Test
    void words_that_are_too_long_to_keep_are_named() {
        SurveyForm form = form(List.of(
                UsageQuestions.USAGE,
                UsageQuestions.SATISFACTION,
                new Question("best", QuestionType.TEXT, "What is best?", List.of()),
                new Question("worst", QuestionType.TEXT, "What is <worst>?", List.of()),
                UsageQuestions.CHANGE));
        Random random = new Random(1);
        String best = KeptValuesTest.characters(random, 0x20, 0xD7FF, Question.MAX_COMMENT_LENGTH);
        String worst = KeptValuesTest.characters(random, 0x20, 0xD7FF, Question.MAX_COMMENT_LENGTH);

        Form ofOther = form.redrawn(filledIn(
                form.form(Map.of("use", List.of(YES))),
                Map.of(
                        "use", List.of(NO),
                        "satisfaction", List.of("2"),
                        "best", List.of(best),
                        "worst", List.of(worst),
                        "one-thing", List.of("Cache it"))));

        assertThat(ofOther.context()).hasSizeLessThanOrEqualTo(Form.MAX_CONTEXT_LENGTH);
        assertThat(ofOther.fields())
                .contains(new Field.Shown(new Part.Text(
                        "Your words on “" + MarkupEscape.of("What is <worst>?") + "” are too long to keep."
                                + " If you change your first answer back, please write them again.")));
        Form ofUser = form.redrawn(filledIn(ofOther, Map.of("use", List.of(YES))));
        assertThat(chosen(ofUser, "satisfaction")).contains("2");
        assertThat(List.of(written(ofUser, "best"), written(ofUser, "worst"), written(ofUser, "one-thing")))
                .isEqualTo(List.of(best, "", "Cache it"));
        assertThat(ofUser.fields().toString()).doesNotContain("too long");
    }

    @Test
    void a_form_whose_kept_values_are_damaged_is_drawn_without_them() {
        Form form = usage.redrawn(new Submission("U01", "w kept AAAA", Map.of("use", List.of(YES))));
        assertThat(ids(form)).containsExactly("use", "satisfaction", "choice", "alternative", "one-thing");
        assertThat(form.context()).isEqualTo("w");
    }

    @Test
    void a_form_that_lacked_the_questions_of_the_answer_is_completed_and_keeps_what_was_filled_in() {
        Map<String, List<String>> values = Map.of("use", List.of(NO), "satisfaction", List.of("5"));
        Optional<Form> completed = usage.completed(new Submission(
                "U01", "w", values, Set.of("use", "satisfaction", "choice", "alternative", "one-thing")));
        assertThat(completed.map(BranchingFormTest::ids)).contains(List.of("use", "why-not", "instead"));
        assertThat(completed.flatMap(form -> chosen(form, "use"))).contains(NO);
        assertThat(usage.completed(new Submission("U01", "w", values, Set.of("use", "why-not", "instead"))))
                .isEmpty();
    }
}
