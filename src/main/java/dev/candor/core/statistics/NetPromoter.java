package dev.candor.core.statistics;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The confidence interval of a net promoter score at 95 %; below 40 answers it is too wide to be useful.
 *
 * <p>B. Rocks, Interval estimation for the net promoter score, The American Statistician 70 (2016): Wald's interval
 * after adding ¾ of a detractor, 1½ passives and ¾ of a promoter.
 */
public final class NetPromoter {

    private NetPromoter() {}

    /** Promoters minus detractors as shares of the same answers, -1 to 1: the widest interval over both cells. */
    public static Interval interval(CompatibleCounts promoters, CompatibleCounts detractors) {
        return new Interval(lowest(promoters, detractors), -lowest(detractors, promoters));
    }

    private static double lowest(CompatibleCounts up, CompatibleCounts down) {
        Map<Integer, CompatibleCounts.Row> detractors =
                down.rows().stream().collect(Collectors.toMap(CompatibleCounts.Row::answers, Function.identity()));
        return up.rows().stream()
                .flatMapToDouble(row ->
                        Stream.ofNullable(detractors.get(row.answers())).flatMapToDouble(other -> limits(row, other)))
                .min()
                .orElseThrow(() -> new IllegalArgumentException(
                        "promoters and detractors fit no common number of answers; give two cells of one question"));
    }

    /** The limit falls with every detractor, so the most possible are assumed; in promoters it need not be monotonic. */
    private static DoubleStream limits(CompatibleCounts.Row promoters, CompatibleCounts.Row detractors) {
        int answers = promoters.answers();
        return IntStream.rangeClosed(promoters.fewest(), Math.min(promoters.most(), answers - detractors.fewest()))
                .mapToDouble(up -> low(up, Math.min(detractors.most(), answers - up), answers));
    }

    private static double low(int promoters, int detractors, int answers) {
        double n = answers + 3.0;
        double score = (promoters - detractors) / n;
        double variance = ((promoters + detractors + 1.5) / n - score * score) / n;
        return Math.max(-1, score - ConfidenceLevel.NINETY_FIVE.z() * Math.sqrt(variance));
    }
}
