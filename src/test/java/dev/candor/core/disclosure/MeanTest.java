package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.survey.QuestionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanTest {
    @ParameterizedTest
    @CsvSource({
        "118, 30, TWENTIETHS, RATING, 3.9, 3.93 to the nearest tenth",
        "158, 40, TWENTIETHS, RATING, 4.0, 3.95 is halfway and goes up",
        "43, 30, TWENTIETHS, RATING, ≤ 1.4, the lowest tenth of the scale",
        "150, 30, TWENTIETHS, RATING, ≥ 4.6, everyone says five",
        "385, 100, FIFTIETHS, RATING, 3.85, twentieths of a point",
        "126, 100, FIFTIETHS, RATING, ≤ 1.25, the end on the grid",
        "472, 100, FIFTIETHS, RATING, 4.70, just under the high end",
        "473, 100, FIFTIETHS, RATING, ≥ 4.75, the high end",
        "192, 30, TWENTIETHS, EASE, ≥ 6.4, a tenth of six steps under seven",
        "140, 100, FIFTIETHS, EASE, ≤ 1.40, rounded to the stricter side"
    })
    void is_rounded_half_up_and_coded_at_its_ends(
            int sum, int n, Tier tier, QuestionType scale, String label, String reason) {
        assertThat(Mean.of(sum, n, tier, scale).label()).as(reason).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"TWENTIETHS, RATING", "FIFTIETHS, RATING", "TWENTIETHS, EASE", "FIFTIETHS, EASE"})
    void covers_exactly_the_sums_that_are_published_so(Tier tier, QuestionType scale) {
        for (int n = 30; n <= 60; n++) {
            for (int sum = n * scale.low(); sum <= n * scale.high(); sum++) {
                Mean mean = Mean.of(sum, n, tier, scale);
                assertThat((double) sum / n).isBetween(mean.low() - 1e-9, mean.high() + 1e-9);
                assertThat(mean.covers(sum, n)).isTrue();
                assertThat(mean.covers(sum - 2L * n, n)).isFalse();
            }
        }
    }

    @Test
    void says_which_means_it_may_stand_for() {
        Mean high = new Mean(Bound.AT_LEAST, 460, Tier.TWENTIETHS, QuestionType.RATING);
        assertThat(high.low()).isEqualTo(4.55);
        assertThat(high.high()).isEqualTo(5);
        assertThat(high.covers(138, 30)).isTrue();
        assertThat(high.covers(151, 30)).isFalse();
        Mean low = new Mean(Bound.AT_MOST, 140, Tier.TWENTIETHS, QuestionType.RATING);
        assertThat(low.low()).isEqualTo(1);
        assertThat(low.high()).isEqualTo(1.45);
        assertThat(low.covers(29, 30)).isFalse();
    }

    @Test
    void a_figure_off_the_grid_is_refused() {
        assertThatThrownBy(() -> new Mean(Bound.ABOUT, 395, Tier.TWENTIETHS, QuestionType.RATING))
                .hasMessage("no mean of tier TWENTIETHS on rating is ABOUT 395 / 100");
        assertThatThrownBy(() -> new Mean(Bound.ABOUT, 470, Tier.TWENTIETHS, QuestionType.RATING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mean(Bound.ABOUT, 140, Tier.TWENTIETHS, QuestionType.RATING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mean(Bound.ABOUT, 300, Tier.TENTHS, QuestionType.RATING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mean(Bound.UNDER, 300, Tier.TWENTIETHS, QuestionType.RATING))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
