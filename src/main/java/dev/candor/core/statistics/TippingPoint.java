package dev.candor.core.statistics;

import java.util.Comparator;
import java.util.List;

/** How many nonrespondents would have to be favourable for a majority, more than half, of the roster. */
public sealed interface TippingPoint {

    /** A majority is favourable whatever the nonrespondents think. */
    record Certain() implements TippingPoint {}

    /** A majority is favourable if at least {@code needed} of the {@code nonrespondents} are. */
    record Depends(int needed, int nonrespondents) implements TippingPoint {}

    /** No majority is favourable even if all nonrespondents are. */
    record OutOfReach() implements TippingPoint {}

    /** Some counts behind the rounded cell can reach a majority and others cannot. */
    record Unclear() implements TippingPoint {}

    /** The tipping point that holds for every compatible count: the one with the highest needed share of nonrespondents. */
    static TippingPoint of(CompatibleCounts counts, int roster) {
        PeopleRange worst = WorstCase.of(counts, roster);
        if (worst.low() > roster / 2) {
            return new Certain();
        }
        if (worst.high() <= roster / 2) {
            return new OutOfReach();
        }
        List<Depends> cases = counts.within(roster)
                .leastFavourable()
                .map(count -> new Depends(roster / 2 + 1 - count.favourable(), roster - count.answers()))
                .filter(tip -> tip.needed() > 0)
                .toList();
        if (cases.stream().anyMatch(tip -> tip.needed() > tip.nonrespondents())) {
            return new Unclear();
        }
        return cases.stream()
                .max(Comparator.comparingDouble(tip -> (double) tip.needed() / tip.nonrespondents()))
                .orElseThrow();
    }
}
