package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.CountBounds;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.ui.report.PublishedFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    /** Each world is tallied once, for all tests. */
    private static final Map<World, Release> PUBLISHED = new HashMap<>();

    @AfterAll
    static void forget() {
        PUBLISHED.clear();
    }

    private static Release published(World world) {
        return PUBLISHED.computeIfAbsent(world, any -> release(world.ballots()));
    }

    private static Release release(List<Ballot> ballots) {
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        return new Tally(new TallyInput(
                        heading, List.of(CI, JENKINS), List.of(), MembershipChange.NONE, 200, Policy.FLOOR))
                .count(ballots);
    }

    private static Collection<List<World>> alike(int people, Function<World, Object> published) {
        return worlds(people).stream().collect(Collectors.groupingBy(published)).values();
    }

    /** Whether in all these worlds fewer than two people are on one side of a product, or gave both of two answers. */
    private static boolean exposes(List<World> worlds) {
        return Stream.<Function<World, Integer>>of(
                        world -> world.both + world.first,
                        world -> world.second + world.neither,
                        world -> world.both + world.second,
                        world -> world.first + world.neither,
                        World::both,
                        World::first,
                        World::second,
                        World::neither,
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

    @Test
    void the_range_of_the_critics_of_both_holds_their_true_number() {
        assertThat(worlds(30)).allSatisfy(world -> {
            Release release = published(world);
            CountBounds possible = release.possibleCounts((Shown) release.cell(criticsOfAll(release)), 0, 30);
            assertThat(world.both).isBetween(possible.fewest(), possible.most());
        });
    }

    @Test
    void the_export_gives_a_range_that_holds_the_true_share() {
        assertThat(worlds(30)).allSatisfy(world -> {
            PublishedFigure.Figure figure = PublishedFigure.of(List.of(published(world))).stream()
                    .filter(one -> one.question().equals("critics.of-all")
                            && one.answer().equals("Yes"))
                    .findFirst()
                    .flatMap(PublishedFigure::figure)
                    .orElseThrow();
            assertThat(100.0 * world.both / 30)
                    .isBetween(
                            figure.lowest().doubleValue() - 0.05,
                            figure.highest().doubleValue() + 0.05);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 36, 40})
    void a_design_that_rounds_the_critics_of_both_without_coded_ends_is_caught(int people) {
        assertThat(alike(people, CriticsTest::roundedPlainly)).anyMatch(CriticsTest::exposes);
    }

    private static Object roundedPlainly(World world) {
        Release release = published(world);
        return List.of(release.cell(CI), release.cell(JENKINS), percent(world.both, world.people()));
    }

    private static int percent(int count, int n) {
        return 5 * ((200 * count + 5 * n) / (10 * n));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 36, 40})
    void a_design_that_forgets_the_critics_of_one_product_alone_is_caught(int people) {
        assertThat(alike(people, CriticsTest::codedAlone)).anyMatch(CriticsTest::exposes);
    }

    /** The critics of both with coded ends, whatever is published of each product. */
    private static Object codedAlone(World world) {
        Release release = published(world);
        int percent = Math.min(90, Math.max(10, percent(world.both, world.people())));
        return List.of(release.cell(CI), release.cell(JENKINS), percent);
    }

    /**
     * A reader who knows of each of four teams how many are unfavourable to either product, which is more than Candor publishes,
     * and learns from the critics of both how the two go together there.
     */
    @Test
    void critics_of_one_product_alone_could_always_be_in_any_team_that_has_room_for_them() {
        SplittableRandom random = new SplittableRandom(5);
        List<List<Team>> companies = Stream.generate(() -> Stream.generate(() -> Team.of(8 + random.nextInt(3), random))
                        .limit(4)
                        .toList())
                .limit(60)
                .toList();
        assertThat(companies)
                .allSatisfy(teams -> assertThat(byCritics(teams, CriticsTest::criticsOfBoth))
                        .noneMatch(divisions -> exposesTeam(teams, divisions)));
        assertThat(companies)
                .as("the whole alone")
                .anySatisfy(teams -> assertThat(byCritics(teams, CriticsTest::criticsWithoutTeams))
                        .anyMatch(divisions -> exposesTeam(teams, divisions)));
    }

    /** Two teams like nothing and two like everything: by their numbers alone all is known, and by those of the whole nothing. */
    @Test
    void teams_of_one_mind_show_a_whole_as_if_two_people_were_of_another() {
        List<Team> teams = List.of(new Team(8, 8, 8), new Team(8, 8, 8), new Team(8, 0, 0), new Team(8, 0, 0));
        World others = new World(14, 2, 2, 14);
        Release published = published(others);
        assertThat(criticsOfBoth(teams, List.of(8, 8, 0, 0))).isEqualTo(published.cell(criticsOfAll(published)));
    }

    /** A team and how many of its people are unfavourable to the first product and to the second. */
    private record Team(int people, int first, int second) {
        static Team of(int people, SplittableRandom random) {
            return new Team(people, 2 + random.nextInt(people - 3), 2 + random.nextInt(people - 3));
        }

        int fewest() {
            return Math.max(0, first + second - people);
        }

        int most() {
            return Math.min(first, second);
        }

        List<Ballot> ballots(int number, int both) {
            return IntStream.range(0, people)
                    .mapToObj(i -> new Ballot(
                            number,
                            true,
                            World.ballot(
                                            i < first ? 1 : 5,
                                            i < both || (i >= first && i < first + second - both) ? 1 : 5)
                                    .answers()))
                    .toList();
        }
    }

    /** All divisions of the teams, as how many of each team are unfavourable to both, by what is published of them. */
    private static Collection<List<List<Integer>>> byCritics(
            List<Team> teams, BiFunction<List<Team>, List<Integer>, Object> published) {
        List<List<Integer>> divisions = List.of(List.of());
        for (Team team : teams) {
            divisions = divisions.stream()
                    .flatMap(before -> IntStream.rangeClosed(team.fewest(), team.most())
                            .mapToObj(both -> Stream.concat(before.stream(), Stream.of(both))
                                    .toList()))
                    .toList();
        }
        // What is published depends on the number of critics alone.
        Map<Integer, Object> bySum = new HashMap<>();
        return divisions.stream()
                .collect(Collectors.groupingBy(
                        division -> bySum.computeIfAbsent(sum(division), critics -> published.apply(teams, division))))
                .values();
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static Object criticsOfBoth(List<Team> teams, List<Integer> both) {
        Release release = release(IntStream.range(0, teams.size())
                .boxed()
                .flatMap(i -> teams.get(i).ballots(i + 1, both.get(i)).stream())
                .toList());
        return release.cell(criticsOfAll(release));
    }

    private static Object criticsWithoutTeams(List<Team> teams, List<Integer> both) {
        Release release = release(IntStream.range(0, teams.size())
                .boxed()
                .flatMap(i -> teams.get(i).ballots(0, both.get(i)).stream())
                .toList());
        return release.cell(criticsOfAll(release));
    }

    private static Question criticsOfAll(Release release) {
        return release.questions().stream()
                .filter(question -> question.purpose() == Purpose.CRITICS)
                .findFirst()
                .orElseThrow();
    }

    /** Whether in a team that has room for two people more or less of both kinds, all these divisions have the same extreme. */
    private static boolean exposesTeam(List<Team> teams, List<List<Integer>> divisions) {
        return IntStream.range(0, teams.size()).anyMatch(i -> {
            Team team = teams.get(i);
            boolean room = team.most() - team.fewest() >= 2 * TWO;
            return room
                    && (divisions.stream().allMatch(both -> both.get(i) - team.fewest() < TWO)
                            || divisions.stream().allMatch(both -> team.most() - both.get(i) < TWO));
        });
    }
}
