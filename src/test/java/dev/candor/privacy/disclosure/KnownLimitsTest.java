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
import dev.candor.core.survey.QuestionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Attacks that no rule covers, with the odds that {@code src/docs/privacy.md} gives. The reader knows how many answered each
 * question, and enumerates all possible answers.
 */
class KnownLimitsTest {
    private static final ReleaseHeading HEADING =
            new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
    private static final List<Integer> POINTS = List.of(5, 3, 1);
    private static final int OTHERS = 20;
    private static final Question ALL = new Question("all", QuestionType.RATING, "How is it?", List.of());
    private static final Question ALL_BUT_ONE =
            new Question("all-but-one", QuestionType.RATING, "How is it, unless you are on call?", List.of());
    private static final Question EXCLUSIVE =
            new Question("any", QuestionType.MULTI, "How is it?", List.of("Good", "Neither", "Bad"));

    /** What is published if the one person with this opinion is the one whom the attack is about. */
    @FunctionalInterface
    private interface Attack {
        Object seen(PossibleWorld world, int opinion);
    }

    @ParameterizedTest(name = "{0} users of a generation, one of whom moves: {1} %")
    @CsvSource({"8, 17", "11, 0", "12, 0", "20, 7", "29, 0", "40, 40"})
    void whoever_moves_to_another_generation_may_tell_what_they_thought_of_the_old_one(int people, int learnt) {
        assertThat(learnt(
                        people,
                        (world, opinion) -> List.of(
                                generations(world, OTHERS), generations(world.without(0, opinion), OTHERS + 1))))
                .isEqualTo(learnt);
    }

    /** Whoever stops using a product, or does not answer, is on both rosters. */
    @ParameterizedTest(name = "{0} answers, then one less of the same people: {1} %")
    @CsvSource({"8, 17", "12, 52", "20, 39", "29, 11", "40, 40"})
    void whoever_answers_once_of_two_times_may_tell_what_they_think(int people, int learnt) {
        assertThat(learnt(
                        people,
                        (world, opinion) -> List.of(
                                rated(world, MembershipChange.NONE),
                                rated(world.without(0, opinion), MembershipChange.NONE))))
                .isEqualTo(learnt);
    }

    /** The words of a team are those of a total that one person left. */
    @ParameterizedTest(name = "{0} answers of a team, from which one leaves, two waves apart: {1} %")
    @CsvSource({"6, 0", "8, 17", "9, 0", "12, 0", "20, 7"})
    void whoever_leaves_a_team_may_tell_what_they_think_two_waves_later(int people, int learnt) {
        MembershipChange oneLeft = new MembershipChange(
                Map.of(), List.of(new MembershipChange.Difference(1, people, OptionalInt.empty())));
        assertThat(learnt(
                        people,
                        (world, opinion) -> List.of(rated(world, oneLeft), rated(world.without(0, opinion), oneLeft))))
                .isEqualTo(learnt);
    }

    private static Release rated(PossibleWorld world, MembershipChange changes) {
        List<Ballot> ballots = new ArrayList<>();
        for (int opinion = 0; opinion < POINTS.size(); opinion++) {
            ballots.addAll(Collections.nCopies(
                    world.groups().get(0).get(opinion), ballot(Map.of("all", new Answer.Point(POINTS.get(opinion))))));
        }
        return new Tally(new TallyInput(HEADING, List.of(ALL), List.of(), changes, 60, Policy.FLOOR)).count(ballots);
    }

    @ParameterizedTest(name = "{0} answers to one question, one less to the other: {1} %")
    @CsvSource({"8, 17", "12, 52", "20, 39", "29, 11", "40, 40"})
    void two_questions_of_one_ballot_may_tell_what_one_person_thinks_who_is_asked_to_leave_one_out(
            int people, int learnt) {
        assertThat(learnt(people, KnownLimitsTest::askedTwice)).isEqualTo(learnt);
    }

