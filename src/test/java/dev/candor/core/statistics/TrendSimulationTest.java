package dev.candor.core.statistics;

import static dev.candor.core.statistics.SimulatedWaves.drift;
import static dev.candor.core.statistics.SimulatedWaves.moved;
import static dev.candor.core.statistics.SimulatedWaves.stable;
import static dev.candor.core.statistics.SimulatedWaves.then;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often reports on many simulated waves claim a movement, as the cells of the waves are published. */
@Tag("slow")
class TrendSimulationTest {
    private static final int ANSWERS = 40;
    private static final int HISTORIES = 600;

    /** Trend and floor are told side by side, and have one budget of false claims. */
    @ParameterizedTest(name = "{0} and {1} of {2} answers")
    @CsvSource({".5, .3, 40", ".3, .5, 60", ".3, .5, 200"})
    void at_most_five_percent_of_the_reports_on_26_stable_waves_claim_a_movement(
            double favourable, double unfavourable, int answers) {
        SimulatedWaves simulated = new SimulatedWaves(3, answers);
        int claims = 0;
        for (int i = 0; i < HISTORIES; i++) {
            SimulatedWaves.Opinions history = simulated.opinions(stable(favourable, 26), stable(unfavourable, 26));
            for (int waves = 1; waves <= 26; waves++) {
                SimulatedWaves.Opinions report = history.upTo(waves);
                claims += moved(report.trend()) || report.floor() != CriticsFloor.Movement.UNCLEAR ? 1 : 0;
            }
        }

        assertThat((double) claims / (26 * HISTORIES)).isBetween(.02, .05);
    }

    @Test
    void at_most_five_percent_of_the_reports_at_the_26th_stable_wave_claim_a_movement() {
        assertThat(found(2000, stable(.5, 26))).isBetween(.02, .05);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 18})
    void a_drift_of_20_points_over_8_waves_after_stable_ones_is_found_in_80_percent(int before) {
        assertThat(found(1000, then(stable(.5, before), drift(.525, .7, 8)))).isGreaterThan(.8);
    }

    @Test
    void a_drift_of_20_points_over_the_first_8_waves_is_found_in_80_percent_four_waves_later() {
        assertThat(found(1000, then(drift(.5, .7, 8), stable(.7, 4)))).isGreaterThan(.8);
    }

    /** The test by exact counts finds it in 65 %, and no test for a trend finds more. */
    @Test
    void a_drift_of_20_points_over_the_only_8_waves_is_found_in_more_than_half() {
        assertThat(found(1000, drift(.4, .6, 8))).isBetween(.55, .65);
    }

    @Test
    void a_share_that_rises_from_25_to_70_percent_is_always_found() {
        assertThat(found(1000, .25, .25, .30, .45, .45, .50, .55, .55, .70)).isGreaterThan(.99);
    }

    @Test
    void the_detectable_drift_is_found_in_80_percent() {
        List<DatedCounts> still = TrendTest.weekly(60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60);
        WaveChange none = SimulatedWaves.trend(still).drift().orElseThrow().change();
        int points = ((WaveChange.NoClearChange) none).detectableDrop().orElseThrow();

        assertThat(found(1000, drift(.6, .6 - points / 100.0, 12))).isBetween(.78, .9);
    }

    /** The share of reports on this history that claim a movement. */
    private static double found(int histories, double... shares) {
        SimulatedWaves simulated = new SimulatedWaves(3, ANSWERS);
        return (double) IntStream.range(0, histories)
                        .filter(i -> moved(SimulatedWaves.trend(simulated.history(shares))))
                        .count()
                / histories;
    }
}
