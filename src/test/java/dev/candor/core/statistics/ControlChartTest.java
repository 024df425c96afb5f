package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    @Test
    void eight_exact_waves_have_the_reference_limits() {
        ControlChart chart = chart(exact(62, 58, 65, 70, 61, 66, 59, 64));

        assertThat(chart.centre().low()).isCloseTo(0.63125, within(1e-9));
        assertThat(chart.centre().high()).isCloseTo(0.63125, within(1e-9));
        assertThat(chart.limits().low()).isCloseTo(0.47165, within(1e-9));
        assertThat(chart.limits().high()).isCloseTo(0.79085, within(1e-9));
        assertThat(chart.firstEstimate()).isTrue();
        assertThat(chart.signals()).isEmpty();
    }

    @Test
    void the_baseline_stays_that_of_the_first_eight_waves() {
        List<CompatibleCounts> waves = exact(62, 58, 65, 70, 61, 66, 59, 64, 90, 20, 90, 20);

        assertThat(chart(waves).limits()).isEqualTo(chart(waves.subList(0, 8)).limits());
    }

    @Test
    void limits_are_a_first_estimate_until_the_twelfth_wave() {
        assertThat(chart(exact(DoubleStream.generate(() -> 60).limit(11).toArray()))
                        .firstEstimate())
                .isTrue();
        assertThat(chart(exact(DoubleStream.generate(() -> 60).limit(12).toArray()))
                        .firstEstimate())
                .isFalse();
    }

    @Test
    void waves_outside_either_limit_are_given_by_position() {
        assertThat(chart(exact(60, 61, 60, 61, 60, 61, 60, 61, 60, 90, 60, 30)).signals())
                .containsExactly(
                        new ControlChart.Signal(ControlChart.Kind.OUTSIDE, true, 9, 9),
                        new ControlChart.Signal(ControlChart.Kind.OUTSIDE, false, 11, 11));
    }

    @Test
    void a_wave_whose_rounded_figure_is_within_the_rounded_limits_is_not_outside() {
        ControlChart chart = chart(exact(60, 61, 60, 61, 60, 61, 60, 61, 64, 66, 60, 61));

        assertThat(chart.limits().high()).isLessThan(0.64);
        assertThat(chart.signals()).containsExactly(new ControlChart.Signal(ControlChart.Kind.OUTSIDE, true, 8, 9));
        assertThat(chart.rounded(5, wave -> wave == 9 ? 70 : 65).signals())
                .containsExactly(new ControlChart.Signal(ControlChart.Kind.OUTSIDE, true, 9, 9));
        assertThat(chart.rounded(5, wave -> 65).limits()).isEqualTo(chart.limits());
    }

    @Test
    void a_wave_is_not_outside_if_rounding_alone_may_be_the_cause() {
        List<CompatibleCounts> waves = new ArrayList<>(exact(60, 61, 60, 61, 60, 61, 60, 61, 60, 75, 60, 61));
        assertThat(chart(waves).signals()).hasSize(1);

        waves.set(9, new ShareRange(600, 900).counts(1000, 1000));

        assertThat(chart(waves).signals()).isEmpty();
    }

    @Property(tries = 200)
    void rounded_waves_have_the_widest_limits_over_all_compatible_values(
            @ForAll @Size(min = 6, max = 8) List<@IntRange(max = 90) Integer> lows,
            @ForAll @IntRange(min = 0, max = 10) int width) {
        double[] ends = lows.stream().mapToDouble(Integer::doubleValue).toArray();
        ControlChart chart = chart(lows.stream()
                .map(low ->
                        CompatibleCounts.ofRows(List.of(new CompatibleCounts.Row(1000, 10 * low, 10 * (low + width)))))
                .toList());
        List<Interval> each = IntStream.range(0, 1 << ends.length)
                .mapToObj(pick -> chart(exact(IntStream.range(0, ends.length)
                                .mapToDouble(i -> ends[i] + (pick >> i & 1) * width)
                                .toArray()))
                        .limits())
                .toList();

        assertThat(chart.limits().low())
                .isCloseTo(each.stream().mapToDouble(Interval::low).min().orElseThrow(), within(1e-9));
        assertThat(chart.limits().high())
                .isCloseTo(each.stream().mapToDouble(Interval::high).max().orElseThrow(), within(1e-9));
    }

    @Test
    void eight_waves_on_one_side_are_a_shift_from_which_a_new_baseline_begins() {
        double[] shifted = {60, 61, 60, 61, 60, 61, 60, 61, 61, 60, 70, 71, 70, 71, 70, 71, 70, 71, 70, 71};
        ControlChart chart = chart(exact(shifted));

        assertThat(chart.baseline()).isEqualTo(10);
        assertThat(chart.centre()).isEqualTo(new Interval(.705, .705));
        assertThat(chart.firstEstimate()).isTrue();
        assertThat(chart.signals()).containsExactly(new ControlChart.Signal(ControlChart.Kind.ONE_SIDE, true, 10, 19));
        assertThat(chart(exact(Arrays.copyOf(shifted, 17))).signals())
                .as("seven waves, which are outside the limits, one by one")
                .containsExactly(new ControlChart.Signal(ControlChart.Kind.OUTSIDE, true, 10, 16));
    }

    @Test
    void a_shift_down_after_a_shift_up_moves_the_baseline_again() {
        double[] twice = {
            60, 61, 60, 61, 60, 61, 60, 61, 61, 60, 70, 71, 70, 71, 70, 71, 70, 71, 70, 71, 55, 56, 55, 56, 55, 56, 55,
            56, 55, 56
        };
        ControlChart chart = chart(exact(twice));

        assertThat(chart.baseline()).isEqualTo(20);
        assertThat(chart.signals())
                .containsExactly(
                        new ControlChart.Signal(ControlChart.Kind.ONE_SIDE, true, 10, 19),
                        new ControlChart.Signal(ControlChart.Kind.ONE_SIDE, false, 20, 29));
    }

    @Test
    void eight_waves_that_are_hardly_above_the_centre_are_no_shift() {
        double[] hardly = {60, 61, 60, 61, 60, 61, 60, 61, 60.6, 60.7, 60.6, 60.7, 60.6, 60.7, 60.6, 60.7};

        assertThat(chart(exact(hardly)).signals()).isEmpty();
    }

    @Test
    void six_waves_in_a_row_rise_or_fall_and_five_do_not() {
        assertThat(chart(exact(60, 50, 51, 52, 53, 54, 55, 52)).signals())
                .containsExactly(new ControlChart.Signal(ControlChart.Kind.STEADY, true, 1, 6));
        assertThat(chart(exact(40, 55, 54, 53, 52, 51, 50, 52)).signals())
                .containsExactly(new ControlChart.Signal(ControlChart.Kind.STEADY, false, 1, 6));
        assertThat(chart(exact(60, 50, 51, 52, 53, 54, 52, 53)).signals()).isEmpty();
        assertThat(chart(exact(60, 50, 51, 52, 52, 54, 55, 56)).signals())
                .as("a wave equal to the one before ends the row")
                .isEmpty();
    }

    @Test
    void six_waves_rise_by_chance_once_in_two_of_720_orders_per_place() {
        ChartSignals signals = new ChartSignals(exact(60, 50, 51, 52, 53, 54, 55, 52));

        assertThat(signals.lowest(ControlChart.Kind.STEADY)).isCloseTo(2 * 3 / 720.0, within(1e-12));
        assertThat(signals.lowest(ControlChart.Kind.OUTSIDE)).isEqualTo(1);
    }

    @Test
    void a_wave_outside_has_the_probability_of_two_proportions_times_the_waves_after_the_baseline() {
        ChartSignals signals = new ChartSignals(exact(60, 61, 60, 61, 60, 61, 60, 61, 60, 70, 60));
        double mean = (8 * 605 + 700) / 9000.0;
        double deviations = (.7 - .605) / Math.sqrt(mean * (1 - mean) * (1 / 8000.0 + 1 / 1000.0));

        assertThat(signals.lowest(ControlChart.Kind.OUTSIDE))
                .isCloseTo(3 * ConfidenceLevel.probabilityBeyond(deviations), within(1e-15));
    }

    /** Waves of 1,000 answers each with exactly these shares in percent. */
    private static List<CompatibleCounts> exact(double... waves) {
        return Arrays.stream(waves)
                .mapToObj(wave -> only((int) Math.round(10 * wave), 1000))
                .toList();
    }

    private static ControlChart chart(List<CompatibleCounts> waves) {
        return new ChartSignals(waves).chart(probability -> true);
    }
}
