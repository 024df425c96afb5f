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
    private static final Predicate<Movement> ROSE = Movement.FLOOR_ROSE::equals;
    private static final Predicate<Movement> FELL = Movement.FLOOR_FELL::equals;

    @Test
    void fewer_than_four_waves_have_no_floor() {
        assertThat(floor(true, 20, 20, 20)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "30 30 30 30, UNCLEAR, 0, 0",
        "50 50 50 50 10 10 10 12, FLOOR_FELL, 4, 0",
        "10 12 10 10 50 45 50 50, FLOOR_ROSE, 5, 0",
        "30 20 20 20 20 20 20 55, ABOVE_ROSE, 4, 4",
        "20 20 55 20, ABOVE_FELL, 0, 2",
        "20 20 20 40, UNCLEAR, 0, 0",
        "30 35 30 30 30 35 25 30, UNCLEAR, 6, 6",
        "10 50 50 50 50 50 50 50 50, UNCLEAR, 5, 5",
        "50 20 20 20 20 20 20 20, UNCLEAR, 4, 4"
    })
    void the_floor_is_the_lowest_of_the_last_four_waves(String percents, Movement movement, int lowest, int reference) {
        int[] people = Arrays.stream(percents.split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(floor(true, people)).contains(new CriticsFloor(movement, lowest, reference));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "10 12 10 10 50 45 50 50, FLOOR_ROSE",
        "50 50 50 50 10 10 10 12, FLOOR_FELL",
        "30 20 20 20 20 20 20 55, UNCLEAR",
        "20 20 55 20, UNCLEAR"
    })
    void without_a_trend_the_floor_alone_can_move(String percents, Movement movement) {
        int[] people = Arrays.stream(percents.split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(floor(false, people).map(CriticsFloor::movement)).contains(movement);
    }

    @ParameterizedTest(name = "{0} and {1} of {2} answers")
    @CsvSource({".5, .3, 40", ".3, .5, 60", ".5, .5, 200"})
    @Tag("slow")
    void where_nothing_moves_one_report_in_a_hundred_says_so_of_the_floor_or_of_what_is_above(
            double favourable, double unfavourable, int answers) {
        assertThat(share(answers, stable(favourable, 8), stable(unfavourable, 8), moved -> moved != Movement.UNCLEAR))
                .isLessThanOrEqualTo(.01);
    }

    @Test
    @Tag("slow")
    void a_floor_that_fell_from_half_to_a_tenth_is_found() {
        assertThat(share(40, then(stable(.3, 4), stable(.7, 4)), then(stable(.5, 4), stable(.1, 4)), FELL))
                .isGreaterThan(.95);
    }

    /** At 60 answers in one of six. */
    @Test
    @Tag("slow")
    void a_floor_that_rose_by_15_points_four_waves_ago_is_found_with_200_answers() {
        double[] critics = then(stable(.15, 4), stable(.3, 4));
        assertThat(share(200, then(stable(.6, 4), stable(.45, 4)), critics, ROSE))
                .isGreaterThan(.9);
        assertThat(share(200, stable(.5, 8), critics, ROSE))
                .as("whatever the trend of those who are favourable")
                .isGreaterThan(.9);
    }

    @Test
    @Tag("slow")
    void critics_who_come_on_top_are_not_taken_for_a_higher_floor() {
        double[] jump = then(stable(.15, 7), new double[] {.6});
        double[] others = then(stable(.65, 7), new double[] {.2});
        assertThat(share(40, others, jump, Movement.ABOVE_ROSE::equals)).isGreaterThan(.85);
        assertThat(share(40, others, jump, ROSE)).isLessThan(.01);
    }

    private static double share(int answers, double[] favourable, double[] unfavourable, Predicate<Movement> wanted) {
        SimulatedWaves waves = new SimulatedWaves(7, answers);
        return IntStream.range(0, REPORTS)
                        .mapToObj(i -> waves.opinions(favourable, unfavourable).floor())
                        .filter(wanted)
                        .count()
                / (double) REPORTS;
    }

    private static Optional<CriticsFloor> floor(boolean trendMoved, int... people) {
        SimulatedWaves waves = new SimulatedWaves(7, 90);
        List<CompatibleCounts> cells = Arrays.stream(people)
                .map(percent -> percent * 9 / 10)
                .mapToObj(waves::cell)
                .toList();
        return CriticsFloor.of(cells, () -> trendMoved);
    }
}
