package dev.candor.core.statistics;

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
        ControlChart chart = ControlChart.of(exact(62, 58, 65, 70, 61, 66, 59, 64));

        assertThat(chart.centre().low()).isCloseTo(63.125, within(1e-9));
        assertThat(chart.centre().high()).isCloseTo(63.125, within(1e-9));
        assertThat(chart.limits().low()).isCloseTo(47.165, within(1e-9));
        assertThat(chart.limits().high()).isCloseTo(79.085, within(1e-9));
        assertThat(chart.firstEstimate()).isTrue();
        assertThat(chart.signals()).isEmpty();
    }

    @Test
    void the_baseline_stays_that_of_the_first_eight_waves() {
        List<Interval> waves = exact(62, 58, 65, 70, 61, 66, 59, 64, 90, 20, 90, 20);

        assertThat(ControlChart.of(waves).limits())
                .isEqualTo(ControlChart.of(waves.subList(0, 8)).limits());
    }

    @Test
    void limits_are_a_first_estimate_until_the_twelfth_wave() {
        assertThat(ControlChart.of(
                                exact(DoubleStream.generate(() -> 60).limit(11).toArray()))
                        .firstEstimate())
                .isTrue();
        assertThat(ControlChart.of(
                                exact(DoubleStream.generate(() -> 60).limit(12).toArray()))
                        .firstEstimate())
                .isFalse();
    }

    @Test
    void waves_outside_either_limit_are_given_by_position() {
        assertThat(ControlChart.of(exact(60, 61, 60, 61, 60, 61, 60, 61, 60, 90, 60, 30))
                        .signals())
                .containsExactly(
                        new ControlChart.Signal(ControlChart.Kind.OUTSIDE, true, 9, 9),
                        new ControlChart.Signal(ControlChart.Kind.OUTSIDE, false, 11, 11));
    }

    @Test
    void a_wave_is_not_outside_if_rounding_alone_may_be_the_cause() {
        List<Interval> waves = new ArrayList<>(exact(60, 61, 60, 61, 60, 61, 60, 61, 60, 75, 60, 61));
        assertThat(ControlChart.of(waves).signals()).hasSize(1);

        waves.set(9, new Interval(60, 90));

        assertThat(ControlChart.of(waves).signals()).isEmpty();
    }

    @Property(tries = 200)
    void rounded_waves_have_the_widest_limits_over_all_compatible_values(
            @ForAll @Size(min = 6, max = 8) List<@IntRange(max = 90) Integer> lows,
            @ForAll @IntRange(min = 0, max = 10) int width) {
        double[] ends = lows.stream().mapToDouble(Integer::doubleValue).toArray();
        ControlChart chart = ControlChart.of(Arrays.stream(ends)
                .mapToObj(low -> new Interval(low, low + width))
                .toList());
        List<Interval> each = IntStream.range(0, 1 << ends.length)
                .mapToObj(pick -> ControlChart.of(exact(IntStream.range(0, ends.length)
                                .mapToDouble(i -> ends[i] + (pick >> i & 1) * width)
                                .toArray()))
                        .limits())
                .toList();

        assertThat(chart.limits().low())
                .isCloseTo(each.stream().mapToDouble(Interval::low).min().orElseThrow(), within(1e-9));
        assertThat(chart.limits().high())
                .isCloseTo(each.stream().mapToDouble(Interval::high).max().orElseThrow(), within(1e-9));
    }

    private static List<Interval> exact(double... waves) {
        return Arrays.stream(waves).mapToObj(wave -> new Interval(wave, wave)).toList();
    }
}
