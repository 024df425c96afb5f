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
        guard.add(List.of(people("cluster", 1, 20), people("other", 1, 9)), HALF);
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
        guard.add(List.of(people("a", 1, 2)), HALF);
        assertThat(guard.of(Map.of(0, people("b", 1, 2))))
                .isEqualTo(new MembershipChange(Map.of(0, List.of()), List.of()));
    }

    private static Set<String> people(String team, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> team + i).collect(Collectors.toSet());
    }
}
