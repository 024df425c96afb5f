package dev.candor.core.disclosure;

import static dev.candor.core.disclosure.SampleBallots.counts;
import static dev.candor.core.disclosure.SampleBallots.rating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureRoundingTest {
    private final FigureRounding precision = new FigureRounding(Policy.FLOOR);

    @ParameterizedTest
    @CsvSource({
        "0 0 2 2 1, mostly positive, ≥ 60 %|≤ 40 %",
        "1 2 1 1 0, mostly negative, ≤ 40 %|≥ 60 %",
        "1 1 1 1 1, mixed, < 60 %|< 60 %",
        "0 0 9 0 0, mixed, < 60 %|< 60 %",
        "1 1 2 4 2, 60 %, 60 %|≤ 20 %",
        "0 0 0 0 29, about 80 % or more, ≥ 80 %|≤ 20 %",
        "2 2 6 14 6, 65 %, 65 %|15 %",
        "0 0 2 14 14, about 90 % or more, ≥ 90 %|≤ 10 %"
    })
    void the_precision_depends_on_the_number_of_answers(String bins, String label, String shares) {
        TrueCounts counts = counts(
                SampleBallots.SATISFACTION,
                Stream.of(bins.split(" ", -1)).map(Integer::valueOf).toList());
        Shown shown =
                new Shown(CellKey.total(SampleBallots.SATISFACTION), precision.ofTotal(counts, DifferencingRisk.NONE));
        assertThat(shown.label()).isEqualTo(label);
        assertThat(labels(shown.shares())).isEqualTo(shares);
    }

    @Test
    void a_scale_is_published_as_two_shares() {
        assertThat(precision.ofTotal(rating(2, 2, 6, 14, 6), DifferencingRisk.NONE))
                .isEqualTo(new PublishedFigures(
                        PrecisionLevel.TWENTIETHS,
                        AnswerRange.of(30, 5),
                        List.of(
                                new Share(Coding.ABOUT, 65, PrecisionLevel.TWENTIETHS),
                                new Share(Coding.ABOUT, 15, PrecisionLevel.TWENTIETHS)),
                        List.of()));
    }

    @Test
    void a_hundred_answers_are_published_in_steps_of_two_percent_and_their_points_of_five() {
        PublishedFigures figures = precision.ofTotal(rating(3, 7, 20, 40, 30), DifferencingRisk.NONE);
        assertThat(labels(figures.shares())).isEqualTo("70 %|10 %");
        assertThat(labels(figures.points())).isEqualTo("≤ 10 %|≤ 10 %|20 %|40 %|30 %");
        assertThat(precision
                        .ofTotal(rating(3, 7, 20, 40, 29), DifferencingRisk.NONE)
                        .points())
                .isEmpty();
        assertThat(precision
                        .ofTotal(rating(3, 2, 1, 54, 40), DifferencingRisk.NONE)
                        .points())
                .as("nearly all are favourable")
                .isEmpty();
        assertThat(precision
                        .ofTotal(rating(20, 27, 47, 2, 4), DifferencingRisk.NONE)
                        .points())
                .as("hardly anybody is favourable")
                .isEmpty();
    }

    @Test
    void the_middle_of_a_change_has_no_figure_however_many_answered() {
        Question change = new Question("change", QuestionType.CHANGE, "How is CI now?", List.of());
        PublishedFigures figures = precision.ofTotal(counts(change, List.of(20, 40, 60)), DifferencingRisk.NONE);

        assertThat(labels(figures.shares())).isEqualTo("50 %|16 %");
        assertThat(figures.points()).isEmpty();
    }

    @Test
    void each_option_of_a_multiple_choice_has_its_share_of_the_answers() {
        PublishedFigures few =
                precision.ofTotal(new TrueCounts(SampleBallots.PAIN, 5, List.of(5, 3, 2)), DifferencingRisk.NONE);
        assertThat(labels(few.shares())).isEqualTo("≥ 60 %|≥ 60 %|< 60 %");
        PublishedFigures some =
                precision.ofTotal(new TrueCounts(SampleBallots.PAIN, 10, List.of(9, 4, 0)), DifferencingRisk.NONE);
        assertThat(labels(some.shares())).isEqualTo("≥ 80 %|40 %|≤ 20 %");
        PublishedFigures many =
                precision.ofTotal(new TrueCounts(SampleBallots.PAIN, 40, List.of(36, 18, 1)), DifferencingRisk.NONE);
        assertThat(labels(many.shares())).isEqualTo("≥ 90 %|45 %|≤ 10 %");
    }

    @Test
    void a_single_choice_under_thirty_answers_names_only_a_majority() {
        PublishedFigures some =
                precision.ofTotal(counts(SampleBallots.INSTEAD, List.of(14, 15, 0)), DifferencingRisk.NONE);
        assertThat(labels(some.shares())).isEqualTo("< 60 %|< 60 %|< 60 %");
        PublishedFigures many =
                precision.ofTotal(counts(SampleBallots.INSTEAD, List.of(14, 16, 0)), DifferencingRisk.NONE);
        assertThat(labels(many.shares())).isEqualTo("45 %|55 %|≤ 10 %");
    }

    @Test
    void a_differencing_risk_keeps_the_total_in_words_under_thirty_answers() {
        assertThat(precision
                        .ofTotal(rating(2, 2, 6, 14, 5), DifferencingRisk.FEW_ANSWERS)
                        .level())
                .isEqualTo(PrecisionLevel.WORDS);
        assertThat(precision
                        .ofTotal(rating(2, 2, 6, 14, 6), DifferencingRisk.FEW_ANSWERS)
                        .level())
                .isEqualTo(PrecisionLevel.TWENTIETHS);
    }

    @Test
    void a_group_is_published_in_words_under_thirty_answers_and_in_tenths_from_thirty_on() {
        assertThat(labels(precision.ofGroup(rating(2, 2, 6, 14, 5)).shares())).isEqualTo("≥ 60 %|≤ 40 %");
        assertThat(labels(precision.ofGroup(rating(2, 2, 6, 14, 6)).shares())).isEqualTo("70 %|≤ 20 %");
        assertThat(labels(precision.ofGroup(rating(20, 20, 60, 140, 60)).shares()))
                .isEqualTo("70 %|≤ 20 %");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 9, , four non-users of nine cannot be hidden",
        "9, 9, , nine users must not disclose that there are no non-users",
        "6, 10, ≥ 60 %|< 60 %, in words four of ten look like none of ten",
        "5, 10, < 60 %|< 60 %, two groups that are large enough",
        "16, 16, ≥ 60 %|< 60 %, figures would distinguish four of sixteen from none",
        "13, 17, ≥ 80 %|≤ 20 %, four of seventeen look like none",
        "12, 17, 70 %|30 %, five are enough to be distinguished from none",
        "28, 32, ≥ 80 %|≤ 20 %, tenths still hide four of thirty-two",
        "29, 33, ≥ 90 %|≤ 10 %, from 33 on twentieths do",
        "96, 100, ≥ 94 %|≤ 6 %, and fiftieths from a hundred on"
    })
    void the_use_of_the_product_never_distinguishes_a_few_from_none(
            int users, int ballots, String labels, String reason) {
        Optional<PublishedFigures> figures = precision.ofUse(users, ballots, DifferencingRisk.NONE);
        assertThat(figures.map(f -> labels(f.shares()))).as(reason).isEqualTo(Optional.ofNullable(labels));
    }

    @Test
    void a_side_smaller_than_the_smallest_group_looks_like_an_empty_one() {
        for (int minGroup = 5; minGroup <= 12; minGroup++) {
            FigureRounding strict = new FigureRounding(new Policy(minGroup, 10, 3));
            for (int ballots = 0; ballots <= 300; ballots++) {
                for (int few = 1; few < minGroup && 2 * few <= ballots; few++) {
                    assertThat(strict.ofUse(few, ballots, DifferencingRisk.NONE))
                            .isEqualTo(strict.ofUse(0, ballots, DifferencingRisk.NONE));
                    assertThat(strict.ofUse(ballots - few, ballots, DifferencingRisk.NONE))
                            .isEqualTo(strict.ofUse(ballots, ballots, DifferencingRisk.NONE));
                }
            }
        }
    }

    private static String labels(List<Share> shares) {
        return String.join("|", shares.stream().map(SampleBallots::label).toList());
    }
}
