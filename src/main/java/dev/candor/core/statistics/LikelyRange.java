package dev.candor.core.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How many of all on the roster are favourable now, if those who did not answer are like those who did.
 *
 * <p>Beta-binomial prediction of the silent people with Jeffreys' prior: m = N − n silent, a = x + ½, b = n − x + ½,
 * P(k) = C(m, k) · B(k + a, m − k + b) / B(a, b); 95 %, in whole people. With nobody silent no doubt is left.
 */
public final class LikelyRange {
    private static final double TAIL = 0.025;

    private LikelyRange() {}

    /** The widest that any count behind the cell gives; counts above the roster are left out as impossible. */
    public static PeopleRange of(CompatibleCounts counts, int roster) {
        CompatibleCounts possible = counts.within(roster);
        return new PeopleRange(lowest(possible, roster), roster - lowest(possible.mirrored(), roster), roster);
    }

    private static int lowest(CompatibleCounts counts, int roster) {
        return candidates(counts).stream()
                .mapToInt(count -> low(count, roster))
                .min()
                .orElseThrow();
    }

    /**
     * The counts one of which has the lowest limit.
     *
     * <p>What is predicted before one more answer is a mixture of the predictions after a bad and after a good one.
     * So one more bad answer never raises the limit and one more good answer never lowers it: among counts with equal
     * favourable the fullest is enough, and among those with equal unfavourable the emptiest.
     */
    private static Collection<CellCount> candidates(CompatibleCounts counts) {
        Map<Integer, CellCount> byFavourable = new HashMap<>();
        counts.lowest().forEach(count -> byFavourable.merge(count.favourable(), count, LikelyRange::fuller));
        Map<Integer, CellCount> byUnfavourable = new HashMap<>();
        byFavourable.values().forEach(count -> byUnfavourable.merge(count.unfavourable(), count, LikelyRange::emptier));
        return byUnfavourable.values();
    }

    private static CellCount fuller(CellCount one, CellCount other) {
        return one.answers() > other.answers() ? one : other;
    }

    private static CellCount emptier(CellCount one, CellCount other) {
        return one.answers() < other.answers() ? one : other;
    }

    private static int low(CellCount count, int roster) {
        int silent = roster - count.answers();
        return count.favourable()
                + DiscreteDistribution.betaBinomial(silent, count.favourable() + 0.5, count.unfavourable() + 0.5)
                        .firstAbove(TAIL);
    }
}
