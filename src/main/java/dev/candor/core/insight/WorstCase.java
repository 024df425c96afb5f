package dev.candor.core.insight;

/**
 * How many of all on the roster can be favourable with no assumption about the silent ones.
 *
 * <p>C. F. Manski, Partial identification of probability distributions (2003): from x, if all the silent are
 * unfavourable, to x + (N − n), if all of them are favourable.
 */
public final class WorstCase {

    private WorstCase() {}

    /** The widest that any count behind the cell gives; counts above the roster are left out as impossible. */
    public static People of(Evidence evidence, int roster) {
        Evidence possible = evidence.within(roster);
        return new People(fewest(possible), roster - fewest(possible.mirrored()), roster);
    }

    private static int fewest(Evidence evidence) {
        return evidence.lowest().mapToInt(Count::favourable).min().orElseThrow();
    }
}
