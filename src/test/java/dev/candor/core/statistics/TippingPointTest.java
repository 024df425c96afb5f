package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(DomainContext.Global.class)
@Domain(ReferenceCells.class)
class TippingPointTest {

    @Test
    void sixteen_of_twenty_answers_on_a_roster_of_forty_need_five_of_twenty_nonrespondents() {
        assertThat(TippingPoint.of(only(16, 20), 40)).isEqualTo(new TippingPoint.Depends(5, 20));
    }

    @Test
    void eleven_of_twenty_are_a_majority_and_ten_are_not_yet() {
        assertThat(TippingPoint.of(only(11, 12), 20)).isEqualTo(new TippingPoint.Certain());
        assertThat(TippingPoint.of(only(10, 12), 20)).isEqualTo(new TippingPoint.Depends(1, 8));
    }

    @Test
    void two_of_twelve_cannot_exceed_half_even_with_all_eight_nonrespondents() {
        assertThat(TippingPoint.of(only(2, 12), 20)).isEqualTo(new TippingPoint.OutOfReach());
        assertThat(TippingPoint.of(only(3, 12), 20)).isEqualTo(new TippingPoint.Depends(8, 8));
    }

    @Test
    void a_cell_with_reachable_and_unreachable_counts_is_unclear() {
        assertThat(TippingPoint.of(new ShareRange(150, 300).counts(12, 12), 20)).isEqualTo(new TippingPoint.Unclear());
    }

    @Test
    void the_count_with_the_highest_needed_share_of_nonrespondents_decides() {
        // 12 of 20 needs 9 of 20, 15 of 25 needs 6 of 15.
        assertThat(TippingPoint.of(new ShareRange(600, 601).counts(20, 25), 40))
                .isEqualTo(new TippingPoint.Depends(9, 20));
    }

    @Property
    void the_tipping_point_holds_for_every_compatible_count(
            @ForAll ReferenceCells.Cell cell, @ForAll @IntRange(max = 60) int nonrespondents) {
        int roster = cell.most() + nonrespondents;
        TippingPoint tip = TippingPoint.of(cell.evidence(), roster);

        if (tip instanceof TippingPoint.Unclear) {
            assertThat(cell.counts()).anyMatch(count -> outOfReach(count, roster));
            assertThat(cell.counts()).anyMatch(count -> !outOfReach(count, roster));
        }
        assertThat(cell.counts()).allSatisfy(count -> {
            if (tip instanceof TippingPoint.Certain) {
                assertThat(2 * count.favourable()).isGreaterThan(roster);
            } else if (tip instanceof TippingPoint.OutOfReach) {
                assertThat(outOfReach(count, roster)).isTrue();
            } else if (tip instanceof TippingPoint.Depends depends) {
                int left = roster - count.answers();
                double enough = Math.ceil((double) left * depends.needed() / depends.nonrespondents() - 1e-9);
                assertThat(2 * (count.favourable() + enough)).isGreaterThan(roster);
            }
        });
    }

    private static boolean outOfReach(SampleCount count, int roster) {
        return 2 * (count.favourable() + roster - count.answers()) <= roster;
    }
}
