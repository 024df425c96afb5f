package dev.candor.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sample sizes and contact limits. */
class SampleSizeTest {
    @ParameterizedTest
    @CsvSource({"20, 64, 13", "50, 5, 3", "1, 10, 0", "100, 7, 7"})
    void a_share_is_rounded_half_up(int percent, int people, int asked) {
        assertThat(new SampleSize.Share(percent).of(people)).isEqualTo(asked);
    }

    @Test
    void a_number_of_people_is_capped_at_the_audience() {
        assertThat(new SampleSize.People(60).of(22)).isEqualTo(22);
        assertThat(new SampleSize.People(6).of(22)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void a_percentage_outside_1_to_100_is_refused(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampleSize.Share(percent))
                .withMessageContaining(percent + " %");
    }

    @Test
    void a_sample_of_nobody_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleSize.People(0));
    }

    @ParameterizedTest
    @CsvSource({
        "1, P14D, at most 1 survey in 14 days",
        "2, P1D, at most 2 surveys in a day",
        "1, PT36H, at most 1 survey in PT36H"
    })
    void a_contact_limit_is_described_in_words(int maxSurveys, Duration period, String label) {
        assertThat(new ContactLimit(maxSurveys, period).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"0, P1D", "1, PT0S", "1, PT-1S"})
    void a_contact_limit_that_allows_no_survey_is_refused(int maxSurveys, Duration period) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContactLimit(maxSurveys, period));
    }
}
