package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NetPromoterTest {

    @ParameterizedTest
    @CsvFileSource(resources = "net-promoter.csv", useHeadersInDisplayName = true)
    void an_exact_count_has_the_reference_interval_clipped_to_the_scale(
            int detractors, int passives, int promoters, double low, double high) {
        int answers = detractors + passives + promoters;
        Interval interval = NetPromoter.interval(only(promoters, answers), only(detractors, answers));

        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(Math.min(1, high), within(1e-9));
    }

    @Property
    void two_cells_have_the_widest_limits_of_all_their_counts(
            @ForAll @IntRange(min = 5, max = 40) int answers,
            @ForAll @IntRange(max = 10) int up,
            @ForAll @IntRange(max = 10) int down) {
        ReferenceCells.Cell promoters = new ReferenceCells.Cell(answers, answers + 2, ShareRange.around(10 * up, 20));
        ReferenceCells.Cell detractors =
                new ReferenceCells.Cell(answers, answers + 2, ShareRange.around(10 * Math.min(down, 10 - up), 20));
        double low = 1;
        double high = -1;
        for (SampleCount good : promoters.counts()) {
            for (SampleCount bad : detractors.counts()) {
                int sum = good.favourable() + bad.favourable();
                if (good.answers() == bad.answers() && sum <= good.answers()) {
                    Interval exact = NetPromoter.interval(
                            only(good.favourable(), good.answers()), only(bad.favourable(), bad.answers()));
                    low = Math.min(low, exact.low());
                    high = Math.max(high, exact.high());
                }
            }
        }

        assertThat(NetPromoter.interval(promoters.evidence(), detractors.evidence()))
                .isEqualTo(new Interval(low, high));
    }

    @Test
    void with_many_detractors_the_first_promoter_adds_more_uncertainty_than_score() {
        CompatibleCounts promoters = CompatibleCounts.ofRows(List.of(new CompatibleCounts.Row(100, 0, 2)));

        assertThat(NetPromoter.interval(promoters, only(98, 100)).low()).isCloseTo(-0.9993091829, within(1e-9));
    }

    @Test
    void ten_thousand_people_are_computed_in_an_instant() {
        CompatibleCounts promoters = ShareRange.around(30, 2).counts(500, 10_000);
        CompatibleCounts detractors = ShareRange.around(40, 2).counts(500, 10_000);

        Assertions.assertTimeout(Duration.ofMinutes(1), () -> NetPromoter.interval(promoters, detractors));
    }

    @Test
    void cells_without_a_common_number_of_answers_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetPromoter.interval(only(3, 5), only(3, 6)))
                .withMessageContaining("fit no common number of answers");
        assertThatIllegalArgumentException().isThrownBy(() -> NetPromoter.interval(only(3, 5), only(3, 5)));
    }
}
