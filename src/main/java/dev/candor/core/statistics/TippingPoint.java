package dev.candor.core.statistics;

import java.util.Comparator;
import java.util.List;

/** What the silent people would have to think for a majority of the roster, more than half of it, to be favourable. */
public sealed interface TippingPoint {

    /** A majority is favourable whatever the silent ones think. */
    record Certain() implements TippingPoint {}

    /** A majority is favourable unless fewer than {@code needed} of the {@code silent} are. */
    record Depends(int needed, int nonrespondents) implements TippingPoint {}

    /** No majority is favourable even if all the silent ones are. */
    record OutOfReach() implements TippingPoint {}

    /** Behind the rounded cell stand counts that can reach a majority and counts that cannot. */
    record Unclear() implements TippingPoint {}

    /** True of every count behind the cell: where they differ, the count that asks most of its silent people speaks. */
    static TippingPoint of(CompatibleCounts counts, int roster) {
        PeopleRange worst = WorstCase.of(counts, roster);
        if (worst.low() > roster / 2) {
            return new Certain();
        }
        if (worst.high() <= roster / 2) {
            return new OutOfReach();
        }
        List<Depends> cases = counts.within(roster)
                .lowest()
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
