package dev.candor.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleAgreementTest {

    @ParameterizedTest
    @CsvFileSource(resources = "agreement.csv", useHeadersInDisplayName = true)
    void a_distribution_has_the_reference_agreement(String counts, double agreement) {
        assertThat(ScaleAgreement.of(steps(counts))).isCloseTo(agreement, within(1e-9));
    }

    @Property
    void agreement_lies_between_minus_one_and_one_and_is_the_same_for_the_reversed_scale(
            @ForAll @Size(min = 3, max = 11) List<@IntRange(max = 50) Integer> counts) {
        double[] steps = counts.stream().mapToDouble(Integer::doubleValue).toArray();
        steps[0]++;
        double[] backwards = IntStream.range(0, steps.length)
                .mapToDouble(i -> steps[steps.length - 1 - i])
                .toArray();

        assertThat(ScaleAgreement.of(steps)).isBetween(-1 - 1e-12, 1 + 1e-12);
        assertThat(ScaleAgreement.of(backwards)).isCloseTo(ScaleAgreement.of(steps), within(1e-12));
    }

    /** 200 answers on a scale of three, whose shares are published to the nearest 5 % and up to 10 % as one figure. */
    @Property(tries = 100)
    void published_shares_allow_the_lowest_and_the_highest_agreement_of_all_counts_behind_them(
            @ForAll @IntRange(max = 200) int low, @ForAll @IntRange(max = 200) int high) {
        int[] counts = {low, Math.max(0, 200 - low - high), high};
        List<Interval> shares =
                IntStream.of(counts).mapToObj(ScaleAgreementTest::published).toList();
        Interval widest = ScaleAgreement.between(shares);
        for (int first = 0; first <= 200; first++) {
            for (int last = 0; last <= 200 - first; last++) {
                int[] other = {first, 200 - first - last, last};
                if (IntStream.of(other)
                        .mapToObj(ScaleAgreementTest::published)
                        .toList()
                        .equals(shares)) {
                    assertThat(ScaleAgreement.of(
                                    IntStream.of(other).asDoubleStream().toArray()))
                            .isBetween(widest.low() - 1e-9, widest.high() + 1e-9);
                }
            }
        }
    }

    private static Interval published(int count) {
        double percent = Math.round(count / 10.0) * 5;
        return percent <= 10 ? new Interval(0, .125) : new Interval(percent / 100 - .025, percent / 100 + .025);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-0-0", "5-5", "3-x1-2"})
    void an_invalid_distribution_is_refused(String counts) {
        double[] steps = steps(counts.replace("x1", "0"));
        if (counts.contains("x")) {
            steps[1] = -1;
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleAgreement.of(steps))
                .withMessageContaining(Arrays.toString(steps));
    }

    private static double[] steps(String counts) {
        return Arrays.stream(counts.split("-", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
