package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CochranArmitageTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    /** R's example of smokers among patients, prop.trend.test: X-squared = 8.2249. */
    @Test
    void four_exact_waves_have_the_reference_statistic() {
        CochranArmitage line =
                new CochranArmitage(waves(List.of(only(83, 86), only(90, 93), only(129, 136), only(70, 82))));
        double overdispersion = CochranArmitage.overdispersion(2 * 2.1877445059649756, 2);

        assertThat(line.rise()).isCloseTo(3 * -0.0334156264126013, within(1e-9));
        assertThat(Math.pow(line.rise() / line.error(372.0 / 397), 2) * overdispersion)
                .isCloseTo(8.224922285197692, within(1e-6));
        assertThat(line.probability())
                .isCloseTo(
                        ConfidenceLevel.probabilityBeyond(Math.sqrt(8.224922285197692 / overdispersion)), within(1e-9));
    }

    @Test
    void overdispersion_is_at_least_one_and_grows_with_the_waves_that_show_it() {
        assertThat(CochranArmitage.overdispersion(0, 6)).isEqualTo(1);
        assertThat(CochranArmitage.overdispersion(12, 6)).isCloseTo(20 / 14.0, within(1e-12));
        assertThat(CochranArmitage.overdispersion(500, 250)).isCloseTo(508 / 258.0, within(1e-12));
    }

    @Test
    void waves_that_scatter_about_the_line_make_a_rise_less_clear() {
        List<CompatibleCounts> smooth = new ArrayList<>();
        List<CompatibleCounts> scattered = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            smooth.add(only(30 + 2 * i, 100));
            scattered.add(only(30 + 2 * i + (i % 2 == 0 ? 12 : -12), 100));
        }

        assertThat(new CochranArmitage(waves(scattered)).probability())
                .isGreaterThan(100 * new CochranArmitage(waves(smooth)).probability());
    }

    @Property(tries = 100)
    void the_limits_hold_for_all_counts_behind_the_cells_and_are_three_points_wider_at_most(
            @ForAll @Size(min = 4, max = 4) List<@IntRange(min = 3, max = 17) Integer> twentieths,
            @ForAll @IntRange(min = 30, max = 60) int answers) {
        List<CompatibleCounts> cells = twentieths.stream()
                .map(share -> ShareRange.around(5 * share, 5).counts(answers, answers + 2))
                .toList();
        CochranArmitage line = new CochranArmitage(waves(cells));
        Interval limits = line.drift(false).change().difference();
        double overdispersion = Math.pow(line.error(.5), 2) / (9 * .25 / (5 * answers)); // 9 / 5: span² / Σ(t − t̄)².
        double low = 1;
        double high = -1;
        for (List<SampleCount> counts : choices(cells)) {
            double mean = counts.stream().mapToDouble(SampleCount::share).sum() / 4;
            double rise = 0;
            double variance = 0;
            for (int i = 0; i < 4; i++) {
                double weight = 3 * (i - 1.5) / 5; // Span · (t − t̄) / Σ(t − t̄)².
                rise += weight * counts.get(i).share();
                variance += weight * weight * mean * (1 - mean) / counts.get(i).answers();
            }
            double reach = ConfidenceLevel.NINETY_FIVE.z() * Math.sqrt(overdispersion * variance);
            low = Math.max(-1, Math.min(low, rise - reach));
            high = Math.min(1, Math.max(high, rise + reach));
        }

        assertThat(limits.low()).isBetween(low - .03, low + 1e-12);
        assertThat(limits.high()).isBetween(high - 1e-12, high + .03);
    }

    @Test
    void a_line_that_leaves_the_scale_rises_by_100_points_at_most() {
        List<CompatibleCounts> steep = new ArrayList<>(Collections.nCopies(20, only(0, 40)));
        steep.addAll(Collections.nCopies(20, only(40, 40)));
        CochranArmitage line = new CochranArmitage(waves(steep));

        assertThat(line.drift(true).change()).isEqualTo(new WaveChange.Rose(new Interval(1, 1)));
        assertThat(line.drift(true).from()).isZero();
        assertThat(line.drift(true).to()).isEqualTo(1);
    }

    /** All combinations of the extreme counts of the cells. */
    private static List<List<SampleCount>> choices(List<CompatibleCounts> cells) {
        List<List<SampleCount>> choices = List.of(List.of());
        for (CompatibleCounts cell : cells) {
            List<List<SampleCount>> longer = new ArrayList<>();
            for (List<SampleCount> choice : choices) {
                for (CompatibleCounts.Row row : cell.rows()) {
                    for (int favourable : new int[] {row.fewest(), row.most()}) {
                        List<SampleCount> next = new ArrayList<>(choice);
                        next.add(new SampleCount(favourable, row.answers()));
                        longer.add(next);
                    }
                }
            }
            choices = longer;
        }
        return choices;
    }

    private static List<DatedCounts> waves(List<CompatibleCounts> counts) {
        List<DatedCounts> waves = new ArrayList<>();
        counts.forEach(each -> waves.add(new DatedCounts(MONDAY.plusDays(waves.size()), each)));
        return waves;
    }
}
