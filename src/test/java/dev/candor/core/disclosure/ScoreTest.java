package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    private static final List<Question> SUS = items(10, QuestionType.AGREE, Purpose.SUS_ITEM);
    private static final List<Question> UMUX_LITE = items(2, QuestionType.EASE, Purpose.UMUX_ITEM);

    @ParameterizedTest(name = "{0} scores {1}")
    @CsvSource({
        "5 1 5 1 5 1 5 1 5 1, 100",
        "1 5 1 5 1 5 1 5 1 5, 0",
        "3 3 3 3 3 3 3 3 3 3, 50",
        "5 1 5 1 5 1 5 1 5 2, 97.5",
        "4 2 5 1 4 2 4 1 4 3, 80"
    })
    void the_system_usability_scale_counts_odd_items_up_and_even_items_down(String answers, double score) {
        assertThat(score(SUS, answers)).isEqualTo(score);
    }

    @ParameterizedTest(name = "{0} scores {1}")
    @CsvSource({"7 7, 100", "1 1, 0", "4 4, 50", "6 7, 91.67"})
    void umux_lite_counts_both_items_alike(String answers, double score) {
        assertThat(score(UMUX_LITE, answers)).isCloseTo(score, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void a_ballot_that_skips_an_item_has_no_score() {
        DerivedQuestion score = Score.sus(SUS).orElseThrow();
        assertThat(score.answer(ballot(SUS.subList(0, 9), "3 3 3 3 3 3 3 3 3"))).isEmpty();
        assertThat(Score.sus(SUS.subList(0, 9))).isEmpty();
    }

    @Test
    void a_score_is_published_from_30_answers_on_to_the_nearest_5_without_its_items() {
        Release few = release(29, "4 2 5 1 4 2 4 1 4 3");
        assertThat(few.cell(score(few))).isInstanceOf(Withheld.class);
        Release many = release(30, "4 2 5 1 4 2 4 1 4 3");
        assertThat(many.cell(score(many))).isInstanceOfSatisfying(Shown.class, shown -> {
            assertThat(shown.label(shown.shares().get(0))).isEqualTo("80 of 100");
            assertThat(many.possibleCounts(shown, 0, 30)).isEqualTo(new CountBounds(23, 25));
        });
        assertThat(SUS.stream().map(many::cell)).allMatch(Withheld.class::isInstance);
        assertThat(ReleaseText.read(ReleaseText.write(many))).isEqualTo(many);
    }

    @Test
    void the_ends_of_a_score_are_coded() {
        assertThat(label(release(30, "5 1 5 1 5 1 5 1 5 1"))).isEqualTo("about 90 or more of 100");
        assertThat(label(release(30, "1 5 1 5 1 5 1 5 1 4"))).isEqualTo("about 20 or less of 100");
    }

    private static String label(Release release) {
        Shown shown = (Shown) release.cell(score(release));
        return shown.label(shown.shares().get(0));
    }

    private static Question score(Release release) {
        return release.questions().stream()
                .filter(question -> question.type() == QuestionType.SCORE)
                .findFirst()
                .orElseThrow();
    }

    private static Release release(int ballots, String answers) {
        return new Tally(SampleBallots.tallyInput(SUS, 4)).count(Collections.nCopies(ballots, ballot(SUS, answers)));
    }

    private static double score(List<Question> items, String answers) {
        DerivedQuestion score = new ArrayList<>(DerivedQuestion.of(items)).get(0);
        Answer.Point point = (Answer.Point) score.answer(ballot(items, answers)).orElseThrow();
        return 100.0 * point.value() / Score.UNITS;
    }

    private static Ballot ballot(List<Question> items, String answers) {
        List<String> points = List.of(answers.split(" ", -1));
        Map<String, Answer> byId = new HashMap<>();
        IntStream.range(0, items.size())
                .forEach(i -> byId.put(items.get(i).id(), new Answer.Point(Integer.parseInt(points.get(i)))));
        return new Ballot(0, true, byId);
    }

    private static List<Question> items(int count, QuestionType type, Purpose purpose) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Question("item-" + i, type, "Item " + i, List.of()).withPurpose(purpose))
                .toList();
    }
}
