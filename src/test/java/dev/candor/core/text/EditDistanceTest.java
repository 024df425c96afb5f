package dev.candor.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditDistanceTest {
    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "trend, trend, 0, nothing is mistyped",
        "trend, trnd, 1, a letter is missing",
        "trend, treend, 1, a letter is there twice",
        "trend, trand, 1, a letter is another one",
        "trend, trned, 1, two neighbours are swapped",
        "ca, abc, 3, what was swapped is not edited again",
        "trend, Trend, 1, a capital is another letter",
        "'', trend, 5, all letters are missing",
    })
    void each_mistyped_letter_counts_once(String one, String other, int distance, String reason) {
        assertThat(EditDistance.between(one, other)).as(reason).isEqualTo(distance);
        assertThat(EditDistance.between(other, one)).as(reason).isEqualTo(distance);
    }
}
