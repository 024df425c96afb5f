package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedChangeTest {

    @Test
    void nine_against_three_has_the_reference_probability() {
        assertThat(ReportedChange.midP(9, 3)).isCloseTo(378 / 4096.0, within(1e-12));
        assertThat(ReportedChange.midP(3, 9)).isEqualTo(ReportedChange.midP(9, 3));
    }

    @Property
    void the_probability_is_that_of_all_outcomes_as_unequal(
            @ForAll @IntRange(max = 8) int better, @ForAll @IntRange(max = 8) int worse) {
        int people = better + worse;
        double sum = 0;
        for (int outcome = 0; outcome < 1 << people; outcome++) {
            int distance = Math.abs(2 * Integer.bitCount(outcome) - people) - Math.abs(better - worse);
            sum += distance > 0 ? 1 : distance == 0 ? .5 : 0;
        }

        assertThat(ReportedChange.midP(better, worse))
                .isCloseTo(better == worse ? 1 : sum / (1 << people), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"10, 3, UNCLEAR", "11, 3, BETTER", "3, 11, WORSE", "4, 0, UNCLEAR", "5, 0, BETTER", "0, 0, UNCLEAR"})
    void exact_counts_are_clear_from_five_percent_on(int better, int worse, ReportedChange change) {
        assertThat(ReportedChange.of(only(better, 20), only(worse, 20))).isEqualTo(change);
    }

    @Property(tries = 300)
    void two_cells_are_clear_if_all_their_counts_are(
            @ForAll @IntRange(min = 5, max = 40) int answers,
            @ForAll @IntRange(max = 10) int up,
            @ForAll @IntRange(max = 10) int down) {
        ReferenceCells.Cell better = new ReferenceCells.Cell(answers, answers + 3, ShareRange.around(10 * up, 10));
        ReferenceCells.Cell worse =
                new ReferenceCells.Cell(answers, answers + 3, ShareRange.around(10 * Math.min(down, 10 - up), 10));
        List<ReportedChange> each = new ArrayList<>();
        for (SampleCount more : better.counts()) {
            for (SampleCount less : worse.counts()) {
                if (more.answers() == less.answers() && more.favourable() + less.favourable() <= more.answers()) {
                    each.add(ReportedChange.of(
                            only(more.favourable(), more.answers()), only(less.favourable(), less.answers())));
                }
            }
        }

        assertThat(ReportedChange.of(better.evidence(), worse.evidence()))
                .isEqualTo(each.stream().distinct().count() == 1 ? each.get(0) : ReportedChange.UNCLEAR);
    }
}
