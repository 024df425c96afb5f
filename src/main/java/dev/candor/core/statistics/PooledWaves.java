package dev.candor.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several waves as one, by the middles of their cells and the fewest answers.
 *
 * @param spread Σ n(p − share)² over the waves
 */
record PooledWaves(int waves, double answers, double share, double spread) {

    static PooledWaves of(List<CompatibleCounts> waves) {
        double[] answers =
                waves.stream().mapToDouble(CompatibleCounts::fewestAnswers).toArray();
        double[] shares =
                waves.stream().mapToDouble(counts -> counts.shares().middle()).toArray();
        double all = Arrays.stream(answers).sum();
        double share = IntStream.range(0, answers.length)
                        .mapToDouble(i -> answers[i] * shares[i])
                        .sum()
                / all;
        double spread = IntStream.range(0, answers.length)
                .mapToDouble(i -> answers[i] * Math.pow(shares[i] - share, 2))
                .sum();
        return new PooledWaves(waves.size(), all, share, spread);
    }

    /**
     * The probability of so large a difference between the shares under chance alone.
     *
     * <p>The two-sample test for proportions with a pooled variance, which the overdispersion of the waves about their own
     * share widens, as in {@link CochranArmitage}.
     */
    double probabilityOfDifference(PooledWaves other) {
        double mean = (answers * share + other.answers * other.share) / (answers + other.answers);
        double binomial = mean * (1 - mean);
        if (binomial == 0) {
            return 1; // All answers of all waves are equal.
        }
        double overdispersion =
                CochranArmitage.overdispersion((spread + other.spread) / binomial, waves + other.waves - 2);
        double variance = overdispersion * binomial * (1 / answers + 1 / other.answers);
        return ConfidenceLevel.probabilityBeyond((other.share - share) / Math.sqrt(variance));
    }
}
