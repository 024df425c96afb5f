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
    void a_wave_is_not_outside_if_rounding_alone_may_be_the_cause() {
        List<CompatibleCounts> waves = new ArrayList<>(exact(60, 61, 60, 61, 60, 61, 60, 61, 60, 75, 60, 61));
        assertThat(chart(waves).signals()).hasSize(1);

        waves.set(9, CompatibleCounts.of(1000, 1000, new ShareRange(600, 900)));

        assertThat(chart(waves).signals()).isEmpty();
    }

    @Property(tries = 200)
    void rounded_waves_have_the_widest_limits_over_all_compatible_values(
            @ForAll @Size(min = 6, max = 8) List<@IntRange(max = 90) Integer> lows,
            @ForAll @IntRange(min = 0, max = 10) int width) {
        double[] ends = lows.stream().mapToDouble(Integer::doubleValue).toArray();
        ControlChart chart = chart(lows.stream()
                .map(low -> CompatibleCounts.of(
                        List.of(new SampleCount(10 * low, 1000), new SampleCount(10 * (low + width), 1000))))
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
