package dev.candor.core.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedHeadcountTest {
    @ParameterizedTest
    @CsvSource({"1, 5", "7, 5", "8, 10", "12, 10", "13, 15", "62, 60", "63, 65"})
    void people_are_rounded_to_the_nearest_five(int people, int rounded) {
        RoundedHeadcount count = RoundedHeadcount.of(people);
        assertThat(count.rounded()).isEqualTo(rounded);
        assertThat(people).isBetween(count.lowest(), count.highest());
        assertThat(count.label()).isEqualTo("about " + rounded + " people");
    }

    @Test
    void an_exact_number_is_refused() {
        assertThatThrownBy(() -> new RoundedHeadcount(62))
                .hasMessage("a number of people is published as a multiple of 5, not as 62");
    }
}
