package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(DomainContext.Global.class)
@Domain(ReferenceCells.class)
class WaveChangeTest {

    @Test
    void six_of_seven_after_two_of_seven_is_a_rise() {
        assertThat(WaveChange.between(only(2, 7), only(6, 7))).isInstanceOf(WaveChange.Rose.class);
    }

    @Test
    void two_of_seven_after_six_of_seven_is_a_fall() {
        assertThat(WaveChange.between(only(6, 7), only(2, 7))).isInstanceOf(WaveChange.Fell.class);
    }

    @Test
    void rounding_can_hide_a_rise_that_exact_counts_would_show() {
        CompatibleCounts earlier = ShareRange.around(40, 10).counts(10, 19);
        CompatibleCounts later = ShareRange.around(80, 10).counts(10, 19);

        assertThat(WaveChange.between(only(6, 15), only(12, 15))).isInstanceOf(WaveChange.Rose.class);
        assertThat(WaveChange.between(earlier, later)).isInstanceOf(WaveChange.NoClearChange.class);
    }

    @Property
    void a_change_is_significant_only_if_it_is_for_every_pair_of_counts(
            @ForAll ReferenceCells.Cell earlier, @ForAll ReferenceCells.Cell later) {
        WaveChange movement = WaveChange.between(earlier.evidence(), later.evidence());
        Interval difference = Newcombe.difference(earlier.evidence(), later.evidence(), ConfidenceLevel.NINETY_FIVE);

        assertThat(movement.difference()).isEqualTo(difference);
        assertThat(movement instanceof WaveChange.Rose).isEqualTo(difference.low() > 0);
        assertThat(movement instanceof WaveChange.Fell).isEqualTo(difference.high() < 0);
    }

    @ParameterizedTest
    @CsvSource({"10,58", "15,49", "20,44", "30,36", "40,31", "60,25", "100,20", "200,14", "400,10"})
    void the_minimum_detectable_drop_from_65_percent_matches_the_reference(int answers, int points) {
        assertThat(MinimumDetectableChange.drop(.65, answers, answers, 0)).hasValue(points);
    }

    @Test
    void no_clear_change_gives_the_minimum_detectable_change() {
        assertThat(WaveChange.between(only(13, 20), only(12, 20)))
                .isInstanceOfSatisfying(WaveChange.NoClearChange.class, unclear -> {
                    assertThat(unclear.detectableDrop()).hasValue(44);
                    assertThat(unclear.detectableRise()).hasValue(33);
                });
    }

    @Test
    void no_change_from_three_of_five_is_detectable() {
        assertThat(WaveChange.between(only(3, 5), only(3, 5)))
                .isInstanceOfSatisfying(WaveChange.NoClearChange.class, unclear -> {
                    assertThat(unclear.detectableDrop()).isEmpty();
                    assertThat(unclear.detectableRise()).isEmpty();
                });
    }

    @Test
    void rounding_makes_the_minimum_detectable_change_larger() {
        CompatibleCounts rounded = ShareRange.around(65, 5).counts(30, 49);

        assertThat(WaveChange.between(rounded, rounded))
                .isInstanceOfSatisfying(
                        WaveChange.NoClearChange.class,
                        unclear -> assertThat(unclear.detectableDrop()).hasValue(41));
    }

    @ParameterizedTest
    @CsvSource({"30, 49, 5, .65", "50, 99, 5, .65", "100, 199, 2, .64"})
    void the_minimum_detectable_drop_is_detected_in_three_of_four_cases_despite_rounding(
            int fewest, int most, int grid, double from) {
        CompatibleCounts earlier = rounded(fewest, most, grid, from);
        int points = ((WaveChange.NoClearChange) WaveChange.between(earlier, earlier))
                .detectableDrop()
                .orElseThrow();
        BinomialDistribution later = BinomialDistribution.of(fewest, from - points / 100.0);
        BinomialDistribution before = BinomialDistribution.of(fewest, from);
        double seen = 0;
        for (int x = 0; x <= fewest; x++) {
            CompatibleCounts one = rounded(fewest, most, grid, (double) x / fewest);
            int y = 0;
            while (y <= x
                    && Newcombe.difference(
                                            one,
                                            rounded(fewest, most, grid, (double) y / fewest),
                                            ConfidenceLevel.NINETY_FIVE)
                                    .high()
                            < 0) {
                y++;
            }
            seen += before.probability(x) * later.cumulativeProbability(y - 1);
        }

        assertThat(seen).isBetween(.75, .95);
    }

    @Test
    void no_drop_from_0_percent_and_no_rise_from_100_percent_is_detectable() {
        assertThat(WaveChange.between(only(0, 400), only(0, 400)))
                .isInstanceOfSatisfying(
                        WaveChange.NoClearChange.class,
                        unclear -> assertThat(unclear.detectableDrop()).isEmpty());
        assertThat(WaveChange.between(only(400, 400), only(400, 400)))
                .isInstanceOfSatisfying(
                        WaveChange.NoClearChange.class,
                        unclear -> assertThat(unclear.detectableRise()).isEqualTo(OptionalInt.empty()));
    }

    @Test
    void ten_thousand_people_are_compared_in_an_instant() {
        CompatibleCounts open = new ShareRange(499, 513).counts(500, 10_000);

        Assertions.assertTimeout(Duration.ofMinutes(1), () -> WaveChange.between(open, open));
        Assertions.assertTimeout(Duration.ofMinutes(1), () -> MinimumDetectableChange.drop(.65, 10_000, 10_000, 0));
    }

    @ParameterizedTest
    @CsvSource({"-.1, 10, 10", "1.1, 10, 10", "NaN, 10, 10", ".5, 0, 10", ".5, 10, 0"})
    void an_impossible_drop_is_refused(double from, int earlier, int later) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinimumDetectableChange.drop(from, earlier, later, 0))
                .withMessageContaining("a drop from " + from);
    }

    /** The published cell of a share; without top and bottom coding, which makes detection harder. */
    private static CompatibleCounts rounded(int fewest, int most, int grid, double share) {
        int percent = grid * (int) Math.floor(share * 100 / grid + .5 + 1e-9);
        return ShareRange.around(percent, grid).counts(fewest, most);
    }
}
