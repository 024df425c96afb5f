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

class TrendTest {

    @Test
    void eight_exact_waves_have_the_reference_limits() {
        Trend.Chart chart = chart(exact(62, 58, 65, 70, 61, 66, 59, 64));

        assertThat(chart.centre().low()).isCloseTo(63.125, within(1e-9));
        assertThat(chart.centre().high()).isCloseTo(63.125, within(1e-9));
        assertThat(chart.limits().low()).isCloseTo(47.165, within(1e-9));
        assertThat(chart.limits().high()).isCloseTo(79.085, within(1e-9));
        assertThat(chart.trial()).isTrue();
        assertThat(chart.outside()).isEmpty();
    }

    @Test
    void five_waves_are_too_few_and_six_are_enough() {
        assertThat(Trend.of(exact(62, 58, 65, 70, 61))).isEqualTo(new Trend.TooFewWaves(5));
        assertThat(Trend.of(exact(62, 58, 65, 70, 61, 66))).isInstanceOf(Trend.Chart.class);
    }

    @Test
    void limits_are_trial_limits_until_the_twelfth_wave() {
        assertThat(chart(exact(DoubleStream.generate(() -> 60).limit(11).toArray()))
                        .trial())
                .isTrue();
        assertThat(chart(exact(DoubleStream.generate(() -> 60).limit(12).toArray()))
                        .trial())
                .isFalse();
    }

    @Test
    void waves_outside_either_limit_are_given_by_position() {
        assertThat(chart(exact(60, 61, 60, 61, 60, 61, 90, 61, 60, 61, 60, 61)).outside())
                .containsExactly(6);
        assertThat(chart(exact(60, 61, 60, 61, 60, 61, 30, 61, 60, 61, 60, 61)).outside())
                .containsExactly(6);
    }

    @Test
    void a_wave_is_not_outside_if_rounding_alone_may_be_the_cause() {
        List<Interval> waves = new ArrayList<>(exact(60, 61, 60, 61, 60, 61, 75, 61, 60, 61, 60, 61));
        assertThat(chart(waves).outside()).containsExactly(6);

        waves.set(6, new Interval(65, 85));

        assertThat(chart(waves).outside()).isEmpty();
    }

    @Property(tries = 200)
    void rounded_waves_have_the_widest_limits_over_all_compatible_values(
            @ForAll @Size(min = 6, max = 8) List<@IntRange(max = 90) Integer> lows,
            @ForAll @IntRange(min = 0, max = 10) int width) {
        double[] ends = lows.stream().mapToDouble(Integer::doubleValue).toArray();
        Trend.Chart chart = chart(Arrays.stream(ends)
                .mapToObj(low -> new Interval(low, low + width))
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

    private static List<Interval> exact(double... waves) {
        return Arrays.stream(waves).mapToObj(wave -> new Interval(wave, wave)).toList();
    }

    private static Trend.Chart chart(List<Interval> waves) {
        return (Trend.Chart) Trend.of(waves);
    }
}
