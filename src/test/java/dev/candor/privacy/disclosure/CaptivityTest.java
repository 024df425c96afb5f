package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
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
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Template;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Satisfaction, free choice, alternative, and the four groups that follow from them: the reader knows the program, how many
 * people answered, and that all of them answered all three, and enumerates all possible answers.
 */
@Tag("slow")
class CaptivityTest {
    private static final int TWO = 2;
    private static final List<Question> THREE =
            List.of(UsageQuestions.SATISFACTION, UsageQuestions.CHOICE, UsageQuestions.ALTERNATIVE);

    /** Numbers of people in the four groups. */
    private record Groups(int loyal, int mercenaries, int hostages, int defectors) {
        int satisfied() {
            return loyal + mercenaries;
        }

        int notSatisfied() {
            return hostages + defectors;
        }

        List<Integer> counts() {
            return List.of(loyal, mercenaries, hostages, defectors);
        }
    }

    /**
     * All that three questions can be answered with.
     *
     * @param dissatisfied of those who are not satisfied
     * @param choosers of those who are not satisfied, who would choose it all the same
     * @param free of those who are satisfied, who have an alternative
     */
    private record World(Groups groups, int dissatisfied, int choosers, int free) {
        List<Ballot> ballots() {
            List<Ballot> ballots = new ArrayList<>();
            for (int i = 0; i < groups.satisfied(); i++) {
                ballots.add(ballot(4 + i % 2, i < groups.loyal ? 4 : 1, i >= groups.satisfied() - free ? 0 : 1));
            }
            for (int i = 0; i < groups.notSatisfied(); i++) {
                ballots.add(ballot(i < dissatisfied ? 2 : 3, i < choosers ? 3 : 2, i < groups.hostages ? 1 : 0));
            }
            return ballots;
        }

        private static Ballot ballot(int satisfaction, int choice, int alternative) {
            return new Ballot(
                    0,
                    true,
                    Map.of(
                            "satisfaction", new Answer.Point(satisfaction),
                            "choice", new Answer.Point(choice),
                            "alternative", new Answer.Chosen(Set.of(alternative))));
        }
    }

    private static Release published(List<Question> questions, List<Ballot> ballots) {
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        return new Tally(new TallyInput(heading, questions, List.of(), MembershipChange.NONE, 200, Policy.FLOOR))
                .count(ballots);
    }

    private static Shown fourGroups(Release release) {
        Question derived = release.questions().stream()
                .filter(question -> question.purpose() == Purpose.CAPTIVITY)
                .findFirst()
                .orElseThrow();
        return (Shown) release.cell(derived);
    }

    private static Shown fourGroups(Groups groups) {
        return fourGroups(published(THREE, new World(groups, 0, 0, 0).ballots()));
    }

    private static List<Groups> allGroups(int people) {
        List<Groups> all = new ArrayList<>();
        for (int loyal = 0; loyal <= people; loyal++) {
            for (int mercenaries = 0; mercenaries <= people - loyal; mercenaries++) {
                for (int hostages = 0; hostages <= people - loyal - mercenaries; hostages++) {
                    all.add(new Groups(loyal, mercenaries, hostages, people - loyal - mercenaries - hostages));
                }
            }
        }
        return all;
    }

    /**
     * The search through all answers of so many people. What is published of each question depends on its own answers alone,
     * so each is tallied once for each of its counts.
     */
    private static final class Enumeration {
        private static final int QUANTITIES = 8;
        private static final int SEEN = 1 << (2 * QUANTITIES);
        private static final int NOTHING_PROVEN = 2 * SEEN - 1;

        private final int people;
        private final int[][] satisfaction;
        private final int[] choice;
        private final int[] alternative;
        private final Map<Object, Integer> seen = new HashMap<>();

        Enumeration(int people) {
            this.people = people;
            choice = IntStream.rangeClosed(0, people)
                    .map(count -> seen(UsageQuestions.CHOICE, count, people - count))
                    .toArray();
            alternative = IntStream.rangeClosed(0, people)
                    .map(count -> seen(UsageQuestions.ALTERNATIVE, count, people - count))
                    .toArray();
            satisfaction = IntStream.rangeClosed(0, people)
                    .mapToObj(count -> IntStream.rangeClosed(0, people - count)
                            .map(bad -> seen(UsageQuestions.SATISFACTION, count, bad))
                            .toArray())
                    .toArray(int[][]::new);
        }

