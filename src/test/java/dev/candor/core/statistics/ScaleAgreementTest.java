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
