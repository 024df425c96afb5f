package dev.candor.core.disclosure;

import dev.candor.core.disclosure.MembershipChange.Difference;

/**
 * Keeps two results from being subtracted from each other: cells that differ from an earlier one by people who may account
 * for fewer than five answers are published in words alone or, if either is small, not at all.
 */
final class DifferencingGuard {
    private static final int MIN_ANSWERS_OF_CHANGE = 5;
    private static final int SMALL_GROUP_BELOW = 10;

    private final MembershipChange changes;
    private final int ballots;
    private final int roster;

    /** The guard of a wave with this number of ballots. */
    DifferencingGuard(TallyInput input, int ballots) {
        this.changes = input.changes();
        this.ballots = ballots;
        this.roster = input.rosterSize();
    }

    /** The risk of the total beside all earlier groups and totals. */
    DifferencingRisk riskOfTotal() {
        return changes.total().stream().anyMatch(this::mayBeFewAnswers)
                ? DifferencingRisk.FEW_ANSWERS
                : DifferencingRisk.NONE;
    }

    /** Whether a group of this many answers is withheld, because it or the earlier group that it nearly equals is small. */
    boolean withholds(int group, int answers) {
        return changes.of(group).stream()
                .filter(this::mayBeFewAnswers)
                .anyMatch(change -> answers < SMALL_GROUP_BELOW || wasSmall(change));
    }

    /** Whether the people who moved may account for fewer than five answers, at the participation of either wave. */
    private boolean mayBeFewAnswers(Difference change) {
        return (long) change.moved() * ballots < (long) MIN_ANSWERS_OF_CHANGE * roster
                || (long) change.moved() * change.participation().orElse(100) < 100L * MIN_ANSWERS_OF_CHANGE;
    }

    /** Whether the earlier group is expected to have had fewer than ten answers. */
    private boolean wasSmall(Difference change) {
        return change.participation().isPresent()
                ? (long) change.earlierSize() * change.participation().getAsInt() < 100L * SMALL_GROUP_BELOW
                : (long) change.earlierSize() * ballots < (long) SMALL_GROUP_BELOW * roster;
    }
}