        /** A number for what is published of so many favourable and unfavourable answers, the rest being neutral. */
        private int seen(Question question, int good, int bad) {
            List<Ballot> ballots = Stream.of(
                            Collections.nCopies(good, answer(question, 1)),
                            Collections.nCopies(bad, answer(question, -1)),
                            Collections.nCopies(people - good - bad, answer(question, 0)))
                    .flatMap(List::stream)
                    .toList();
            return seen.computeIfAbsent(published(List.of(question), ballots).cell(question), cell -> seen.size());
        }

        private static Ballot answer(Question question, int sign) {
            Answer answer = question.type() == QuestionType.SINGLE
                    ? new Answer.Chosen(Set.of(sign > 0 ? 0 : 1))
                    : new Answer.Point(question.type() == QuestionType.CHOOSE ? (sign > 0 ? 4 : 1) : 3 + sign);
            return new Ballot(0, true, Map.of(question.id(), answer));
        }

        /** The number of different results, and of those that prove something about a group or an answer. */
        Found search(Function<Groups, Object> publishedGroups) {
            Collection<List<Groups>> alike = allGroups(people).stream()
                    .collect(Collectors.groupingBy(publishedGroups))
                    .values();
            int results = 0;
            int proofs = 0;
            for (List<Groups> same : alike) {
                Map<Integer, Integer> possible = new HashMap<>();
                same.forEach(groups -> addResults(groups, possible));
                results += possible.size();
                proofs += (int) possible.values().stream()
                        .filter(open -> open != NOTHING_PROVEN)
                        .count();
            }
            return new Found(results, proofs);
        }

        private void addResults(Groups groups, Map<Integer, Integer> possible) {
            int own = open(0, groups.loyal)
                    | open(1, groups.mercenaries)
                    | open(2, groups.hostages)
                    | open(3, groups.defectors)
                    | open(4, groups.satisfied());
            int[] bySatisfaction = open(5, 0, groups.notSatisfied(), bad -> satisfaction[groups.satisfied()][bad]);
            int[] byChoice = open(6, groups.loyal, people - groups.mercenaries, count -> choice[count]);
            int[] byAlternative = open(7, groups.defectors, people - groups.hostages, count -> alternative[count]);
            for (int a = 0; a < bySatisfaction.length; a++) {
                for (int b = 0; bySatisfaction[a] != 0 && b < byChoice.length; b++) {
                    for (int c = 0; byChoice[b] != 0 && c < byAlternative.length; c++) {
                        if (byAlternative[c] != 0) {
                            int open = own | bySatisfaction[a] | byChoice[b] | byAlternative[c];
                            possible.merge((a * seen.size() + b) * seen.size() + c, open, (x, y) -> x | y);
                        }
                    }
                }
            }
        }

        /** By what is seen of a quantity, which of its two proofs these counts leave open; 0 if it cannot be seen. */
        private int[] open(int quantity, int from, int to, IntUnaryOperator seenOf) {
            int[] open = new int[seen.size()];
            for (int count = from; count <= to; count++) {
                open[seenOf.applyAsInt(count)] |= SEEN | open(quantity, count);
            }
            return open;
        }

        /** One bit if two people or more are counted, another if two or more are not. */
        private int open(int quantity, int count) {
            return (count >= TWO ? 1 << (2 * quantity) : 0) | (people - count >= TWO ? 2 << (2 * quantity) : 0);
        }
    }

    /** Numbers of different results, and of those that prove that fewer than two people are in a group or answered otherwise. */
    private record Found(int results, int proofs) {}