    @ParameterizedTest(name = "{0} answers: {1} %")
    @CsvSource({"8, 0", "10, 36", "12, 22", "20, 1", "40, 0"})
    void options_that_exclude_each_other_undo_the_coded_ends_if_any_of_them_may_be_chosen(int people, int exposed) {
        Map<Object, List<Integer>> most = new HashMap<>();
        Map<Object, Double> likelihood = new HashMap<>();
        for (PossibleWorld world : PossibleWorld.ofSizes(List.of(people))) {
            List<Integer> counts = world.groups().get(0);
            Object seen = published(List.of(EXCLUSIVE), exclusive(counts));
            most.merge(seen, counts, KnownLimitsTest::larger);
            likelihood.merge(seen, world.likelihood(), Double::sum);
        }
        assertThat(percent(most.entrySet().stream()
                        .filter(seen -> Collections.min(seen.getValue()) < 2)
                        .mapToDouble(seen -> likelihood.get(seen.getKey()))
                        .sum()))
                .isEqualTo(exposed);
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    private static List<Integer> larger(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> Math.max(one.get(i), other.get(i)))
                .toList();
    }

    /** Probability in percent that all worlds in which the same is seen agree on the person's opinion. */
    private static int learnt(int people, Attack attack) {
        Map<Object, Set<Integer>> possible = new HashMap<>();
        Map<Object, Double> likelihood = new HashMap<>();
        for (PossibleWorld world : PossibleWorld.ofSizes(List.of(people))) {
            for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                int same = world.groups().get(0).get(opinion);
                if (same > 0) {
                    Object seen = attack.seen(world, opinion);
                    possible.computeIfAbsent(seen, s -> new HashSet<>()).add(opinion);
                    likelihood.merge(seen, world.likelihood() * same / people, Double::sum);
                }
            }
        }
        return percent(possible.entrySet().stream()
                .filter(seen -> seen.getValue().size() == 1)
                .mapToDouble(seen -> likelihood.get(seen.getKey()))
                .sum());
    }

    private static Release published(List<Question> questions, List<Ballot> ballots) {
        return new Tally(new TallyInput(HEADING, questions, List.of(), MembershipChange.NONE, 60, Policy.FLOOR))
                .count(ballots);
    }

    private static Release generations(PossibleWorld usersOfOld, int usersOfNew) {
        List<Ballot> ballots = new ArrayList<>();
        for (int opinion = 0; opinion < POINTS.size(); opinion++) {
            Ballot old = ballot(Map.of(
                    "generation", new Answer.Chosen(Set.of(1)),
                    "rating-jenkins", new Answer.Point(POINTS.get(opinion))));
            ballots.addAll(Collections.nCopies(usersOfOld.groups().get(0).get(opinion), old));
        }
        ballots.addAll(Collections.nCopies(
                usersOfNew,
                ballot(Map.of("generation", new Answer.Chosen(Set.of(0)), "rating-ci", new Answer.Point(3)))));
        return published(UsageQuestions.GENERATIONS, ballots);
    }

    private static Release askedTwice(PossibleWorld world, int opinion) {
        List<Ballot> ballots = new ArrayList<>();
        for (int each = 0; each < POINTS.size(); each++) {
            Answer answer = new Answer.Point(POINTS.get(each));
            ballots.addAll(Collections.nCopies(
                    world.groups().get(0).get(each), ballot(Map.of("all", answer, "all-but-one", answer))));
        }
        Answer left = new Answer.Point(POINTS.get(opinion));
        ballots.remove(ballot(Map.of("all", left, "all-but-one", left)));
        ballots.add(ballot(Map.of("all", left)));
        return published(List.of(ALL, ALL_BUT_ONE), ballots);
    }

    private static List<Ballot> exclusive(List<Integer> counts) {
        List<Ballot> ballots = new ArrayList<>();
        for (int option = 0; option < counts.size(); option++) {
            Ballot one = ballot(Map.of("any", new Answer.Chosen(Set.of(option))));
            ballots.addAll(Collections.nCopies(counts.get(option), one));
        }
        return ballots;
    }

    private static Ballot ballot(Map<String, Answer> answers) {
        return new Ballot(0, true, answers);
    }
}
