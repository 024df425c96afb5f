package dev.candor.privacy.disclosure;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All answers of so many people on satisfaction, free choice and alternative, with what is published of them and what a reader
 * who knows the program can conclude.
 */
final class CaptivityModel {
    static final int TWO = 2;
    static final List<Question> THREE =
            List.of(UsageQuestions.SATISFACTION, UsageQuestions.CHOICE, UsageQuestions.ALTERNATIVE);

    /** Numbers of people in the four groups. */
    record Groups(int loyal, int mercenaries, int hostages, int defectors) {
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
    record World(Groups groups, int dissatisfied, int choosers, int free) {
        List<Ballot> ballots() {
            List<Ballot> ballots = new ArrayList<>();
            for (int i = 0; i < groups.satisfied(); i++) {
                ballots.add(UsageQuestions.ballot(
                        4 + i % 2, i < groups.loyal ? 4 : 1, i >= groups.satisfied() - free ? 0 : 1));
            }
            for (int i = 0; i < groups.notSatisfied(); i++) {
                ballots.add(UsageQuestions.ballot(
                        i < dissatisfied ? 2 : 3, i < choosers ? 3 : 2, i < groups.hostages ? 1 : 0));
            }
            return ballots;
        }
    }

    static Release published(List<Question> questions, List<Ballot> ballots) {
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        return new Tally(new TallyInput(heading, questions, List.of(), MembershipChange.NONE, 200, Policy.FLOOR))
                .count(ballots);
    }

    static Shown fourGroups(Release release) {
        Question derived = release.questions().stream()
                .filter(question -> question.purpose() == Purpose.CAPTIVITY)
                .findFirst()
                .orElseThrow();
        return (Shown) release.cell(derived);
    }

    static Shown fourGroups(Groups groups) {
        return fourGroups(published(THREE, new World(groups, 0, 0, 0).ballots()));
    }

    static List<Groups> allGroups(int people) {
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
    static final class Enumeration {
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

        /** The numbers for what is published of the three questions in this world. */
        List<Integer> seen(World world) {
            Groups groups = world.groups;
            return List.of(
                    satisfaction[groups.satisfied()][world.dissatisfied],
                    choice[groups.loyal + world.choosers],
                    alternative[groups.defectors + world.free]);
        }

        /** The numbers for what this release says of the three questions. */
        List<Integer> seen(Release release) {
            return THREE.stream()
                    .map(question -> Objects.requireNonNull(seen.get(release.cell(question))))
                    .toList();
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
    record Found(int results, int proofs) {}

    private CaptivityModel() {}
}
