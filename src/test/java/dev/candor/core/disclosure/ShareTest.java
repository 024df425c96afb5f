package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "6, 10, TENTHS, 60 %, a share on the grid",
        "9, 20, TENTHS, 50 %, 45 % is halfway and goes up",
        "8, 20, TENTHS, 40 %, 40 % stays",
        "7, 28, TENTHS, 30 %, 25 % is halfway and leaves the low end",
        "6, 28, TENTHS, ≤ 20 %, the low end is bottom-coded",
        "0, 10, TENTHS, ≤ 20 %, nobody looks like two of ten",
        "8, 10, TENTHS, ≥ 80 %, the high end begins at 75 %",
        "10, 10, TENTHS, ≥ 80 %, everyone looks like eight of ten",
        "19, 40, TWENTIETHS, 50 %, 47.5 % is halfway and goes up",
        "4, 40, TWENTIETHS, ≤ 10 %, the low end",
        "35, 40, TWENTIETHS, ≥ 90 %, 87.5 % rounds into the high end",
        "34, 40, TWENTIETHS, 85 %, just under it",
        "49, 100, FIFTIETHS, 50 %, 49 % is halfway and goes up",
        "6, 100, FIFTIETHS, ≤ 6 %, the low end",
        "7, 100, FIFTIETHS, 8 %, just over it",
        "93, 100, FIFTIETHS, ≥ 94 %, the high end",
        "3, 5, WORDS, ≥ 60 %, sixty percent is most",
        "5, 9, WORDS, < 60 %, 55.6 % is not"
    })
    void a_share_is_rounded_half_up_and_top_and_bottom_coded(
            int x, int n, PrecisionLevel level, String label, String reason) {
        assertThat(label(Share.of(x, n, level))).as(reason).isEqualTo(label);
    }

    @Test
    void a_published_share_gives_the_range_of_true_shares() {
        assertThat(range(new Share(Coding.ABOUT, 60, PrecisionLevel.TENTHS))).isEqualTo(List.of(.55, .65));
        assertThat(range(new Share(Coding.AT_MOST, 20, PrecisionLevel.TENTHS))).isEqualTo(List.of(.0, .25));
        assertThat(range(new Share(Coding.AT_LEAST, 80, PrecisionLevel.TENTHS))).isEqualTo(List.of(.75, 1.));
        assertThat(range(new Share(Coding.ABOUT, 45, PrecisionLevel.TWENTIETHS)))
                .isEqualTo(List.of(.425, .475));
        assertThat(range(new Share(Coding.AT_LEAST, 94, PrecisionLevel.FIFTIETHS)))
                .isEqualTo(List.of(.93, 1.));
        assertThat(range(new Share(Coding.AT_LEAST, 60, PrecisionLevel.WORDS))).isEqualTo(List.of(.6, 1.));
        assertThat(range(new Share(Coding.AT_MOST, 40, PrecisionLevel.WORDS))).isEqualTo(List.of(.0, .4));
        assertThat(range(new Share(Coding.UNDER, 60, PrecisionLevel.WORDS))).isEqualTo(List.of(.0, .6));
    }

    @ParameterizedTest
    @EnumSource(PrecisionLevel.class)
    void a_share_covers_exactly_the_counts_that_are_published_as_it(PrecisionLevel level) {
        for (int n = 1; n <= 250; n++) {
            for (int x = 0; x <= n; x++) {
                Share share = Share.of(x, n, level);
                assertThat(share.low() * n - 1e-9).isLessThanOrEqualTo(x);
                assertThat(share.high() * n + 1e-9).isGreaterThanOrEqualTo(x);
                for (int other = 0; other <= n; other++) {
                    boolean covered = other >= share.fewest(n) && other <= share.most(n);
                    if (covered != share.equals(Share.of(other, n, level))) {
                        throw new AssertionError(share + " and " + other + " of " + n);
                    }
                }
            }
        }
    }

    @Test
    void a_share_off_the_grid_is_refused() {
        assertThatThrownBy(() -> new Share(Coding.ABOUT, 62, PrecisionLevel.TENTHS))
                .hasMessage("no share of precision TENTHS is ABOUT 62 %");
        assertThatThrownBy(() -> new Share(Coding.ABOUT, 90, PrecisionLevel.TENTHS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(Coding.ABOUT, 20, PrecisionLevel.TENTHS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(Coding.ABOUT, 60, PrecisionLevel.WORDS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(Coding.UNDER, 60, PrecisionLevel.TENTHS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(Coding.UNDER, 40, PrecisionLevel.WORDS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 20, TENTHS, 10, 19, false, three of thirteen are 23 %",
        "AT_MOST, 20, TENTHS, 10, 11, true, of ten or eleven at most two",
        "AT_LEAST, 80, TENTHS, 20, 29, false, fifteen of twenty are 75 %",
        "AT_MOST, 10, TWENTIETHS, 30, 34, false, four of thirty-three are 12 %",
        "AT_LEAST, 60, WORDS, 5, 9, true, in words the border is exact",
        "AT_MOST, 40, WORDS, 5, 9, true, 40 % in words is exact too",
        "UNDER, 60, WORDS, 5, 9, true, under 60 % in words is exact too"
    })
    void a_coded_bound_is_exact_only_if_it_holds_for_every_count_in_the_range(
            Coding coding, int percent, PrecisionLevel level, int lowest, int highest, boolean strict, String reason) {
        assertThat(new Share(coding, percent, level).isTrueOfEveryCount(new AnswerRange(lowest, highest)))
                .as(reason)
                .isEqualTo(strict);
    }

    private static String label(Share share) {
        return SampleBallots.label(share);
    }

    private static List<Double> range(Share share) {
        return List.of(share.low(), share.high());
    }
}
