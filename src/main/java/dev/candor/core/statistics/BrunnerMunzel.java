package dev.candor.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
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
        List<Pair> pairs = new ArrayList<>();
        for (boolean rise : new boolean[] {true, false}) {
            for (int[] before : extremes(earlier, !rise)) {
                for (int[] after : extremes(later, rise)) {
                    pairs.add(Pair.of(before, after));
                }
            }
        }
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException(
                    "the points fit no common number of answers; give all cells of one question");
        }
        return new BrunnerMunzel(
                new Interval(lowest(pairs, Pair::frequency), -lowest(pairs, pair -> -pair.frequency)),
                new Interval(lowestLimit(pairs, Interval::low), -lowestLimit(pairs, limits -> -limits.high())));
    }

    private static double lowest(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return pairs.stream().mapToDouble(figure).min().orElseThrow();
    }

    /** The lowest limit of all pairs. Few need their own quantile, which takes long: the widest one rules out the others. */
    private static double lowestLimit(List<Pair> pairs, ToDoubleFunction<Interval> limit) {
        double widest =
                quantile(pairs.stream().mapToInt(Pair::fewestAnswers).min().orElseThrow() - 1);
        double[] atLeast = pairs.stream()
                .mapToDouble(pair -> limit.applyAsDouble(pair.limits(widest)))
                .toArray();
        int first = IntStream.range(0, atLeast.length)
                .reduce((one, other) -> atLeast[other] < atLeast[one] ? other : one)
                .orElseThrow();
        double lowest = limit.applyAsDouble(pairs.get(first).limits());
        for (int i = 0; i < atLeast.length; i++) {
            if (atLeast[i] < lowest) {
                lowest = Math.min(lowest, limit.applyAsDouble(pairs.get(i).limits()));
            }
        }
        return lowest;
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

    /**
     * Two waves with exact counts.
     *
     * @param first the variance of θ that comes from the earlier answers
     * @param second the variance of θ that comes from the later answers
     */
    private record Pair(double frequency, double first, double second, int before, int after) {
        static Pair of(int[] earlier, int[] later) {
            double[] below = ranks(later, earlier);
            double[] above = ranks(earlier, later);
            int before = IntStream.of(earlier).sum();
            int after = IntStream.of(later).sum();
            return new Pair(
                    mean(above, later, after),
                    variance(below, earlier, before) / before,
                    variance(above, later, after) / after,
                    before,
                    after);
        }

        int fewestAnswers() {
            return Math.min(before, after);
        }

        Interval limits() {
            double both = first + second;
            return both > 0
                    ? limits(quantile(both * both / (first * first / (before - 1) + second * second / (after - 1))))
                    : ANYTHING;
        }

        Interval limits(double quantile) {
            if (!(first + second > 0) || frequency <= 0 || frequency >= 1) {
                return ANYTHING; // Equal or separate answers have no variance to judge by.
            }
            double reach = quantile * Math.sqrt(first + second) / (frequency * (1 - frequency));
            double logit = Math.log(frequency / (1 - frequency));
            return new Interval(logistic(logit - reach), logistic(logit + reach));
        }
    }

    private static double quantile(double degrees) {
        return TDistribution.of(degrees).inverseSurvivalProbability(TAIL);
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
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * values[i];
        }
        return sum / answers;
    }

    private static double variance(double[] values, int[] counts, int answers) {
        double mean = mean(values, counts, answers);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * (values[i] - mean) * (values[i] - mean);
        }
        return sum / (answers - 1);
    }

    private static double logistic(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
