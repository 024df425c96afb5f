package dev.candor.core.statistics;

/**
 * How many of all on the roster can be favourable with no assumption about the silent ones.
 *
 * <p>C. F. Manski, Partial identification of probability distributions (2003): from x, if all the silent are
 * unfavourable, to x + (N − n), if all of them are favourable.
 */
public final class WorstCase {

    private WorstCase() {}

    /** The widest that any count behind the cell gives; counts above the roster are left out as impossible. */
    public static PeopleRange of(CompatibleCounts counts, int roster) {
        CompatibleCounts possible = counts.within(roster);
        return new PeopleRange(fewest(possible), roster - fewest(possible.mirrored()), roster);
    }

    private static int fewest(CompatibleCounts counts) {
        return counts.lowest().mapToInt(CellCount::favourable).min().orElseThrow();
    }
}
