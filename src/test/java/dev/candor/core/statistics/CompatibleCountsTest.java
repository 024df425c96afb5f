package dev.candor.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
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
        CompatibleCounts counts = ShareRange.around(60, 10).counts(5, 7);

        assertThat(counts.rows()).containsExactly(new CompatibleCounts.Row(5, 3, 3), new CompatibleCounts.Row(7, 4, 4));
        assertThat(counts.shares()).isEqualTo(new Interval(4.0 / 7, 0.6));
    }

    @Property
    void a_cell_is_equivalent_to_the_list_of_its_counts(@ForAll ReferenceCells.Cell cell) {
        assertThat(cell.evidence().rows().stream()
                        .flatMap(row -> IntStream.rangeClosed(row.fewest(), row.most())
                                .mapToObj(favourable -> new SampleCount(favourable, row.answers()))))
                .isEqualTo(cell.counts());
    }

    @Property
    void the_complement_of_a_complement_is_the_cell(@ForAll ReferenceCells.Cell cell) {
        assertThat(cell.evidence().complement().complement().rows())
                .isEqualTo(cell.evidence().rows());
    }

    @Test
    void a_small_roster_excludes_counts_with_more_answers() {
        assertThat(new ShareRange(600, 1000).counts(5, 9).within(6).rows())
                .containsExactly(new CompatibleCounts.Row(5, 3, 5), new CompatibleCounts.Row(6, 4, 6));
    }

    @Test
    void the_middle_count_is_central_in_answers_and_share() {
        assertThat(ShareRange.around(60, 10).counts(30, 50).middle()).isEqualTo(new SampleCount(23, 40));
    }

    @Test
    void a_cell_without_compatible_counts_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompatibleCounts.ofRows(List.of()))
                .withMessageContaining("an empty list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareRange.around(50, 10).counts(10, 19).within(8))
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
}
