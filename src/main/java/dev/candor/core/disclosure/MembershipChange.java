package dev.candor.core.disclosure;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How a wave's groups, and its whole, differ from groups and wholes of earlier results that some of the same people were
 * in.
 *
 * @param groups by number of the group
 * @param whole those of the whole product
 */
public record MembershipChange(Map<Integer, List<Difference>> groups, List<Difference> whole) {
    /** There is no earlier result of the same people, or nobody joined or left. */
    public static final MembershipChange NONE = new MembershipChange(Map.of(), List.of());

    public MembershipChange {
        groups = Map.copyOf(groups);
        whole = List.copyOf(whole);
    }

    /** What this group differs by. */
    List<Difference> of(int group) {
        return groups.getOrDefault(group, List.of());
    }

    /**
     * One group against an earlier one.
     *
     * @param moved how many people joined or left, at least one
     * @param earlier how many people the earlier one had
     * @param participation percent of people who answered the earlier wave, as it was published; empty where it was not
     */
    public record Difference(int moved, int earlierSize, OptionalInt participation) {
        private static final int MIN_ANSWERS_OF_CHANGE = 5;
        private static final int SMALL_GROUP_BELOW = 10;

        public Difference {
            if (moved < 1) {
                throw new IllegalArgumentException("a difference of " + moved + " people is none");
            }
        }

        /** Whether those who moved may be worth fewer than five answers: most of them may be silent people. */
        boolean mayBeFewAnswers(int ballots, int roster) {
            return (long) moved * ballots < (long) MIN_ANSWERS_OF_CHANGE * roster
                    || (long) moved * participation.orElse(100) < 100L * MIN_ANSWERS_OF_CHANGE;
        }

        /** Whether the earlier group can be expected to have had fewer than ten answers. */
        boolean wasSmall(int ballots, int roster) {
            return participation.isPresent()
                    ? (long) earlierSize * participation.getAsInt() < 100L * SMALL_GROUP_BELOW
                    : (long) earlierSize * ballots < (long) SMALL_GROUP_BELOW * roster;
        }
    }
}
