package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.MembershipChange.Difference;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MembershipComparisonTest {
    private static final OptionalInt HALF = OptionalInt.of(50);
    private final MembershipComparison guard = new MembershipComparison();

    @Test
    void a_cluster_that_loses_its_smallest_team_differs_by_that_team() {
        guard.add(List.of(people("cluster", 1, 20), people("other", 1, 9)), HALF, true);
        MembershipChange change =
                guard.of(Map.of(0, people("cluster", 1, 17), 1, people("other", 1, 9), 2, people("cluster", 18, 20)));
        assertThat(change.groups())
                .isEqualTo(Map.of(
                        0, List.of(new Difference(3, 20, HALF), new Difference(12, 29, HALF)),
                        1, List.of(new Difference(20, 29, HALF)),
                        2, List.of(new Difference(17, 20, HALF), new Difference(26, 29, HALF))));
        assertThat(change.total())
                .as("the same people as before, against the two groups")
                .containsExactly(new Difference(9, 20, HALF), new Difference(20, 9, HALF));
    }

    @Test
    void a_group_without_common_people_is_not_compared_with_an_earlier_result() {
        guard.add(List.of(people("a", 1, 2)), HALF, true);
        assertThat(guard.of(Map.of(0, people("b", 1, 2))))
                .isEqualTo(new MembershipChange(Map.of(0, List.of()), List.of()));
    }

    @Test
    void a_total_is_compared_with_what_two_earlier_ones_add_up_to() {
        guard.add(List.of(people("a", 1, 10)), HALF, true);
        guard.add(List.of(people("a", 11, 20)), OptionalInt.of(40), true);
        assertThat(guard.of(Map.of(0, people("a", 1, 21))).total())
                .containsOnlyOnce(new Difference(1, 20, OptionalInt.of(40)));
    }

    @Test
    void a_total_is_compared_with_what_is_left_of_an_earlier_one_without_another() {
        guard.add(List.of(people("a", 1, 21)), HALF, true);
        guard.add(List.of(people("a", 1, 10)), HALF, true);
        assertThat(guard.of(Map.of(0, people("a", 12, 21))).total()).containsOnlyOnce(new Difference(1, 31, HALF));
    }

    @Test
    void somebody_in_two_totals_that_add_up_to_a_third_without_them_is_one_person() {
        guard.add(List.of(people("a", 1, 10)), HALF, true);
        guard.add(List.of(people("a", 10, 20)), HALF, true);
        Set<String> total = people("a", 1, 20);
        total.remove("a10");
        assertThat(guard.of(Map.of(0, total)).total()).containsOnlyOnce(new Difference(1, 21, HALF));
    }

    @Test
    void a_total_that_is_not_recent_is_not_added_up() {
        guard.add(List.of(people("a", 1, 10)), HALF, false);
        guard.add(List.of(people("a", 11, 20)), HALF, true);
        assertThat(guard.of(Map.of(0, people("a", 1, 21))).total())
                .extracting(Difference::moved)
                .containsOnly(11);
    }

    @Test
    void the_same_people_twice_and_a_few_others_are_no_three_totals_to_be_subtracted() {
        guard.add(List.of(people("a", 1, 20)), HALF, true);
        guard.add(List.of(people("b", 1, 5)), HALF, true);
        assertThat(guard.of(Map.of(0, people("a", 1, 20))).total()).isEmpty();
    }

    private static Set<String> people(String team, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> team + i).collect(Collectors.toSet());
    }
}
