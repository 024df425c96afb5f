package dev.candor.core.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A prediction interval for the number of favourable people on the roster, if nonrespondents resemble respondents.
 *
 * <p>Beta-binomial prediction of the nonrespondents with Jeffreys' prior: m = N − n nonrespondents, a = x + ½,
 * b = n − x + ½, P(k) = C(m, k) · B(k + a, m − k + b) / B(a, b); 95 %, in whole people. Without nonrespondents the range is
 * exact.
 */
public final class LikelyRange {
    private static final double TAIL = 0.025;

    private LikelyRange() {}

    /** The widest range over all compatible counts; counts above the roster are impossible and left out. */
    public static PeopleRange of(CompatibleCounts counts, int roster) {
        CompatibleCounts possible = counts.within(roster);
        return new PeopleRange(lowest(possible, roster), roster - lowest(possible.complement(), roster), roster);
    }

    private static int lowest(CompatibleCounts counts, int roster) {
        return candidates(counts).stream()
                .mapToInt(count -> low(count, roster))
                .min()
                .orElseThrow();
    }

    /**
     * The counts that can have the lowest limit.
     *
     * <p>A prediction is a mixture of the predictions after one more unfavourable and after one more favourable answer. So
     * an unfavourable answer never raises the limit and a favourable one never lowers it. Among counts with equal
     * favourable answers the one with most answers suffices, and among those with equal unfavourable ones that with fewest.
     */
    private static Collection<SampleCount> candidates(CompatibleCounts counts) {
        Map<Integer, SampleCount> byFavourable = new HashMap<>();
        counts.leastFavourable()
                .forEach(count -> byFavourable.merge(count.favourable(), count, LikelyRange::withMoreAnswers));
        Map<Integer, SampleCount> byUnfavourable = new HashMap<>();
        byFavourable
                .values()
                .forEach(count -> byUnfavourable.merge(count.unfavourable(), count, LikelyRange::withFewerAnswers));
        return byUnfavourable.values();
    }

    private static SampleCount withMoreAnswers(SampleCount one, SampleCount other) {
        return one.answers() > other.answers() ? one : other;
    }

    private static SampleCount withFewerAnswers(SampleCount one, SampleCount other) {
        return one.answers() < other.answers() ? one : other;
    }

    private static int low(SampleCount count, int roster) {
        int nonrespondents = roster - count.answers();
        return count.favourable()
                + BetaBinomial.of(nonrespondents, count.favourable() + 0.5, count.unfavourable() + 0.5)
                        .firstAbove(TAIL);
    }
}
