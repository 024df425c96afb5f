package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5, 5–9",
        "9, 5, 5–9",
        "10, 5, 10–19",
        "19, 5, 10–19",
        "20, 5, 20–29",
        "30, 5, 30–49",
        "50, 5, 50–99",
        "100, 5, 100–199",
        "200, 5, 200–499",
        "500, 5, 500+",
        "10000, 5, 500+",
        "8, 8, 8–9",
        "10, 8, 10–19",
        "9, 9, 9–19",
        "10, 9, 9–19",
        "10, 10, 10–19",
        "12, 12, 12–19",
        "20, 19, 19–29",
        "600, 600, 600+"
    })
    void n_is_shown_in_bands_that_start_at_the_smallest_group(int n, int minGroup, String label) {
        assertThat(Band.of(n, minGroup).label()).isEqualTo(label);
    }

    @Test
    void no_band_holds_a_single_number() {
        for (int minGroup = 5; minGroup <= 600; minGroup++) {
            for (int n = minGroup; n <= 700; n++) {
                Band band = Band.of(n, minGroup);
                assertThat(band.contains(n)).isTrue();
                assertThat(band.contains(band.lowest() - 1)).isFalse();
                assertThat(band.highest().orElse(Integer.MAX_VALUE)).isGreaterThan(band.lowest());
                assertThat(band.contains(band.highest().orElse(0) + 1)).isFalse();
            }
        }
    }

    @Test
    void a_band_under_the_floor_is_refused() {
        assertThatThrownBy(() -> new Band(4, OptionalInt.of(9))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Band(9, OptionalInt.of(9))).isInstanceOf(IllegalArgumentException.class);
    }
}
