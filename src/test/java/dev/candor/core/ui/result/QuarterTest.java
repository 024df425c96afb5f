package dev.candor.core.ui.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @ParameterizedTest
    @CsvSource({
        "2026q3,2026Q3",
        "2026-q3,2026Q3",
        "2026 q3,2026Q3",
        "q3 2025,2025Q3",
        "q3,2026Q3",
        "q4,2026Q4",
        "this,2026Q4",
        "last,2026Q3"
    })
    void a_quarter_may_be_written_in_several_ways(String written, String code) {
        assertThat(Quarter.parse(written, TODAY))
                .get()
                .extracting(Quarter::code)
                .isEqualTo(code);
    }

    @Test
    void a_quarter_without_a_year_is_the_latest_that_has_begun() {
        LocalDate spring = LocalDate.parse("2026-02-01");
        assertThat(Quarter.parse("q1", spring)).contains(new Quarter(2026, 1));
        assertThat(Quarter.parse("q2", spring)).contains(new Quarter(2025, 2));
        assertThat(Quarter.parse("last", spring)).contains(new Quarter(2025, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026q5", "q0", "2026", "3", "2026q3 2026", "1026q3", "summer", "2026q33", ""})
    void anything_else_is_no_quarter(String written) {
        assertThat(Quarter.parse(written, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026,1,2026-01-01,2026-03-31,January to March 2026",
        "2026,3,2026-07-01,2026-09-30,July to September 2026",
        "2024,4,2024-10-01,2024-12-31,October to December 2024"
    })
    void a_quarter_has_its_first_and_last_day_and_its_months(
            int year, int number, LocalDate from, LocalDate to, String label) {
        Quarter quarter = new Quarter(year, number);
        assertThat(quarter.from()).isEqualTo(from);
        assertThat(quarter.to()).isEqualTo(to);
        assertThat(quarter.label()).isEqualTo(label);
        assertThat(Quarter.of(from)).isEqualTo(quarter);
        assertThat(Quarter.of(to)).isEqualTo(quarter);
        assertThat(quarter.includes(to.plusDays(1))).isFalse();
    }

    @Test
    void there_is_no_fifth_quarter() {
        assertThatThrownBy(() -> new Quarter(2026, 5)).hasMessage("a year has quarters 1 to 4, not 5");
    }
}
