package dev.candor.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(DomainContext.Global.class)
@Domain(ReferenceCells.class)
class CompatibleCountsTest {

    @Test
    void sixty_percent_of_5_to_7_answers_is_compatible_with_three_of_five_and_four_of_seven() {
        CompatibleCounts counts = CompatibleCounts.of(5, 7, ShareRange.around(60, 10));

        assertThat(counts.rows()).containsExactly(new CompatibleCounts.Row(5, 3, 3), new CompatibleCounts.Row(7, 4, 4));
        assertThat(counts.shares()).isEqualTo(new Interval(4.0 / 7, 0.6));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 10, 550, 650, on the grid of small groups",
        "65,  5, 625, 675, a half percent lies on the border",
        "64,  2, 630, 650, on the grid of large groups",
        " 0, 10,   0,  50, nothing lies below none",
        "100, 2, 990, 1000, nothing lies above all",
    })
    void a_rounded_share_represents_half_a_grid_step_on_either_side(
            int percent, int grid, int from, int below, String reason) {
        assertThat(ShareRange.around(percent, grid)).as(reason).isEqualTo(new ShareRange(from, below));
    }

    @Test
    void a_share_on_the_upper_border_is_rounded_up_and_not_included() {
        assertThat(CompatibleCounts.of(20, 20, new ShareRange(550, 650)).rows())
                .containsExactly(new CompatibleCounts.Row(20, 11, 12));
    }

    @Test
    void a_range_up_to_100_percent_includes_100_percent() {
        assertThat(CompatibleCounts.of(20, 20, new ShareRange(750, 1000)).rows())
                .containsExactly(new CompatibleCounts.Row(20, 15, 20));
    }

    @Property
    void a_cell_is_equivalent_to_the_list_of_its_counts(@ForAll ReferenceCells.Cell cell) {
        assertThat(cell.evidence().rows())
                .isEqualTo(CompatibleCounts.of(cell.counts()).rows());
    }

    @Property
    void the_complement_of_a_complement_is_the_cell(@ForAll ReferenceCells.Cell cell) {
        assertThat(cell.evidence().complement().complement().rows())
                .isEqualTo(cell.evidence().rows());
    }

    @Test
    void a_small_roster_excludes_counts_with_more_answers() {
        assertThat(CompatibleCounts.of(5, 9, new ShareRange(600, 1000))
                        .within(6)
                        .rows())
                .containsExactly(new CompatibleCounts.Row(5, 3, 5), new CompatibleCounts.Row(6, 4, 6));
    }

    @Test
    void the_middle_count_is_central_in_answers_and_share() {
        assertThat(CompatibleCounts.of(30, 50, ShareRange.around(60, 10)).middle())
                .isEqualTo(new SampleCount(23, 40));
    }

    @Test
    void a_cell_without_compatible_counts_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompatibleCounts.of(List.of()))
                .withMessageContaining("an empty collection");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompatibleCounts.of(5, 5, ShareRange.around(50, 10)))
                .withMessageContaining("5 to 5 answers and ShareRange[from=450, below=550]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CompatibleCounts.of(10, 19, ShareRange.around(50, 10)).within(8))
                .withMessageContaining("a roster of 8 people where at least 10 answered");
    }

    @ParameterizedTest
    @CsvSource({"6, 5, more than all", "-1, 5, fewer than none", "0, 0, nobody answered"})
    void an_impossible_count_is_refused(int favourable, int answers, String reason) {
        assertThatIllegalArgumentException()
                .as(reason)
                .isThrownBy(() -> new SampleCount(favourable, answers))
                .withMessageContaining(favourable + " favourable of " + answers + " answers");
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, below none", "900, 1001, above all", "500, 500, empty"})
    void an_impossible_range_of_shares_is_refused(int from, int below, String reason) {
        assertThatIllegalArgumentException()
                .as(reason)
                .isThrownBy(() -> new ShareRange(from, below))
                .withMessageContaining("from " + from + " to below " + below);
    }
}
