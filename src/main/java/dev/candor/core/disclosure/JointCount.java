package dev.candor.core.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * How many people have several properties at once, counted beside how many have each, which is published too.
 *
 * <p>The counts of two properties and of both make a fourfold table: whoever reads that of 30 people 12 criticise one product, 20
 * another and 12 both knows that nobody criticises the first alone. Therefore a joint count is published as if two people or
 * more were in each cell of the table that follows from it. It differs from the true one by two people at most for two
 * properties, and is the same for all true counts where the margins leave no room for that.
 *
 * @param possible the true counts that the margins leave possible
 * @param fewest the fewest people that are published, so that two people or more may have none of the properties
 */
record JointCount(CountBounds possible, int fewest) {
    /** The fewest people in a cell of the published table. */
    static final int FEWEST = 2;

    /** So many answers fill a fourfold table with two each; fewer are not published. */
    static final int FEWEST_ANSWERS = 4 * FEWEST;

    /**
     * The joint count of properties of one group.
     *
     * @param n number of people
     * @param margins how many of them have each property; published with coded ends, so what lies beyond two people from an end
     *     is taken for that
     */
    static JointCount of(int n, List<Integer> margins) {
        List<Integer> inside = margins.stream().map(count -> inside(count, n)).toList();
        return new JointCount(possible(n, inside), withoutAny(n, inside));
    }

    /**
     * The joint count of properties of a whole whose margins are published for its parts too, as far as the parts go: they leave
     * less room together than the whole. It is published like that of the whole afterwards.
     */
    static JointCount ofParts(Collection<Part> parts) {
        CountBounds possible = parts.stream()
                .map(part -> possible(part.n, part.margins))
                .reduce(new CountBounds(0, 0), CountBounds::plus);
        return new JointCount(possible, possible.fewest());
    }

    /** A number of people as it is taken for where its ends are coded: two at least, and all but two at most. */
    static int inside(int count, int n) {
        return Math.max(FEWEST, Math.min(n - FEWEST, count));
    }

    /** One part of a whole: its number of people, and how many of them have each property. */
    record Part(int n, List<Integer> margins) {
        Part {
            margins = List.copyOf(margins);
        }
    }

    private static CountBounds possible(int n, List<Integer> margins) {
        return new CountBounds(Math.max(0, sum(margins) - (margins.size() - 1) * n), Collections.min(margins));
    }

    /** The fewest people with all properties that let two have none: everyone else then lacks one property alone. */
    private static int withoutAny(int n, List<Integer> margins) {
        return sum(margins) - (margins.size() - 1) * (n - FEWEST);
    }

    private static int sum(List<Integer> margins) {
        return margins.stream().mapToInt(Integer::intValue).sum();
    }

    /** The count that is published for this one. */
    int published(int count) {
        int least = Math.max(possible.fewest() + FEWEST, fewest);
        int most = possible.most() - FEWEST;
        return least > most ? Math.max(0, Math.floorDiv(least + most, 2)) : Math.max(least, Math.min(most, count));
    }

    /** The true counts that a published range of counts of several properties may stand for, whatever their margins. */
    static CountBounds trueCounts(CountBounds published, int properties, int n) {
        int nearlyAll = published.most() >= n - 2 * FEWEST ? FEWEST : 0;
        return widened(published, FEWEST * (properties - 1), FEWEST + nearlyAll, n);
    }

    /**
     * The true counts that a published range of counts of two properties may stand for, without parts: it is the true range where
     * the margins leave more than two people in each cell.
     *
     * @param published the counts that the figure of the joint count leaves possible
     * @param one the same of the first property
     * @param other the same of the second property
     */
    static CountBounds trueCounts(CountBounds published, CountBounds one, CountBounds other, int n) {
        boolean raised = published.fewest() <= FEWEST || n - one.most() - other.most() + published.fewest() <= FEWEST;
        boolean lowered = Math.min(one.fewest(), other.fewest()) - published.most() <= FEWEST;
        int nearlyAll = one.most() > n - FEWEST ? FEWEST : 0;
        return widened(published, raised ? FEWEST : 0, lowered ? FEWEST + nearlyAll : 0, n);
    }

    /** Widens a range; where nearly all have a property, two of them were taken for others before the joint count was made. */
    private static CountBounds widened(CountBounds counts, int down, int up, int n) {
        return counts.isEmpty()
                ? counts
                : new CountBounds(Math.max(0, counts.fewest() - down), Math.min(n, counts.most() + up));
    }
}
