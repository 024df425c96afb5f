package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often intervals hold the truth, added up over all possible samples. */
class CoverageTest {

    /** The mean over all numbers of favourable people on the roster, and the lowest of them. */
    @ParameterizedTest(name = "{1} of {0}: {2} % of cases, {3} % at worst")
    @CsvSource({"20, 12, 98, 95", "40, 20, 96, 93", "60, 40, 97, 94", "100, 60, 96, 93", "200, 40, 95, 91"})
    void the_likely_range_holds_the_number_of_favourable_people(int roster, int answers, int mean, int lowest) {
        double[] coverage = coverageOfLikelyRange(roster, answers, x -> only(x, answers));

        assertThat(percent(average(coverage), Arrays.stream(coverage).min().orElseThrow()))
                .containsExactly(mean, lowest);
    }

    @ParameterizedTest(name = "{1} of {0}: {2} % of cases")
    @CsvSource({"60, 40, 99", "100, 60, 99"})
    void the_likely_range_of_a_published_cell_holds_it_more_often(int roster, int answers, int mean) {
        SimulatedWaves cells = new SimulatedWaves(1, answers);

        assertThat((int) (100 * average(coverageOfLikelyRange(roster, answers, cells::cell))))
                .isEqualTo(mean);
    }

    @ParameterizedTest(name = "{0} answers each: {1} % of cases, {2} % at worst")
    @CsvSource({"10, 95, 90", "20, 95, 92", "40, 95, 93", "100, 94, 93"})
    void the_interval_of_a_change_holds_the_true_change(int answers, int mean, int lowest) {
        Interval[][] intervals = new Interval[answers + 1][answers + 1];
        for (int x = 0; x <= answers; x++) {
            for (int y = 0; y <= answers; y++) {
                intervals[x][y] = Newcombe.difference(only(x, answers), only(y, answers), ConfidenceLevel.NINETY_FIVE);
            }
        }
        double sum = 0;
        double worst = 1;
        for (int before = 1; before < 20; before++) {
            for (int after = 1; after < 20; after++) {
                double coverage = coverage(intervals, before / 20.0, after / 20.0);
                sum += coverage / (19 * 19);
                worst = Math.min(worst, coverage);
            }
        }

        assertThat(percent(sum, worst)).containsExactly(mean, lowest);
    }

    private static double coverage(Interval[][] intervals, double before, double after) {
        int answers = intervals.length - 1;
        BinomialDistribution earlier = BinomialDistribution.of(answers, before);
        BinomialDistribution later = BinomialDistribution.of(answers, after);
        double coverage = 0;
        for (int x = 0; x <= answers; x++) {
            for (int y = 0; y <= answers; y++) {
                boolean holds = intervals[x][y].low() <= after - before && intervals[x][y].high() >= after - before;
                coverage += holds ? earlier.probability(x) * later.probability(y) : 0;
            }
        }
        return coverage;
    }

    private static double[] coverageOfLikelyRange(int roster, int answers, IntFunction<CompatibleCounts> counts) {
        PeopleRange[] ranges = IntStream.rangeClosed(0, answers)
                .mapToObj(x -> LikelyRange.of(counts.apply(x), roster))
                .toArray(PeopleRange[]::new);
        return IntStream.rangeClosed(0, roster)
                .mapToDouble(favourable -> {
                    HypergeometricDistribution sample = HypergeometricDistribution.of(roster, favourable, answers);
                    return IntStream.rangeClosed(sample.getSupportLowerBound(), sample.getSupportUpperBound())
                            .filter(x -> ranges[x].low() <= favourable && ranges[x].high() >= favourable)
                            .mapToDouble(sample::probability)
                            .sum();
                })
                .toArray();
    }

    private static int[] percent(double... shares) {
        return Arrays.stream(shares).mapToInt(share -> (int) (100 * share)).toArray();
    }

    private static double average(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
