package dev.candor.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @ParameterizedTest
    @CsvSource({
        ".2307, .8824, 10,  20,  90, outward on both sides",
        ".2307, .8824,  2,  22,  90, on a finer grid",
        ".3,    .6,    10,  30,  60, already on the grid despite floating-point errors",
        ".29,   .56,    1,  29,  56, whole points that floating-point errors would miss",
        "-.276, .084,   5, -30,  10, a difference",
        "0,     1,     10,   0, 100, never beyond 0 and 100",
    })
    void limits_are_rounded_outward_to_the_grid(
            double low, double high, int grid, int pointsLow, int pointsHigh, String reason) {
        assertThat(new Interval(low, high).outward(grid))
                .as(reason)
                .isEqualTo(new PercentagePoints(pointsLow, pointsHigh));
    }

    @Property
    void rounding_never_narrows_and_never_adds_a_whole_grid_step(
            @ForAll @DoubleRange(min = -1, max = 1) double one, @ForAll @DoubleRange(min = -1, max = 1) double other) {
        Interval interval = new Interval(Math.min(one, other), Math.max(one, other));
        for (int grid : new int[] {1, 2, 5, 10}) {
            PercentagePoints points = interval.outward(grid);
            assertThat(points.low() - 100 * interval.low()).isBetween(-(double) grid, 1e-7);
            assertThat(points.high() - 100 * interval.high()).isBetween(-1e-7, (double) grid);
        }
    }

    @Property
    void rounding_is_symmetric(@ForAll @DoubleRange(min = 0, max = 1) double share) {
        PercentagePoints points = new Interval(share, 1).outward(5);

        assertThat(new Interval(0, 1 - share).outward(5)).isEqualTo(new PercentagePoints(0, 100 - points.low()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, -5})
    void a_grid_that_does_not_divide_the_whole_is_refused(int grid) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, 1).outward(grid))
                .withMessageContaining("a grid of " + grid + " points");
    }

    @Test
    void limits_in_the_wrong_order_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(.6, .5))
                .withMessageContaining("0.6 to 0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, .5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PercentagePoints(60, 50))
                .withMessageContaining("60 to 50");
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, 5", "3, 2, 5", "3, 6, 5", "0, 0, 0"})
    void people_outside_the_roster_are_refused(int low, int high, int roster) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeopleRange(low, high, roster))
                .withMessageContaining(low + " to " + high + " of " + roster + " people");
    }
}
