package dev.candor.core.statistics;

import static dev.candor.core.statistics.SimulatedWaves.stable;
import static dev.candor.core.statistics.SimulatedWaves.then;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.statistics.CriticsFloor.Movement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of the critics moved, in series whose true shares are known. */
class CriticsFloorTest {
    private static final int REPORTS = 1_000;

    @Test
    void fewer_than_four_waves_have_no_floor() {
        assertThat(floor(40, 20, 20, 20)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "30 30 30 30, UNCLEAR, 0, 0",
        "50 50 50 50 10 10 10 12, FLOOR_FELL, 4, 0",
        "10 12 10 10 50 45 50 50, FLOOR_ROSE, 5, 0",
        "30 20 20 20 20 20 20 55, ABOVE_ROSE, 4, 4",
        "20 20 55 20, ABOVE_FELL, 0, 2",
        "30 35 30 30 30 35 25 30, UNCLEAR, 6, 6"
    })
    void the_floor_is_the_lowest_of_the_last_four_waves(String percents, Movement movement, int lowest, int reference) {
        int[] people = Arrays.stream(percents.split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(floor(100, people)).contains(new CriticsFloor(movement, lowest, reference));
    }

    @ParameterizedTest(name = "{0} % of {1} answers")
    @CsvSource({"10, 40", "20, 40", "50, 40", "30, 60", "50, 100"})
    @Tag("slow")
    void where_nothing_moves_at_most_one_report_in_fifty_says_that_something_did(int percent, int answers) {
        assertThat(share(answers, stable(percent / 100.0, 8), movement -> movement != Movement.UNCLEAR))
                .isLessThanOrEqualTo(0.02);
    }

    @Test
    @Tag("slow")
    void a_floor_that_fell_from_half_to_a_tenth_is_found() {
        assertThat(share(40, then(stable(.5, 4), stable(.1, 4)), Movement.FLOOR_FELL::equals))
                .isGreaterThan(0.8);
    }

    @Test
    @Tag("slow")
    void critics_who_come_on_top_are_not_taken_for_a_higher_floor() {
        double[] jump = then(stable(.15, 7), new double[] {.6});
        assertThat(share(40, jump, Movement.ABOVE_ROSE::equals)).isGreaterThan(0.8);
        assertThat(share(40, jump, Movement.FLOOR_ROSE::equals)).isLessThan(0.01);
    }

    private static double share(int answers, double[] shares, Predicate<Movement> wanted) {
        SimulatedWaves waves = new SimulatedWaves(7, answers);
        return IntStream.range(0, REPORTS)
                        .mapToObj(i -> CriticsFloor.of(waves.history(shares).stream()
                                        .map(DatedCounts::counts)
                                        .toList())
                                .orElseThrow())
                        .filter(floor -> wanted.test(floor.movement()))
                        .count()
                / (double) REPORTS;
    }

    private static Optional<CriticsFloor> floor(int answers, int... people) {
        SimulatedWaves waves = new SimulatedWaves(7, answers);
        List<CompatibleCounts> cells =
                Arrays.stream(people).mapToObj(waves::cell).toList();
        return CriticsFloor.of(cells);
    }
}
