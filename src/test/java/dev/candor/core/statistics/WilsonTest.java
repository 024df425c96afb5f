package dev.candor.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@Domain(DomainContext.Global.class)
@Domain(ReferenceCells.class)
class WilsonTest {

    @ParameterizedTest
    @CsvFileSource(resources = "wilson.csv", useHeadersInDisplayName = true)
    void an_exact_count_has_the_reference_interval(
            ConfidenceLevel confidence, int favourable, int answers, double low, double high) {
        Interval interval = Wilson.interval(ReferenceCells.only(favourable, answers), confidence);

        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
    }

    @Property
    void a_cell_has_the_widest_limits_of_all_its_counts(
            @ForAll ReferenceCells.Cell cell, @ForAll ConfidenceLevel confidence) {
        Interval widest = cell.counts().stream()
                .map(count -> Wilson.interval(ReferenceCells.only(count.favourable(), count.answers()), confidence))
                .reduce((one, other) ->
                        new Interval(Math.min(one.low(), other.low()), Math.max(one.high(), other.high())))
                .orElseThrow();

        assertThat(Wilson.interval(cell.evidence(), confidence)).isEqualTo(widest);
    }

    @Property
    void limits_stay_within_0_and_1_and_around_the_share(
            @ForAll SampleCount count, @ForAll ConfidenceLevel confidence) {
        Interval interval = Wilson.interval(ReferenceCells.only(count.favourable(), count.answers()), confidence);

        assertThat(interval.low()).isBetween(0.0, count.share());
        assertThat(interval.high()).isBetween(count.share(), 1.0);
    }

    @Property
    void one_more_favourable_answer_raises_both_limits(@ForAll SampleCount count) {
        int answers = count.answers() + 1;
        Interval fewer = Wilson.interval(ReferenceCells.only(count.favourable(), answers), ConfidenceLevel.NINETY_FIVE);
        Interval more =
                Wilson.interval(ReferenceCells.only(count.favourable() + 1, answers), ConfidenceLevel.NINETY_FIVE);

        assertThat(more.low()).isGreaterThan(fewer.low());
        assertThat(more.high()).isGreaterThan(fewer.high());
    }

    @Property
    void higher_confidence_and_fewer_answers_never_narrow_the_interval(@ForAll SampleCount count) {
        CompatibleCounts once = ReferenceCells.only(count.favourable(), count.answers());
        CompatibleCounts twice = ReferenceCells.only(2 * count.favourable(), 2 * count.answers());
        Interval ninety = Wilson.interval(once, ConfidenceLevel.NINETY);

        assertThat(width(Wilson.interval(once, ConfidenceLevel.NINETY_FIVE))).isGreaterThan(width(ninety));
        assertThat(width(Wilson.interval(once, ConfidenceLevel.EIGHTY))).isLessThan(width(ninety));
        assertThat(width(Wilson.interval(twice, ConfidenceLevel.NINETY))).isLessThan(width(ninety));
    }

    @Property
    void the_interval_of_the_complement_is_mirrored(@ForAll ReferenceCells.Cell cell) {
        Interval interval = Wilson.interval(cell.evidence(), ConfidenceLevel.NINETY_FIVE);
        Interval mirrored = Wilson.interval(cell.evidence().complement(), ConfidenceLevel.NINETY_FIVE);

        assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-12));
        assertThat(mirrored.high()).isCloseTo(1 - interval.low(), within(1e-12));
    }

    private static double width(Interval interval) {
        return interval.high() - interval.low();
    }
}
