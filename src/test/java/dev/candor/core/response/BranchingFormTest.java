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
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.response.privacyhints.IdentifyingWords;
import dev.candor.core.response.privacyhints.NameMatcher;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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

    private static String written(Form form, String id) {
        return form.fields().stream()
                .filter(field ->
                        field instanceof Field.Write write && write.id().equals(id))
                .map(field -> ((Field.Write) field).initial())
                .findFirst()
                .orElseThrow();
    }

    private static Ballot ballot(List<Question> questions, Map<String, List<String>> values) {
        return ((BallotReader.Reading.Valid) read(questions, values)).ballot();
    }

    private static BallotReader.Reading read(List<Question> questions, Map<String, List<String>> values) {
        return new BallotReader(wave(questions).survey()).read(3, values);
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
                        ballot(UsageQuestions.USE_BEFORE_OPINION, submission.values()),
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
    void no_answer_of_the_other_branch_is_sealed() {
        Map<String, List<String>> all = Map.of(
                "use", List.of(NO),
                "satisfaction", List.of("5"),
                "one-thing", List.of("Cache it"),
                "why-not", List.of("3"));
        assertThat(ballot(UsageQuestions.USE_BEFORE_OPINION, all))
                .isEqualTo(new Ballot(
                        3,
                        false,
                        Map.of("use", new Answer.Chosen(Set.of(1)), "why-not", new Answer.Chosen(Set.of(3)))));
        Map<String, List<String>> ofUser = Map.of(
                "use", List.of(YES), "satisfaction", List.of("5"), "why-not", List.of("3"), "instead", List.of("0"));
        assertThat(ballot(UsageQuestions.USE_BEFORE_OPINION, ofUser))
                .isEqualTo(new Ballot(
                        3, true, Map.of("use", new Answer.Chosen(Set.of(0)), "satisfaction", new Answer.Point(5))));
    }

    @Test
    void somebody_who_skips_the_question_on_use_counts_as_a_user() {
        Ballot ballot = ballot(
                UsageQuestions.USE_BEFORE_OPINION, Map.of("satisfaction", List.of("4"), "why-not", List.of("0")));
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
        assertThat(ballot(UsageQuestions.GENERATIONS, values))
                .isEqualTo(
                        new Ballot(3, true, Map.of("one-thing", new Answer.Words("Cache it", CommentReaders.OWNERS))));
    }

    @Test
    void none_of_the_generations_means_that_the_product_is_not_used() {
        assertThat(ballot(UsageQuestions.GENERATIONS, Map.of("generation", List.of("3"), "rating-ci", List.of("4"))))
                .isEqualTo(new Ballot(3, false, Map.of("generation", new Answer.Chosen(Set.of(3)))));
    }

    @Test
    void the_receipt_says_the_use_in_words() {
        Ballot ballot = ballot(UsageQuestions.USE_BEFORE_OPINION, Map.of("use", List.of(NO), "why-not", List.of("3")));
        assertThat(new ReceiptPage(wave(UsageQuestions.USE_BEFORE_OPINION), "CI")
                        .of(ballot, "Payments")
                        .parts())
                .contains(
                        new Part.Text("Have you used CI in the last 30 days?\n*No*"),
                        new Part.Text("Why do you not use CI?\n*Use something else*"));
    }

    @Test
    void an_empty_ballot_is_refused_at_the_first_field() {
        assertThat(read(UsageQuestions.USE_BEFORE_OPINION, Map.of()))
                .isEqualTo(new BallotReader.Reading.Invalid(
                        Map.of("use", "Nothing is answered yet. Answer at least one question, or close this window.")));
    }

    @Test
    void the_answer_on_use_alone_is_a_ballot() {
        assertThat(ballot(UsageQuestions.USE_BEFORE_OPINION, Map.of("use", List.of(NO)))
                        .usesProduct())
                .isFalse();
        assertThat(ballot(UsageQuestions.USE_BEFORE_OPINION, Map.of("use", List.of(YES)))
                        .usesProduct())
                .isTrue();
    }

    @Test
    void answers_of_the_other_branch_alone_are_an_empty_ballot() {
        assertThat(read(UsageQuestions.USE_BEFORE_OPINION, Map.of("why-not", List.of("0"))))
                .isInstanceOf(BallotReader.Reading.Invalid.class);
    }

    @Test
    void an_answer_on_use_that_is_not_on_the_form_is_refused() {
        assertThat(read(UsageQuestions.USE_BEFORE_OPINION, Map.of("use", List.of("2"), "satisfaction", List.of("4"))))
                .isEqualTo(new BallotReader.Reading.Invalid(
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
        Ballot user = ballot(
                UsageQuestions.USE_BEFORE_OPINION,
                Map.of("use", List.of(YES), "one-thing", List.of("x".repeat(1_000))));
        Ballot other = ballot(
                UsageQuestions.USE_BEFORE_OPINION,
                Map.of("use", List.of(NO), "why-not", List.of("0"), "instead", List.of("1")));
        assertThat(codec.encode(user)).hasSameSizeAs(codec.encode(other)).hasSameSizeAs(codec.dummy());
        assertThat(codec.decode(codec.encode(other)).map(Ballot::usesProduct)).contains(false);
    }
}
