package dev.candor.core.disclosure;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The differences in membership between a wave's groups and overlapping groups of earlier results.
 *
 * @param groups differences by group number
 * @param total differences of the whole product
 */
public record MembershipChange(Map<Integer, List<Difference>> groups, List<Difference> total) {
    /** No earlier result overlaps, or nobody joined or left. */
    public static final MembershipChange NONE = new MembershipChange(Map.of(), List.of());

    public MembershipChange {
        groups = Map.copyOf(groups);
        total = List.copyOf(total);
    }

    /** The differences of this group. */
    List<Difference> of(int group) {
        return groups.getOrDefault(group, List.of());
    }

    /**
     * The difference between a group and an earlier one.
     *
     * @param moved number of people who joined or left, at least one
     * @param earlierSize number of people in the earlier group
     * @param participation published participation of the earlier wave in percent; empty if none was published
     */
    public record Difference(int moved, int earlierSize, OptionalInt participation) {
        public Difference {
            if (moved < 1) {
                throw new IllegalArgumentException(
                        "a difference takes at least one person who joined or left, not " + moved);
            }
        }
    }
}
