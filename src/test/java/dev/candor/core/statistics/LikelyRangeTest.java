package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(DomainContext.Global.class)
@Domain(ReferenceCells.class)
class LikelyRangeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "rosters.csv", useHeadersInDisplayName = true)
    void an_exact_count_has_the_reference_ranges(
            int favourable, int answers, int roster, int likelyLow, int likelyHigh, int worstLow, int worstHigh) {
        CompatibleCounts counts = only(favourable, answers);

        assertThat(LikelyRange.of(counts, roster)).isEqualTo(new PeopleRange(likelyLow, likelyHigh, roster));
        assertThat(WorstCase.of(counts, roster)).isEqualTo(new PeopleRange(worstLow, worstHigh, roster));
    }

    @ParameterizedTest
    @CsvSource({
        " 3,  5,   8,  3,  6, three nonrespondents",
        "12, 12,  20, 18, 20, all answers favourable",
        "20, 20,  20, 20, 20, no nonrespondents",
        " 0,  1,  40,  0, 34, one answer gives a very wide range",
        "45, 60, 100, 67, 81, a usual wave",
    })
    void a_count_has_its_likely_range_in_people(
            int favourable, int answers, int roster, int low, int high, String reason) {
        assertThat(LikelyRange.of(only(favourable, answers), roster))
                .as(reason)
                .isEqualTo(new PeopleRange(low, high, roster));
    }

    @Test
    void a_range_of_people_converts_to_shares_of_the_roster() {
        assertThat(new PeopleRange(3, 6, 8).shares()).isEqualTo(new Interval(.375, .75));
    }

    @Property(tries = 300)
    void a_cell_has_the_widest_ranges_of_all_its_counts(
            @ForAll ReferenceCells.Cell cell, @ForAll @IntRange(max = 60) int nonrespondents) {
        int roster = cell.counts().get(0).answers() + nonrespondents;
        PeopleRange likely = LikelyRange.of(cell.evidence(), roster);
        PeopleRange worst = WorstCase.of(cell.evidence(), roster);

        assertThat(likely)
                .isEqualTo(cell.counts().stream()
                        .filter(count -> count.answers() <= roster)
                        .map(count -> LikelyRange.of(only(count.favourable(), count.answers()), roster))
                        .reduce(LikelyRangeTest::widest)
                        .orElseThrow());
        assertThat(worst)
                .isEqualTo(cell.counts().stream()
                        .filter(count -> count.answers() <= roster)
                        .map(count -> WorstCase.of(only(count.favourable(), count.answers()), roster))
                        .reduce(LikelyRangeTest::widest)
                        .orElseThrow());
    }

    @Property
    void the_likely_range_lies_within_the_worst_case(
            @ForAll SampleCount count, @ForAll @IntRange(max = 200) int nonrespondents) {
        CompatibleCounts counts = only(count.favourable(), count.answers());
        PeopleRange likely = LikelyRange.of(counts, count.answers() + nonrespondents);
        PeopleRange worst = WorstCase.of(counts, count.answers() + nonrespondents);

        assertThat(likely.low()).isGreaterThanOrEqualTo(worst.low());
        assertThat(likely.high()).isLessThanOrEqualTo(worst.high());
    }

    @Property
    void a_favourable_answer_raises_and_an_unfavourable_one_lowers_the_range(
            @ForAll SampleCount count, @ForAll @IntRange(min = 1, max = 200) int nonrespondents) {
        int roster = count.answers() + nonrespondents;
        PeopleRange now = LikelyRange.of(only(count.favourable(), count.answers()), roster);
        PeopleRange good = LikelyRange.of(only(count.favourable() + 1, count.answers() + 1), roster);
        PeopleRange bad = LikelyRange.of(only(count.favourable(), count.answers() + 1), roster);

        assertThat(now.low()).isBetween(bad.low(), good.low());
        assertThat(now.high()).isBetween(bad.high(), good.high());
    }

    @Property
    void the_range_of_the_complement_is_mirrored(
            @ForAll SampleCount count, @ForAll @IntRange(max = 200) int nonrespondents) {
        int roster = count.answers() + nonrespondents;
        PeopleRange range = LikelyRange.of(only(count.favourable(), count.answers()), roster);

        assertThat(LikelyRange.of(only(count.unfavourable(), count.answers()), roster))
                .isEqualTo(new PeopleRange(roster - range.high(), roster - range.low(), roster));
    }

    @Property
    void probabilities_follow_the_formula_and_add_up_to_one(
            @ForAll SampleCount count, @ForAll @IntRange(max = 60) int nonrespondents) {
        double a = count.favourable() + .5;
        double b = count.unfavourable() + .5;
        BetaBinomial chances = BetaBinomial.of(nonrespondents, a, b);
        double sum = 0;
        for (int k = 0; k <= nonrespondents; k++) {
            sum += byFormula(nonrespondents, k, a, b);
            assertThat(chances.atMost(k)).isCloseTo(sum, within(1e-12));
        }

        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(chances.atMost(-1)).isZero();
        assertThat(chances.atMost(nonrespondents + 1)).isEqualTo(1);
    }

    @Test
    void ten_thousand_people_are_computed_in_an_instant() {
        CompatibleCounts open = new ShareRange(490, 510).counts(500, 10_000);

        Assertions.assertTimeout(Duration.ofMinutes(1), () -> LikelyRange.of(open, 10_000));
    }

    @Test
    void a_large_roster_has_the_range_of_the_normal_approximation() {
        // Mean 5,000; variance 9,500 · ¼ · 10,001 / 502, so a standard deviation of 217.5 and 4,573.7 at 1.96 of it.
        PeopleRange range = LikelyRange.of(only(250, 500), 10_000);

        assertThat(range.low()).isBetween(4_573, 4_576);
        assertThat(range.high()).isEqualTo(10_000 - range.low());
    }

    /** C(m, k) · B(k + a, m − k + b) / B(a, b) as a product over people, each drawn after those before. */
    private static double byFormula(int nonrespondents, int k, double a, double b) {
        double chance = 1;
        for (int i = 0; i < k; i++) {
            chance *= (a + i) / (a + b + i) * (nonrespondents - i) / (i + 1);
        }
        for (int i = 0; i < nonrespondents - k; i++) {
            chance *= (b + i) / (a + b + k + i);
        }
        return chance;
    }

    private static PeopleRange widest(PeopleRange one, PeopleRange other) {
        return new PeopleRange(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()), one.roster());
    }
}
