package dev.candor.core.statistics;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What people report when asked directly whether something got better or worse.
 *
 * <p>The exact sign test of better against worse, two-sided with mid-p: 2 · (P(X &gt; m) + P(X = m) / 2), where m is the larger
 * count and X is binomial with the sum of both and ½. Those who report no change say nothing about its direction.
 */
public enum ReportedChange {
    BETTER,
    WORSE,
    /** Better and worse are too close for the counts behind the cells. */
    UNCLEAR;

    private static final double HIGHEST_PROBABILITY = 0.05;

    /** The change at 95 % confidence for all compatible counts of one question. */
    public static ReportedChange of(CompatibleCounts better, CompatibleCounts worse) {
        if (isClear(better, worse)) {
            return BETTER;
        }
        return isClear(worse, better) ? WORSE : UNCLEAR;
    }

    /** The test is least clear with the fewest of one and the most of the other. */
    private static boolean isClear(CompatibleCounts more, CompatibleCounts fewer) {
        Map<Integer, CompatibleCounts.Row> others =
                fewer.rows().stream().collect(Collectors.toMap(CompatibleCounts.Row::answers, Function.identity()));
        return more.rows().stream().allMatch(row -> {
            CompatibleCounts.Row other = others.get(row.answers());
            int most = other == null ? 0 : Math.min(other.most(), row.answers() - row.fewest());
            return row.fewest() > most && midP(row.fewest(), most) <= HIGHEST_PROBABILITY;
        });
    }

    /** The probability of so unequal counts, either way, if better and worse were equally likely. */
    static double midP(int better, int worse) {
        int more = Math.max(better, worse);
        BinomialDistribution chance = BinomialDistribution.of(better + worse, 0.5);
        return Math.min(1, 2 * (chance.survivalProbability(more) + chance.probability(more) / 2));
    }
}
