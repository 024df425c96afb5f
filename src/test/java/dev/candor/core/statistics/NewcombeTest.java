package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

@Domain(DomainContext.Global.class)
@Domain(ReferenceCells.class)
class NewcombeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "newcombe.csv", useHeadersInDisplayName = true)
    void two_exact_counts_have_the_reference_interval(ArgumentsAccessor row) {
        CompatibleCounts later = only(row.getInteger(1), row.getInteger(2));
        CompatibleCounts earlier = only(row.getInteger(3), row.getInteger(4));

        Interval difference = Newcombe.difference(earlier, later, row.get(0, ConfidenceLevel.class));

        assertThat(difference.low()).isCloseTo(row.getDouble(5), within(1e-9));
        assertThat(difference.high()).isCloseTo(row.getDouble(6), within(1e-9));
    }

    @Property(tries = 200)
    void two_cells_have_the_widest_limits_of_all_pairs(
            @ForAll ReferenceCells.Cell earlier, @ForAll ReferenceCells.Cell later) {
        Interval widest = Newcombe.difference(earlier.evidence(), later.evidence(), ConfidenceLevel.NINETY_FIVE);
        double low = 1;
        double high = -1;
        for (SampleCount before : earlier.counts()) {
            for (SampleCount after : later.counts()) {
                low = Math.min(low, lowByFormula(after, before));
                high = Math.max(high, -lowByFormula(before, after));
            }
        }

        assertThat(widest.low()).isCloseTo(low, within(1e-12));
        assertThat(widest.high()).isCloseTo(high, within(1e-12));
    }

    @Property
    void swapping_the_waves_mirrors_the_interval(@ForAll ReferenceCells.Cell one, @ForAll ReferenceCells.Cell other) {
        Interval there = Newcombe.difference(one.evidence(), other.evidence(), ConfidenceLevel.NINETY_FIVE);
        Interval back = Newcombe.difference(other.evidence(), one.evidence(), ConfidenceLevel.NINETY_FIVE);

        assertThat(back.low()).isCloseTo(-there.high(), within(1e-12));
        assertThat(back.high()).isCloseTo(-there.low(), within(1e-12));
    }

    @Property
    void limits_stay_within_minus_one_and_one(@ForAll SampleCount before, @ForAll SampleCount after) {
        Interval difference = Newcombe.difference(
                only(before.favourable(), before.answers()),
                only(after.favourable(), after.answers()),
                ConfidenceLevel.NINETY_FIVE);

        assertThat(difference.low()).isBetween(-1 - 1e-12, after.share() - before.share());
        assertThat(difference.high()).isBetween(after.share() - before.share(), 1 + 1e-12);
    }

    @Property
    void one_more_favourable_answer_in_the_later_wave_raises_both_limits(
            @ForAll SampleCount before, @ForAll SampleCount after) {
        CompatibleCounts earlier = only(before.favourable(), before.answers());
        int answers = after.answers() + 1;
        Interval fewer = Newcombe.difference(earlier, only(after.favourable(), answers), ConfidenceLevel.NINETY_FIVE);
        Interval more =
                Newcombe.difference(earlier, only(after.favourable() + 1, answers), ConfidenceLevel.NINETY_FIVE);

        assertThat(more.low()).isGreaterThan(fewer.low());
        assertThat(more.high()).isGreaterThan(fewer.high());
    }

    private static double lowByFormula(SampleCount one, SampleCount other) {
        double reach = one.share() - Wilson.low(one, ConfidenceLevel.NINETY_FIVE.z());
        double otherReach = 1
                - Wilson.low(new SampleCount(other.unfavourable(), other.answers()), ConfidenceLevel.NINETY_FIVE.z())
                - other.share();
        return one.share() - other.share() - Math.sqrt(reach * reach + otherReach * otherReach);
    }
}
