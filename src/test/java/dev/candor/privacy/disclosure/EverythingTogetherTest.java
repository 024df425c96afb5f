package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Satisfaction, free choice, alternative, the four groups, another product and who is unfavourable to both, published together:
 * for any answers there are others that look the same, and in which any two answers that are counted together are given by two
 * people or more, or by any number where there are too few of either for that.
 */
@Tag("slow")
class EverythingTogetherTest {
    private static final int TWO = 2;
    private static final Question JENKINS =
            new Question("jenkins", QuestionType.RATING, "How is Jenkins?", List.of()).about("jenkins");
    private static final List<Question> ALL =
            Stream.concat(CaptivityModel.THREE.stream(), Stream.of(JENKINS)).toList();

    /**
     * How many of all people give two answers, and how many both of them.
     *
     * @param both at least as many as one and other have to overlap
     */
    private record Pair(int people, int one, int other, int both) {
        int fewest() {
            return Math.max(0, one + other - people);
        }

        int most() {
            return Math.min(one, other);
        }

        boolean hasRoom() {
            return fewest() + TWO <= most() - TWO && most() - TWO >= TWO && one + other - people + TWO <= most() - TWO;
        }

        boolean hasTwoInEveryCell() {
            return Stream.of(both, one - both, other - both, people - one - other + both)
                    .allMatch(cell -> cell >= TWO);
        }

        /** The same numbers of either answer, and so many of both, as far as possible. */
        Pair with(int given) {
            return new Pair(people, one, other, Math.max(fewest(), Math.min(most(), given)));
        }

        /** All ways in which it may have been answered that should look the same. */
        List<Pair> alike() {
            if (!hasRoom()) {
                return List.of(with(0), with(people));
            }
            int least = Math.max(fewest() + TWO, one + other - people + TWO);
            return List.of(with(Math.max(least, Math.min(most() - TWO, both))));
        }
    }

    /**
     * All that is counted of so many people.
     *
     * @param chosen the satisfied and those who would choose the product
     * @param free those who are not satisfied and those who have an alternative
     * @param critics those who are unfavourable to the product, and to the other one
     */
    private record World(Pair chosen, Pair free, Pair critics) {
        int people() {
            return chosen.people;
        }

        /** The worlds that should look the same, with margins that are two people from either end. */
        List<World> alike() {
            int satisfied = inside(chosen.one);
            int unfavourable = Math.min(inside(critics.one), people() - satisfied);
            Pair chosenInside = new Pair(people(), satisfied, inside(chosen.other), 0).with(chosen.both);
            Pair freeInside = new Pair(people(), people() - satisfied, inside(free.other), 0).with(free.both);
            Pair criticsInside = new Pair(people(), unfavourable, inside(critics.other), 0).with(critics.both);
            List<World> worlds = new ArrayList<>();
            for (Pair first : chosenInside.alike()) {
                for (Pair second : freeInside.alike()) {
                    for (Pair third : criticsInside.alike()) {
                        worlds.add(new World(first, second, third));
                    }
                }
            }
            return worlds;
        }

        private int inside(int count) {
            return Math.max(TWO, Math.min(people() - TWO, count));
        }

        boolean hasTwoInEveryCellWithRoom() {
            return Stream.of(chosen, free, critics).allMatch(pair -> !pair.hasRoom() || pair.hasTwoInEveryCell());
        }

        /** People in the order of their satisfaction, the best first. */
        List<Ballot> ballots() {
            int satisfied = chosen.one;
            int favourable = people() - critics.one;
            return IntStream.range(0, people())
                    .mapToObj(i -> {
                        boolean chooses = i < satisfied ? i < chosen.both : i < satisfied + chosen.other - chosen.both;
                        boolean isFree = i < satisfied ? i < free.other - free.both : i < satisfied + free.both;
                        boolean ofJenkins =
                                i < favourable ? i < critics.other - critics.both : i < favourable + critics.both;
                        int satisfaction = i < satisfied ? 5 : i < favourable ? 3 : 1;
                        Map<String, Answer> answers =
                                new HashMap<>(UsageQuestions.ballot(satisfaction, chooses ? 4 : 1, isFree ? 0 : 1)
                                        .answers());
                        answers.put("jenkins", new Answer.Point(ofJenkins ? 1 : 5));
                        return new Ballot(0, true, answers);
                    })
                    .toList();
        }
    }

    private static Release published(World world) {
        return CaptivityModel.published(ALL, world.ballots());
    }

    /** Unanimous worlds and nearly unanimous ones, and others at random. */
    private static Stream<World> worlds(int people) {
        SplittableRandom random = new SplittableRandom(people);
        List<Integer> ends = List.of(0, 1, 2, 3, 4, people / 2, people - 4, people - 3, people - 2, people - 1, people);
        Stream<World> atEnds = ends.stream()
                .flatMap(satisfied -> ends.stream()
                        .flatMap(choosers ->
                                Stream.of(0, people).map(both -> world(people, satisfied, choosers, both, random))));
        return Stream.concat(
                atEnds,
                Stream.generate(() -> world(
                                people,
                                random.nextInt(people + 1),
                                random.nextInt(people + 1),
                                random.nextInt(people + 1),
                                random))
                        .limit(400));
    }

    private static World world(int people, int satisfied, int choosers, int both, SplittableRandom random) {
        int unfavourable = random.nextInt(people - satisfied + 1);
        return new World(
                new Pair(people, satisfied, choosers, 0).with(both),
                new Pair(people, people - satisfied, random.nextInt(people + 1), 0).with(people - both),
                new Pair(people, unfavourable, random.nextInt(people + 1), 0).with(random.nextInt(people + 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 31, 34, 40, 57, 100, 101, 130})
    void two_people_could_always_have_given_any_two_answers_together(int people) {
        assertThat(worlds(people))
                .allSatisfy(world -> assertThat(world.alike())
                        .allMatch(World::hasTwoInEveryCellWithRoom)
                        .allSatisfy(other -> assertThat(published(other)).isEqualTo(published(world))));
    }

    @Test
    void the_worlds_that_are_attacked_do_not_all_look_the_same() {
        assertThat(worlds(30).map(EverythingTogetherTest::published).distinct().count())
                .isGreaterThan(300);
    }

    @Test
    void a_design_that_rounds_what_is_counted_together_is_caught() {
        Function<World, Object> rounded = world -> Stream.of(world.chosen, world.free, world.critics)
                .map(pair -> Math.min(90, Math.max(10, 5 * ((200 * pair.both + 150) / 300))))
                .toList();
        assertThat(worlds(30))
                .anyMatch(world -> world.alike().stream()
                        .anyMatch(other -> !rounded.apply(other).equals(rounded.apply(world))));
    }
}
