package dev.candor.core.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Encoding and decoding of ballots. */
class BallotCodecTest {
    private static final BallotCodec CODEC = new BallotCodec(List.of(
            new Question("satisfaction", QuestionType.RATING, "How satisfied?", List.of()),
            new Question("ease", QuestionType.EASE, "Easy?", List.of()),
            new Question("recommend", QuestionType.NPS, "Recommend?", List.of()),
            new Question(
                    "pain", QuestionType.MULTI, "Pain?", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")),
            new Question("instead", QuestionType.SINGLE, "Instead?", List.of("x", "y")),
            new Question("one-thing", QuestionType.TEXT, "One thing?", List.of())));

    @Test
    void a_dummy_holds_no_ballot() {
        assertThat(CODEC.decode(CODEC.dummy())).isEmpty();
    }

    @Test
    void a_not_used_ballot_survives_encoding() {
        assertThat(CODEC.decode(CODEC.encode(Ballot.notUsed(7)))).isEqualTo(Optional.of(Ballot.notUsed(7)));
    }

    @Test
    void a_respondent_who_does_not_use_the_product_may_answer_other_questions() {
        Ballot ballot = new Ballot(7, false, Map.of("instead", new Answer.Chosen(Set.of(1))));
        assertThat(CODEC.decode(CODEC.encode(ballot))).isEqualTo(Optional.of(ballot));
    }

    @Test
    void the_question_on_use_is_encoded_in_the_kind_alone() {
        Question usage =
                new Question("usage", QuestionType.SINGLE, "Used it?", List.of("yes", "no")).withPurpose(Purpose.USAGE);
        Question rating = new Question("satisfaction", QuestionType.RATING, "How satisfied?", List.of());
        BallotCodec codec = new BallotCodec(List.of(usage, rating));
        assertThat(codec.length()).isEqualTo(new BallotCodec(List.of(rating)).length());
        Answer point = new Answer.Point(4);
        Ballot ballot = new Ballot(7, true, Map.of("usage", new Answer.Chosen(Set.of(0)), "satisfaction", point));
        assertThat(codec.decode(codec.encode(ballot)))
                .isEqualTo(Optional.of(new Ballot(7, true, Map.of("satisfaction", point))));
    }

    @Property(tries = 300)
    void every_ballot_survives_encoding_and_has_the_same_length(@ForAll("ballots") Ballot ballot) {
        byte[] encoded = CODEC.encode(ballot);
        assertThat(encoded).hasSize(CODEC.length()).hasSameSizeAs(CODEC.dummy());
        assertThat(CODEC.decode(encoded)).isEqualTo(Optional.of(ballot));
    }

    @Provide
    Arbitrary<Ballot> ballots() {
        Arbitrary<Optional<Answer>> rating = points(1, 5);
        Arbitrary<Optional<Answer>> nps = points(0, 10);
        Arbitrary<Optional<Answer>> pain = Arbitraries.integers()
                .between(0, 9)
                .set()
                .ofMinSize(1)
                .<Answer>map(Answer.Chosen::new)
                .optional();
        Arbitrary<Optional<Answer>> words = Combinators.combine(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(1000).filter(BallotCodecTest::isText),
                        Arbitraries.of(CommentReaders.class))
                .<Answer>as(Answer.Words::new)
                .optional();
        return Combinators.combine(Arbitraries.integers().between(0, 999), rating, nps, pain, words)
                .as((group, r, n, p, w) -> {
                    Map<String, Answer> answers = new HashMap<>();
                    r.ifPresent(a -> answers.put("satisfaction", a));
                    n.ifPresent(a -> answers.put("recommend", a));
                    p.ifPresent(a -> answers.put("pain", a));
                    p.ifPresent(a -> answers.put("instead", new Answer.Chosen(Set.of(1))));
                    w.ifPresent(a -> answers.put("one-thing", a));
                    return new Ballot(group, true, answers);
                });
    }

    private static Arbitrary<Optional<Answer>> points(int low, int high) {
        return Arbitraries.integers()
                .between(low, high)
                .<Answer>map(Answer.Point::new)
                .optional();
    }

    // A lone surrogate has no UTF-8 encoding.
    private static boolean isText(String words) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(words);
    }
}
