package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two products and who is unfavourable to both: the reader knows the program and that all of them rated both, and enumerates all
 * possible answers. Nobody is neutral, which tells the reader more than Candor publishes.
 */
@Tag("slow")
class CriticsTest {
    private static final Question CI = new Question("ci", QuestionType.RATING, "How is CI?", List.of());
    private static final Question JENKINS =
            new Question("jenkins", QuestionType.RATING, "How is Jenkins?", List.of()).about("jenkins");
    private static final int TWO = 2;

    /** Numbers of people: unfavourable to both, to the first alone, to the second alone, to neither. */
    private record World(int both, int first, int second, int neither) {
        int people() {
            return both + first + second + neither;
        }

        List<Ballot> ballots() {
            return Stream.of(
                            Collections.nCopies(both, ballot(1, 1)),
                            Collections.nCopies(first, ballot(1, 5)),
                            Collections.nCopies(second, ballot(5, 1)),
                            Collections.nCopies(neither, ballot(5, 5)))
                    .flatMap(List::stream)
                    .toList();
        }

        private static Ballot ballot(int ci, int jenkins) {
            return new Ballot(0, true, Map.of("ci", new Answer.Point(ci), "jenkins", new Answer.Point(jenkins)));
        }
    }

    private static List<World> worlds(int people) {
        List<World> worlds = new ArrayList<>();
        for (int both = 0; both <= people; both++) {
            for (int first = 0; first <= people - both; first++) {
                for (int second = 0; second <= people - both - first; second++) {
                    worlds.add(new World(both, first, second, people - both - first - second));
                }
            }
        }
        return worlds;
    }

    private static Release published(World world) {
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        return new Tally(new TallyInput(
                        heading, List.of(CI, JENKINS), List.of(), MembershipChange.NONE, 200, Policy.FLOOR))
                .count(world.ballots());
    }

    private static Collection<List<World>> alike(int people, Function<World, Object> published) {
        return worlds(people).stream().collect(Collectors.groupingBy(published)).values();
    }

    /** Whether in all these worlds fewer than two people are on one side of a product, or of both together. */
    private static boolean exposes(List<World> worlds) {
        return Stream.<Function<World, Integer>>of(
                        world -> world.both + world.first,
                        world -> world.second + world.neither,
                        world -> world.both + world.second,
                        world -> world.first + world.neither,
                        World::both,
                        world -> world.people() - world.both)
                .anyMatch(side -> worlds.stream().allMatch(world -> side.apply(world) < TWO));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 33, 36, 40})
    void two_people_could_always_have_rated_either_product_or_both_otherwise(int people) {
        assertThat(alike(people, CriticsTest::published))
                .hasSizeGreaterThan(100)
                .noneMatch(CriticsTest::exposes);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 36, 40})
    void a_design_that_rounds_the_critics_of_both_without_coded_ends_is_caught(int people) {
        assertThat(alike(people, CriticsTest::roundedPlainly)).anyMatch(CriticsTest::exposes);
    }

    private static Object roundedPlainly(World world) {
        Release release = published(world);
        int percent = 5 * ((200 * world.both + 5 * world.people()) / (10 * world.people()));
        return List.of(release.cell(CI), release.cell(JENKINS), percent);
    }
}
