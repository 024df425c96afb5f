package dev.candor.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotCodec;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Part;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms whose questions depend on the first answer, and the ballots read from them. */
class BranchingFormTest {
    private static final String YES = "0";
    private static final String NO = "1";

    private final SurveyForm usage = form(UsageQuestions.USE_BEFORE_OPINION);
    private final SurveyForm generations = form(UsageQuestions.GENERATIONS);

    private static SurveyForm form(List<Question> questions) {
        return new SurveyForm(wave(questions), "CI");
    }

    private static Wave wave(List<Question> questions) {
        Survey survey = new Survey("ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), questions);
        return new Wave("w", survey, CoreFixture.START, CoreFixture.START, Policy.FLOOR, List.of(), 10);
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

    private static Ballot ballot(SurveyForm form, Map<String, List<String>> values) {
        return ((SurveyForm.Reading.Valid) form.read(3, values)).ballot();
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
    void the_form_of_somebody_who_does_not_use_the_product_has_that_answer_chosen() {
        Form form = usage.formOfOther(wave(UsageQuestions.USE_BEFORE_OPINION)
                .survey()
                .branchingQuestion()
                .orElseThrow());
        assertThat(chosen(form, "use")).contains(NO);
        assertThat(ids(form)).containsExactly("use", "why-not", "instead");
        Form none = generations.formOfOther(
                wave(UsageQuestions.GENERATIONS).survey().branchingQuestion().orElseThrow());
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
    void no_answer_of_the_other_branch_is_sealed() {
        Map<String, List<String>> all = Map.of(
                "use", List.of(NO),
                "satisfaction", List.of("5"),
                "one-thing", List.of("Cache it"),
                "why-not", List.of("3"));
        assertThat(ballot(usage, all))
                .isEqualTo(new Ballot(
                        3,
                        false,
                        Map.of("use", new Answer.Chosen(Set.of(1)), "why-not", new Answer.Chosen(Set.of(3)))));
        Map<String, List<String>> ofUser = Map.of(
                "use", List.of(YES), "satisfaction", List.of("5"), "why-not", List.of("3"), "instead", List.of("0"));
        assertThat(ballot(usage, ofUser))
                .isEqualTo(new Ballot(
                        3, true, Map.of("use", new Answer.Chosen(Set.of(0)), "satisfaction", new Answer.Point(5))));
    }

    @Test
    void somebody_who_skips_the_question_on_use_counts_as_a_user() {
        Ballot ballot = ballot(usage, Map.of("satisfaction", List.of("4"), "why-not", List.of("0")));
        assertThat(ballot).isEqualTo(new Ballot(3, true, Map.of("satisfaction", new Answer.Point(4))));
        assertThat(new ReceiptPage(wave(UsageQuestions.USE_BEFORE_OPINION), "CI")
                        .of(ballot, "Payments")
                        .parts())
                .contains(new Part.Text("Have you used CI in the last 30 days?\n"
                        + "*no answer: you are counted among those who use it*"));
    }

    @Test
    void somebody_who_skips_the_question_on_generations_rates_none_of_them() {
        Map<String, List<String>> values = Map.of(
                "rating-ci", List.of("4"), "one-thing", List.of("Cache it"), "one-thing.readers", List.of("owners"));
        assertThat(ballot(generations, values))
                .isEqualTo(
                        new Ballot(3, true, Map.of("one-thing", new Answer.Words("Cache it", CommentReaders.OWNERS))));
    }

    @Test
    void none_of_the_generations_means_that_the_product_is_not_used() {
        assertThat(ballot(generations, Map.of("generation", List.of("3"), "rating-ci", List.of("4"))))
                .isEqualTo(new Ballot(3, false, Map.of("generation", new Answer.Chosen(Set.of(3)))));
    }

    @Test
    void the_receipt_says_the_use_in_words() {
        Ballot ballot = ballot(usage, Map.of("use", List.of(NO), "why-not", List.of("3")));
        assertThat(new ReceiptPage(wave(UsageQuestions.USE_BEFORE_OPINION), "CI")
                        .of(ballot, "Payments")
                        .parts())
                .contains(
                        new Part.Text("Have you used CI in the last 30 days?\n*No*"),
                        new Part.Text("Why do you not use CI?\n*Use something else*"));
    }

    @Test
    void an_empty_ballot_is_refused_at_the_first_field() {
        assertThat(usage.read(3, Map.of()))
                .isEqualTo(new SurveyForm.Reading.Invalid(
                        Map.of("use", "Nothing is answered yet. Answer at least one question, or close this window.")));
    }

    @Test
    void the_answer_on_use_alone_is_a_ballot() {
        assertThat(ballot(usage, Map.of("use", List.of(NO))).usesProduct()).isFalse();
        assertThat(ballot(usage, Map.of("use", List.of(YES))).usesProduct()).isTrue();
    }

    @Test
    void answers_of_the_other_branch_alone_are_an_empty_ballot() {
        assertThat(usage.read(3, Map.of("why-not", List.of("0")))).isInstanceOf(SurveyForm.Reading.Invalid.class);
    }

    @Test
    void an_answer_on_use_that_is_not_on_the_form_is_refused() {
        assertThat(usage.read(3, Map.of("use", List.of("2"), "satisfaction", List.of("4"))))
                .isEqualTo(new SurveyForm.Reading.Invalid(
                        Map.of("use", "This answer is not one of those on the form. Please choose again.")));
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

    @Test
    void all_ballots_of_a_survey_that_branches_have_one_length() {
        BallotCodec codec = new BallotCodec(UsageQuestions.USE_BEFORE_OPINION);
        Ballot user = ballot(usage, Map.of("use", List.of(YES), "one-thing", List.of("x".repeat(1_000))));
        Ballot other = ballot(usage, Map.of("use", List.of(NO), "why-not", List.of("0"), "instead", List.of("1")));
        assertThat(codec.encode(user)).hasSameSizeAs(codec.encode(other)).hasSameSizeAs(codec.dummy());
        assertThat(codec.decode(codec.encode(other)).map(Ballot::usesProduct)).contains(false);
    }
}
