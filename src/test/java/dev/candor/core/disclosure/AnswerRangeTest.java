package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRangeTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5, 5–9",
        "9, 5, 5–9",
        "10, 5, 10–19",
        "19, 5, 10–19",
        "20, 5, 20–29",
        "30, 5, about 30",
        "34, 5, about 30",
        "35, 5, about 40",
        "44, 5, about 40",
        "194, 5, about 190",
        "195, 5, about 200",
        "224, 5, about 200",
        "225, 5, about 250",
        "10000, 5, about 10000",
        "8, 8, 8–9",
        "10, 8, 10–19",
        "9, 9, 9–19",
        "10, 9, 9–19",
        "10, 10, 10–19",
        "12, 12, 12–19",
        "20, 19, 19–29",
        "29, 29, 29–34",
        "31, 31, 31–34",
        "34, 34, 34–44",
        "35, 34, 34–44",
        "600, 600, 600–624"
    })
    void answers_are_published_as_ranges_and_from_thirty_on_rounded(int n, int minGroup, String label) {
        assertThat(AnswerRange.of(n, minGroup).label()).isEqualTo(label);
    }

    @Test
    void no_range_has_a_single_number() {
        for (int minGroup = 5; minGroup <= 600; minGroup++) {
            for (int n = minGroup; n <= 700; n++) {
                AnswerRange range = AnswerRange.of(n, minGroup);
                assertThat(n).isBetween(range.lowest(), range.highest());
                assertThat(AnswerRange.of(range.lowest(), minGroup)).isEqualTo(range);
                assertThat(AnswerRange.of(range.highest(), minGroup)).isEqualTo(range);
                assertThat(range.highest()).isGreaterThan(range.lowest());
            }
        }
    }

    @Test
    void a_range_below_the_floor_is_refused() {
        assertThatThrownBy(() -> new AnswerRange(4, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerRange(9, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
