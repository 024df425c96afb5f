package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.survey.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Free choice, alternative, and the four groups that follow from both: the reader knows the program and that all of them
 * answered both, and enumerates all possible answers.
 */
@Tag("slow")
class CaptivityTest {
    private static final List<Question> QUESTIONS = List.of(UsageQuestions.CHOICE, UsageQuestions.ALTERNATIVE);
    private static final int TWO = 2;

    /** Numbers of people: would choose it and has an alternative, and has none; would not and has none, and has one. */
    private record World(int loyal, int untested, int hostages, int defectors) {
        int wouldChoose() {
            return loyal + untested;
        }

        int wouldNot() {
            return hostages + defectors;
        }

        int free() {
            return loyal + defectors;
        }

        int captive() {
            return untested + hostages;
        }

        List<Ballot> ballots() {
            return Stream.of(
                            Collections.nCopies(loyal, ballot(4, 0)),
                            Collections.nCopies(untested, ballot(3, 1)),
                            Collections.nCopies(hostages, ballot(1, 1)),
                            Collections.nCopies(defectors, ballot(2, 0)))
                    .flatMap(List::stream)
                    .toList();
        }

        private static Ballot ballot(int choice, int alternative) {
            return new Ballot(
                    0,
                    true,
                    Map.of(
                            "choice", new Answer.Point(choice),
                            "alternative", new Answer.Chosen(Set.of(alternative))));
        }
    }

    /** All possible answers of so many people. */
    private static List<World> worlds(int people) {
        List<World> worlds = new ArrayList<>();
        for (int loyal = 0; loyal <= people; loyal++) {
            for (int untested = 0; untested <= people - loyal; untested++) {
                for (int hostages = 0; hostages <= people - loyal - untested; hostages++) {
                    worlds.add(new World(loyal, untested, hostages, people - loyal - untested - hostages));
                }
            }
        }
        return worlds;
    }

    private static Release published(World world) {
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        return new Tally(new TallyInput(heading, QUESTIONS, List.of(), MembershipChange.NONE, 200, Policy.FLOOR))
                .count(world.ballots());
    }

    private static Collection<List<World>> alike(int people, Function<World, Object> published) {
        return worlds(people).stream().collect(Collectors.groupingBy(published)).values();
    }

    /** Whether in all these worlds fewer than two people answered one of the questions in one of the ways. */
    private static boolean exposes(List<World> worlds) {
        return Stream.<Function<World, Integer>>of(World::wouldChoose, World::wouldNot, World::free, World::captive)
                .anyMatch(side -> worlds.stream().allMatch(world -> side.apply(world) < TWO));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 33, 36, 40})
    void two_people_could_always_have_answered_either_question_otherwise(int people) {
        assertThat(alike(people, CaptivityTest::published))
                .hasSizeGreaterThan(100)
                .noneMatch(CaptivityTest::exposes);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 36, 40})
    void a_design_that_rounds_the_four_groups_as_they_are_is_caught(int people) {
        assertThat(alike(people, CaptivityTest::roundedPlainly)).anyMatch(CaptivityTest::exposes);
    }

    /** The two answers as Candor publishes them, and each group to the nearest 5 %, coded at 10 and 90 %. */
    private static Object roundedPlainly(World world) {
        int n = world.loyal + world.untested + world.hostages + world.defectors;
        Release release = published(world);
        List<Integer> groups = IntStream.of(world.loyal, world.untested, world.hostages, world.defectors)
                .map(x -> Math.min(90, Math.max(10, 5 * ((200 * x + 5 * n) / (10 * n)))))
                .boxed()
                .toList();
        return List.of(release.cell(UsageQuestions.CHOICE), release.cell(UsageQuestions.ALTERNATIVE), groups);
    }
}