    @ParameterizedTest
    @ValueSource(ints = {30, 33, 37, 40})
    void two_people_could_always_be_in_each_group_and_have_answered_each_question_otherwise(int people) {
        Found found = new Enumeration(people).search(CaptivityTest::fourGroups);
        assertThat(found.results()).isGreaterThan(10_000);
        assertThat(found.proofs()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void a_design_that_rounds_the_four_groups_as_they_are_is_caught(int people) {
        assertThat(new Enumeration(people).search(CaptivityTest::roundedPlainly).proofs())
                .isPositive();
    }

    /** Each group to the nearest 5 %, coded at 10 and 90 %. */
    private static Object roundedPlainly(Groups groups) {
        return rounded(groups.counts());
    }

    private static List<Integer> rounded(List<Integer> counts) {
        int n = counts.stream().mapToInt(Integer::intValue).sum();
        return counts.stream()
                .map(x -> Math.min(90, Math.max(10, 5 * ((200 * x + 5 * n) / (10 * n)))))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void a_design_that_moves_people_only_where_nearly_all_are_of_one_mind_is_caught(int people) {
        assertThat(new Enumeration(people).search(CaptivityTest::ofNearlyAll).proofs())
                .isPositive();
    }

    /** Two people of the largest group are counted elsewhere if fewer than two are satisfied, or not. */
    private static Object ofNearlyAll(Groups groups) {
        List<Integer> counts = new ArrayList<>(groups.counts());
        if (groups.satisfied() < TWO || groups.notSatisfied() < TWO) {
            int largest = counts.indexOf(Collections.max(counts));
            counts.set(largest, counts.get(largest) - TWO);
            counts.set(3 - largest, counts.get(3 - largest) + TWO);
        }
        return rounded(counts);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void the_range_of_a_group_holds_its_true_number(int people) {
        assertThat(allGroups(people)).allSatisfy(groups -> {
            Release release = published(THREE, new World(groups, 0, 0, 0).ballots());
            for (int i = 0; i < groups.counts().size(); i++) {
                CountBounds possible = release.possibleCounts(fourGroups(release), i, people);
                assertThat(groups.counts().get(i)).isBetween(possible.fewest(), possible.most());
            }
        });
    }

    /** What {@link Enumeration} takes for granted. */
    @Test
    void what_is_published_of_a_question_or_score_does_not_depend_on_the_others() {
        SplittableRandom random = new SplittableRandom(7);
        Enumeration enumeration = new Enumeration(36);
        Release first = everything(new World(new Groups(36, 0, 0, 0), 0, 0, 0));
        assertThat(Stream.generate(() -> world(36, random)).limit(300)).allSatisfy(world -> {
            Release release = everything(world);
            Groups groups = world.groups;
            assertThat(THREE.stream().map(question -> enumeration.seen.get(release.cell(question))))
                    .containsExactly(
                            enumeration.satisfaction[groups.satisfied()][world.dissatisfied],
                            enumeration.choice[groups.loyal + world.choosers],
                            enumeration.alternative[groups.defectors + world.free]);
            assertThat(fourGroups(release)).isEqualTo(fourGroups(groups));
            assertThat(List.of(release.use(), release.cell(score(release))))
                    .isEqualTo(List.of(first.use(), first.cell(score(first))));
        });
    }

    private static World world(int people, SplittableRandom random) {
        int[] borders = random.ints(3, 0, people + 1).sorted().toArray();
        Groups groups = new Groups(borders[0], borders[1] - borders[0], borders[2] - borders[1], people - borders[2]);
        return new World(
                groups,
                random.nextInt(groups.notSatisfied() + 1),
                random.nextInt(groups.notSatisfied() + 1),
                random.nextInt(groups.satisfied() + 1));
    }

    /** A survey that asks about use and for a score too, which the people answer alike in every world. */
    private static Release everything(World world) {
        List<Question> items = Template.UMUX_LITE.questions(
                new Catalogue(List.of(ReleaseBuilder.CI), List.of(), List.of()), ReleaseBuilder.CI);
        List<Ballot> ballots = new ArrayList<>();
        for (Ballot ballot : world.ballots()) {
            Map<String, Answer> answers = new HashMap<>(ballot.answers());
            items.forEach(item -> answers.put(item.id(), new Answer.Point(1 + ballots.size() % 7)));
            ballots.add(new Ballot(0, true, answers));
        }
        return published(
                Stream.concat(UsageQuestions.USE_BEFORE_OPINION.stream(), items.stream())
                        .toList(),
                ballots);
    }

    private static Question score(Release release) {
        return release.questions().stream()
                .filter(question -> question.type() == QuestionType.SCORE)
                .findFirst()
                .orElseThrow();
    }
}
