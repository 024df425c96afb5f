package dev.candor.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotCodec;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.page.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is sealed from a form whose questions depend on the first answer. */
class BranchingSubmissionTest {
    private static final String YES = "0";
    private static final String NO = "1";

    @Test
    void no_answer_of_the_other_branch_is_sealed() {
        Map<String, List<String>> all = Map.of(
                "use", List.of(NO),
                "satisfaction", List.of("5"),
                "one-thing", List.of("Cache it"),
                "why-not", List.of("3"));
        assertThat(BranchingWave.ballot(UsageQuestions.USE_BEFORE_OPINION, all))
                .isEqualTo(new Ballot(
                        3,
                        false,
                        Map.of("use", new Answer.Chosen(Set.of(1)), "why-not", new Answer.Chosen(Set.of(3)))));
        Map<String, List<String>> ofUser = Map.of(
                "use", List.of(YES), "satisfaction", List.of("5"), "why-not", List.of("3"), "instead", List.of("0"));
        assertThat(BranchingWave.ballot(UsageQuestions.USE_BEFORE_OPINION, ofUser))
                .isEqualTo(new Ballot(
                        3, true, Map.of("use", new Answer.Chosen(Set.of(0)), "satisfaction", new Answer.Point(5))));
    }

    @Test
    void somebody_who_skips_the_question_on_use_counts_as_a_user() {
        Ballot ballot = BranchingWave.ballot(
                UsageQuestions.USE_BEFORE_OPINION, Map.of("satisfaction", List.of("4"), "why-not", List.of("0")));
        assertThat(ballot).isEqualTo(new Ballot(3, true, Map.of("satisfaction", new Answer.Point(4))));
        assertThat(new ReceiptPage(BranchingWave.of(UsageQuestions.USE_BEFORE_OPINION), "CI", "CI")
                        .of(ballot, "Payments")
                        .parts())
                .contains(new Part.Text("Have you used CI in the last 30 days?\n"
                        + "*no answer: you are counted among those who use it*"));
    }

    @Test
    void somebody_who_skips_the_question_on_generations_rates_none_of_them() {
        Map<String, List<String>> values = Map.of(
                "rating-ci", List.of("4"), "one-thing", List.of("Cache it"), "one-thing.readers", List.of("owners"));
        assertThat(BranchingWave.ballot(UsageQuestions.GENERATIONS, values))
                .isEqualTo(
                        new Ballot(3, true, Map.of("one-thing", new Answer.Words("Cache it", CommentReaders.OWNERS))));
    }

    @Test
    void none_of_the_generations_means_that_the_product_is_not_used() {
        assertThat(BranchingWave.ballot(
                        UsageQuestions.GENERATIONS, Map.of("generation", List.of("3"), "rating-ci", List.of("4"))))
                .isEqualTo(new Ballot(3, false, Map.of("generation", new Answer.Chosen(Set.of(3)))));
    }

    @Test
    void the_receipt_says_the_use_in_words() {
        Ballot ballot = BranchingWave.ballot(
                UsageQuestions.USE_BEFORE_OPINION, Map.of("use", List.of(NO), "why-not", List.of("3")));
        assertThat(new ReceiptPage(BranchingWave.of(UsageQuestions.USE_BEFORE_OPINION), "CI", "CI")
                        .of(ballot, "Payments")
                        .parts())
                .contains(
                        new Part.Text("Have you used CI in the last 30 days?\n*No*"),
                        new Part.Text("Why do you not use CI?\n*Use something else*"));
    }

    @Test
    void an_empty_ballot_is_refused_at_the_first_field() {
        assertThat(BranchingWave.read(UsageQuestions.USE_BEFORE_OPINION, Map.of()))
                .isEqualTo(new BallotReader.Reading.Invalid(
                        Map.of("use", "Nothing is answered yet. Answer at least one question, or close this window.")));
    }

    @Test
    void the_answer_on_use_alone_is_a_ballot() {
        assertThat(BranchingWave.ballot(UsageQuestions.USE_BEFORE_OPINION, Map.of("use", List.of(NO)))
                        .usesProduct())
                .isFalse();
        assertThat(BranchingWave.ballot(UsageQuestions.USE_BEFORE_OPINION, Map.of("use", List.of(YES)))
                        .usesProduct())
                .isTrue();
    }

    @Test
    void answers_of_the_other_branch_alone_are_an_empty_ballot() {
        assertThat(BranchingWave.read(UsageQuestions.USE_BEFORE_OPINION, Map.of("why-not", List.of("0"))))
                .isInstanceOf(BallotReader.Reading.Invalid.class);
    }

    @Test
    void an_answer_on_use_that_is_not_on_the_form_is_refused() {
        assertThat(BranchingWave.read(
                        UsageQuestions.USE_BEFORE_OPINION, Map.of("use", List.of("2"), "satisfaction", List.of("4"))))
                .isEqualTo(new BallotReader.Reading.Invalid(
                        Map.of("use", "This answer is not one of those on the form. Please choose again.")));
    }

    @Test
    void all_ballots_of_a_survey_that_branches_have_one_length() {
        BallotCodec codec = new BallotCodec(UsageQuestions.USE_BEFORE_OPINION);
        Ballot user = BranchingWave.ballot(
                UsageQuestions.USE_BEFORE_OPINION,
                Map.of("use", List.of(YES), "one-thing", List.of("x".repeat(1_000))));
        Ballot other = BranchingWave.ballot(
                UsageQuestions.USE_BEFORE_OPINION,
                Map.of("use", List.of(NO), "why-not", List.of("0"), "instead", List.of("1")));
        assertThat(codec.encode(user)).hasSameSizeAs(codec.encode(other)).hasSameSizeAs(codec.dummy());
        assertThat(codec.decode(codec.encode(other)).map(Ballot::usesProduct)).contains(false);
    }
}
