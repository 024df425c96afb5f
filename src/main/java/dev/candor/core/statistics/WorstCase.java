package dev.candor.core.statistics;

/**
 * Bounds on the number of favourable people on the roster without assumptions about nonrespondents.
 *
 * <p>C. F. Manski, Partial identification of probability distributions (2003): from x, if all
 * nonrespondents are unfavourable, to x + (N − n), if all of them are favourable.
 */
public final class WorstCase {

    private WorstCase() {}

    /** The widest bounds over all compatible counts; counts above the roster are impossible and left out. */
    public static PeopleRange of(CompatibleCounts counts, int roster) {
        CompatibleCounts possible = counts.within(roster);
        return new PeopleRange(fewest(possible), roster - fewest(possible.complement()), roster);
    }

    private static int fewest(CompatibleCounts counts) {
        return counts.leastFavourable().mapToInt(SampleCount::favourable).min().orElseThrow();
    }
}
