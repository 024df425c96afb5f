package dev.candor.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How often a random answer of the later wave is above one of the earlier wave, where equal answers count half: θ.
 *
 * <p>E. Brunner and U. Munzel, The nonparametric Behrens-Fisher problem, Biometrical Journal 42 (2000), with the interval on
 * the logit scale: logit θ ± t · s / (θ(1 − θ)). A wave whose answers are divided raises no false alarm, as it does with
 * Mann and Whitney's test. It takes about 30 answers in each wave.
 *
 * @param frequency lowest and highest θ that the cells allow, 0 to 1
 * @param limits the interval of θ at 95 %, from the lowest to the highest answers that the cells allow
 */
public record BrunnerMunzel(Interval frequency, Interval limits) {
    private static final double TAIL = 0.025;
    private static final Interval ANYTHING = new Interval(0, 1);

    /** The comparison of two waves, each by the cells of all points of the scale, ascending. */
    public static BrunnerMunzel between(List<CompatibleCounts> earlier, List<CompatibleCounts> later) {
        List<BrunnerMunzel> extremes = new ArrayList<>();
        for (boolean rise : new boolean[] {true, false}) {
            for (int[] before : extremes(earlier, !rise)) {
                for (int[] after : extremes(later, rise)) {
                    extremes.add(ofCounts(before, after));
                }
            }
        }
        return extremes.stream()
                .reduce((one, other) ->
                        new BrunnerMunzel(one.frequency.hull(other.frequency), one.limits.hull(other.limits)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the points fit no common number of answers; give all cells of one question"));
    }

    /** For each number of answers the counts per point with as many high answers as possible, or as many low ones. */
    private static List<int[]> extremes(List<CompatibleCounts> points, boolean high) {
        List<int[]> extremes = new ArrayList<>();
        for (CompatibleCounts.Row first : points.get(0).rows()) {
            List<CompatibleCounts.Row> rows = points.stream()
                    .flatMap(point -> point.rows().stream())
                    .filter(row -> row.answers() == first.answers())
                    .toList();
            int[] counts = rows.stream().mapToInt(CompatibleCounts.Row::fewest).toArray();
            int left = first.answers() - IntStream.of(counts).sum();
            for (int i = 0; i < counts.length; i++) {
                int point = high ? counts.length - 1 - i : i;
                int more = Math.max(0, Math.min(left, rows.get(point).most() - counts[point]));
                counts[point] += more;
                left -= more;
            }
            if (rows.size() == points.size() && left == 0) {
                extremes.add(counts);
            }
        }
        return extremes;
    }

    /** The comparison of exact counts per point of the scale. */
    static BrunnerMunzel ofCounts(int[] earlier, int[] later) {
        double[] below = ranks(later, earlier);
        double[] above = ranks(earlier, later);
        int before = IntStream.of(earlier).sum();
        int after = IntStream.of(later).sum();
        double frequency = mean(above, later, after);
        double first = variance(below, earlier, before) / before;
        double second = variance(above, later, after) / after;
        Interval exact = new Interval(frequency, frequency);
        if (!(first + second > 0) || frequency <= 0 || frequency >= 1) {
            return new BrunnerMunzel(exact, ANYTHING); // Equal or separate answers have no variance to judge by.
        }
        double degrees = Math.pow(first + second, 2) / (first * first / (before - 1) + second * second / (after - 1));
        double reach = TDistribution.of(degrees).inverseSurvivalProbability(TAIL)
                * Math.sqrt(first + second)
                / (frequency * (1 - frequency));
        double logit = Math.log(frequency / (1 - frequency));
        return new BrunnerMunzel(exact, new Interval(logistic(logit - reach), logistic(logit + reach)));
    }

    /** For each point the share of the other wave's answers below it, with half of those at it. */
    private static double[] ranks(int[] others, int[] points) {
        double answers = IntStream.of(others).sum();
        double[] ranks = new double[points.length];
        double below = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (below + others[i] / 2.0) / answers;
            below += others[i];
        }
        return ranks;
    }

    private static double mean(double[] values, int[] counts, int answers) {
        return IntStream.range(0, values.length)
                        .mapToDouble(i -> counts[i] * values[i])
                        .sum()
                / answers;
    }

    private static double variance(double[] values, int[] counts, int answers) {
        double mean = mean(values, counts, answers);
        return IntStream.range(0, values.length)
                        .mapToDouble(i -> counts[i] * Math.pow(values[i] - mean, 2))
                        .sum()
                / (answers - 1);
    }

    private static double logistic(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
