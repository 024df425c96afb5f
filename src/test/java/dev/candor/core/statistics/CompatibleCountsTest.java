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
    void sixty_percent_of_a_band_of_5_to_7_stands_for_three_of_five_and_four_of_seven() {
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
    void a_rounded_share_stands_for_half_a_grid_on_either_side(
            int percent, int grid, int from, int below, String reason) {
        assertThat(ShareRange.around(percent, grid)).as(reason).isEqualTo(new ShareRange(from, below));
    }

    @Test
    void a_share_on_the_upper_border_was_rounded_up_and_does_not_belong() {
        assertThat(CompatibleCounts.of(20, 20, new ShareRange(550, 650)).rows())
                .containsExactly(new CompatibleCounts.Row(20, 11, 12));
    }

    @Test
    void everybody_belongs_to_a_range_that_ends_at_all() {
        assertThat(CompatibleCounts.of(20, 20, new ShareRange(750, 1000)).rows())
                .containsExactly(new CompatibleCounts.Row(20, 15, 20));
    }

    @Property
    void a_band_with_a_range_is_the_same_as_its_counts(@ForAll ReferenceCells.Cell cell) {
        assertThat(cell.evidence().rows())
                .isEqualTo(CompatibleCounts.of(cell.counts()).rows());
    }

    @Property
    void a_mirror_seen_in_a_mirror_is_the_cell(@ForAll ReferenceCells.Cell cell) {
        assertThat(cell.evidence().mirrored().mirrored().rows())
                .isEqualTo(cell.evidence().rows());
    }

    @Test
    void a_small_roster_leaves_the_counts_it_has_room_for() {
        assertThat(CompatibleCounts.of(5, 9, new ShareRange(600, 1000))
                        .within(6)
                        .rows())
                .containsExactly(new CompatibleCounts.Row(5, 3, 5), new CompatibleCounts.Row(6, 4, 6));
    }

    @Test
    void the_middle_of_a_cell_is_in_the_middle_of_band_and_range() {
        assertThat(CompatibleCounts.of(30, 50, ShareRange.around(60, 10)).middle())
                .isEqualTo(new CellCount(23, 40));
    }

    @Test
    void evidence_without_a_count_is_refused() {
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
                .isThrownBy(() -> new CellCount(favourable, answers))
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
