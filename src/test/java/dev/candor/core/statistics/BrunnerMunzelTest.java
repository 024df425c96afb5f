package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BrunnerMunzelTest {

    @ParameterizedTest
    @CsvFileSource(resources = "brunner-munzel.csv", useHeadersInDisplayName = true)
    void exact_counts_have_the_reference_interval(
            String earlier, String later, double frequency, double low, double high) {
        BrunnerMunzel comparison = ofCounts(counts(earlier), counts(later));

        assertThat(comparison.frequency().low()).isCloseTo(frequency, within(1e-9));
        assertThat(comparison.limits().low()).isCloseTo(low, within(1e-6));
        assertThat(comparison.limits().high()).isCloseTo(high, within(1e-6));
    }

    @Test
    void waves_with_equal_answers_or_no_common_ones_say_nothing_certain() {
        assertThat(ofCounts(new int[] {0, 9, 0}, new int[] {0, 9, 0}))
                .isEqualTo(new BrunnerMunzel(new Interval(.5, .5), new Interval(0, 1)));
        assertThat(ofCounts(new int[] {9, 0, 0}, new int[] {0, 0, 9}))
                .isEqualTo(new BrunnerMunzel(new Interval(1, 1), new Interval(0, 1)));
    }

    /** On a scale of three points with cells that are as coarse as the published ones. */
    @Property(tries = 60)
    void cells_allow_the_lowest_and_the_highest_frequency_of_all_their_counts(
            @ForAll @IntRange(min = 3, max = 8) int low,
            @ForAll @IntRange(min = 3, max = 8) int middle,
            @ForAll @IntRange(min = 3, max = 8) int high) {
        List<CompatibleCounts> earlier = List.of(cell(20, low), cell(20, 20 - low - middle), cell(20, middle));
        List<CompatibleCounts> later = List.of(cell(20, high), cell(20, 20 - high - middle), cell(20, middle));
        BrunnerMunzel widest = BrunnerMunzel.between(earlier, later);
        List<BrunnerMunzel> each = new ArrayList<>();
        for (int[] before : all(earlier)) {
            for (int[] after : all(later)) {
                each.add(ofCounts(before, after));
            }
        }

        assertThat(widest.frequency())
                .isEqualTo(each.stream()
                        .map(BrunnerMunzel::frequency)
                        .reduce(Interval::hull)
                        .orElseThrow());
        Interval limits =
                each.stream().map(BrunnerMunzel::limits).reduce(Interval::hull).orElseThrow();
        assertThat(widest.limits().low()).isCloseTo(limits.low(), within(.01));
        assertThat(widest.limits().high()).isCloseTo(limits.high(), within(.01));
    }

    @Test
    void the_interval_holds_the_frequency_in_95_of_100_cases_though_one_wave_is_divided() {
        SplittableRandom random = new SplittableRandom(1);
        int held = 0;
        for (int i = 0; i < 2000; i++) {
            int[] divided = sample(random, 40, .4, .1, 0, .1, .4);
            int[] agreed = sample(random, 40, 0, .1, .8, .1, 0);
            Interval limits = ofCounts(divided, agreed).limits();
            held += limits.low() <= .5 && limits.high() >= .5 ? 1 : 0;
        }

        assertThat(held / 2000.0).isBetween(.935, .965);
    }

    @Test
    void points_of_different_questions_are_refused() {
        List<CompatibleCounts> mixed = List.of(cell(20, 10), cell(21, 10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrunnerMunzel.between(mixed, mixed))
                .withMessageContaining("fit no common number of answers");
    }

    private static BrunnerMunzel ofCounts(int[] earlier, int[] later) {
        return BrunnerMunzel.between(exactly(earlier), exactly(later));
    }

    private static List<CompatibleCounts> exactly(int... counts) {
        int answers = IntStream.of(counts).sum();
        return IntStream.of(counts).mapToObj(count -> only(count, answers)).toList();
    }

    private static int[] sample(SplittableRandom random, int answers, double... shares) {
        int[] counts = new int[shares.length];
        for (int i = 0; i < answers; i++) {
            double left = random.nextDouble();
            int point = 0;
            while (point < shares.length - 1 && left >= shares[point]) {
                left -= shares[point++];
            }
            counts[point]++;
        }
        return counts;
    }

    private static CompatibleCounts cell(int answers, int count) {
        return CompatibleCounts.ofRows(
                List.of(new CompatibleCounts.Row(answers, Math.max(0, count - 1), Math.min(answers, count + 1))));
    }

    private static List<int[]> all(List<CompatibleCounts> points) {
        List<CompatibleCounts.Row> rows =
                points.stream().map(point -> point.rows().get(0)).toList();
        int answers = rows.get(0).answers();
        List<int[]> all = new ArrayList<>();
        for (int low = rows.get(0).fewest(); low <= rows.get(0).most(); low++) {
            for (int middle = rows.get(1).fewest(); middle <= rows.get(1).most(); middle++) {
                int high = answers - low - middle;
                if (high >= rows.get(2).fewest() && high <= rows.get(2).most()) {
                    all.add(new int[] {low, middle, high});
                }
            }
        }
        return all;
    }

    private static int[] counts(String dashed) {
        return Pattern.compile("-")
                .splitAsStream(dashed)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
