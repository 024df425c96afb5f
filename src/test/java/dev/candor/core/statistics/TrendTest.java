package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static dev.candor.core.statistics.SimulatedWaves.moved;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final int[] RISING = {25, 25, 30, 45, 45, 50, 55, 55, 70};

    @Test
    void nine_waves_from_25_to_70_percent_are_a_rise_of_15_to_70_points() {
        Drift drift = trend(RISING).drift().orElseThrow();

        assertThat(drift.change())
                .isInstanceOfSatisfying(
                        WaveChange.Rose.class,
                        rose -> assertThat(rose.difference().outward(5)).isEqualTo(new PercentagePoints(15, 70)));
        assertThat(drift.from()).isBetween(.22, .24);
        assertThat(drift.to()).isBetween(.65, .67);
    }

    @Test
    void the_same_waves_in_reverse_are_a_fall() {
        List<DatedCounts> waves = weekly(RISING);
        List<DatedCounts> falling = IntStream.range(0, waves.size())
                .mapToObj(i -> new DatedCounts(
                        waves.get(i).day(), waves.get(waves.size() - 1 - i).counts()))
                .toList();

        assertThat(SimulatedWaves.trend(falling).drift().orElseThrow().change()).isInstanceOf(WaveChange.Fell.class);
    }

    @Test
    void a_rise_is_found_at_whatever_distance_in_time_the_waves_are() {
        List<DatedCounts> monthly = new ArrayList<>();
        List<DatedCounts> onOneDay = new ArrayList<>();
        for (DatedCounts wave : weekly(RISING)) {
            monthly.add(new DatedCounts(MONDAY.plusMonths(monthly.size()), wave.counts()));
            onOneDay.add(new DatedCounts(MONDAY, wave.counts()));
        }

        assertThat(SimulatedWaves.trend(monthly).drift().orElseThrow().change()).isInstanceOf(WaveChange.Rose.class);
        assertThat(SimulatedWaves.trend(onOneDay).drift().orElseThrow().change())
                .isInstanceOf(WaveChange.Rose.class);
    }

    @Test
    void waves_that_stand_still_have_no_drift_but_one_that_could_have_been_seen() {
        Trend still = trend(60, 60, 60, 60, 60, 60, 60, 60);

        assertThat(moved(still)).isFalse();
        assertThat(still.drift().orElseThrow().change())
                .isInstanceOfSatisfying(WaveChange.NoClearChange.class, none -> {
                    assertThat(none.detectableDrop()).hasValue(26);
                    assertThat(none.detectableRise()).hasValue(24);
                });
    }

    @Test
    void the_latest_wave_is_compared_with_the_first_the_one_a_quarter_ago_and_the_marked_ones() {
        List<DatedCounts> waves = weekly(IntStream.generate(() -> 50).limit(26).toArray());

        // Wave 25 is of 29 June; wave 12 is of 30 March, and three months before is 29 March.
        assertThat(SimulatedWaves.trend(waves, 20, 25).since())
                .extracting(ChangeSince::wave)
                .containsExactly(0, 11, 20);
    }

    @Test
    void a_mark_is_compared_with_the_last_wave_before_it() {
        List<DatedCounts> waves = weekly(50, 50, 50);

        assertThat(Trend.lastBefore(waves, MONDAY)).isEmpty();
        assertThat(Trend.lastBefore(waves, MONDAY.plusDays(7))).contains(0);
        assertThat(Trend.lastBefore(waves, MONDAY.plusDays(8))).contains(1);
    }

    @Test
    void a_clear_step_since_a_marked_wave_is_a_rise_since_then() {
        Trend trend = SimulatedWaves.trend(weekly(60, 55, 20, 20, 20, 70), 4);

        assertThat(trend.since().get(1).wave()).isEqualTo(4);
        assertThat(trend.since().get(1).change()).isInstanceOf(WaveChange.Rose.class);
        assertThat(trend.since().get(0).change()).isInstanceOf(WaveChange.NoClearChange.class);
    }

    @Test
    void few_waves_have_fewer_looks() {
        assertThat(trend()).isEqualTo(new Trend(Optional.empty(), List.of(), Optional.empty()));
        assertThat(trend(50)).isEqualTo(trend());
        assertThat(trend(50, 50).since()).hasSize(1);
        assertThat(trend(50, 50, 50).drift()).isEmpty();
        assertThat(trend(50, 50, 50, 50).drift()).isPresent();
        assertThat(trend(50, 50, 50, 50, 50).ordinary()).isEmpty();
        assertThat(trend(50, 50, 50, 50, 50, 50).ordinary()).isPresent();
    }

    @Test
    void waves_in_which_everybody_agrees_have_a_trend_without_movement() {
        List<DatedCounts> all = IntStream.range(0, 10)
                .mapToObj(i -> new DatedCounts(MONDAY.plusDays(i), only(40, 40)))
                .toList();

        assertThat(moved(SimulatedWaves.trend(all))).isFalse();
    }

    @Test
    void one_question_among_many_that_stand_still_has_to_move_more_clearly() {
        WaveSeries moved = new WaveSeries(weekly(40, 40, 45, 50, 50, 55, 60, 60), List.of());
        WaveSeries still = new WaveSeries(weekly(50, 50, 50, 50, 50, 50, 50, 50), List.of());
        List<WaveSeries> report = new ArrayList<>(Collections.nCopies(9, still));
        report.add(moved);

        assertThat(moved(Trend.ofReport(List.of(moved)).get(0))).isTrue();
        assertThat(Trend.ofReport(report)).noneMatch(SimulatedWaves::moved);
    }

    @Test
    void a_change_that_is_hardly_clear_is_found_by_one_comparison_and_not_by_one_of_two() {
        List<DatedCounts> waves = weekly(35, 50, 50, 50, 50, 50, 50, 65);

        assertThat(SimulatedWaves.trend(waves).since().get(0).change()).isInstanceOf(WaveChange.Rose.class);
        assertThat(SimulatedWaves.trend(waves, 3).since().get(0).change()).isInstanceOf(WaveChange.NoClearChange.class);
    }

    /** Weekly waves of about 40 answers with these published shares in percent. */
    static List<DatedCounts> weekly(int... shares) {
        return IntStream.range(0, shares.length)
                .mapToObj(i -> new DatedCounts(
                        MONDAY.plusWeeks(i), ShareRange.around(shares[i], 5).counts(35, 44)))
                .toList();
    }

    private static Trend trend(int... shares) {
        return SimulatedWaves.trend(weekly(shares));
    }
}
