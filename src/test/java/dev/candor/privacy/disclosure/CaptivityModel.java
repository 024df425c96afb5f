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
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

        int people() {
            return satisfied() + notSatisfied();
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

    /** What is published of the two groups of the satisfied, and of the two others: each part depends on its own answers alone. */
    interface Design {
        /** Of so many satisfied people, of whom so many are loyal, where so many of all would choose the product. */
        Object ofSatisfied(int people, int satisfied, int loyal, int choosers);

        /** Of the others, of whom so many are defectors, where so many of all have an alternative. */
        Object ofOthers(int people, int satisfied, int defectors, int free);
    }

    /** What Candor publishes. */
    static final Design CANDOR = new Design() {
        @Override
        public Object ofSatisfied(int people, int satisfied, int loyal, int choosers) {
            Groups groups = new Groups(loyal, satisfied - loyal, people - satisfied, 0);
            return labels(new World(groups, 0, choosers - loyal, 0)).subList(0, 2);
        }

        @Override
        public Object ofOthers(int people, int satisfied, int defectors, int free) {
            Groups groups = new Groups(satisfied, 0, people - satisfied - defectors, defectors);
            return labels(new World(groups, 0, 0, free - defectors)).subList(2, 4);
        }
    };

    /** The published shares of the four groups. */
    static List<String> labels(World world) {
        Shown shown = fourGroups(published(THREE, world.ballots()));
        return shown.shares().stream().map(shown::label).toList();
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
     * and of each pair of groups on its own division, so each is tallied once for each of its counts.
     */
    static final class Enumeration {
        private static final int QUANTITIES = 12;
        private static final int NOTHING_PROVEN = (1 << (2 * QUANTITIES)) - 1;

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

        /** The number of different results, and of those that prove something about a cell of two answers, or about one answer. */
        Found search(Design design) {
            // By what is published of a pair of groups and then by the number of the satisfied: what a question shows,
            // and how
            // many people it leaves open.
            Map<Object, Map<Integer, Map<Integer, Integer>>> bySatisfied = new HashMap<>();
            Map<Object, Map<Integer, Map<Integer, Integer>>> byOthers = new HashMap<>();
            for (int satisfied = 0; satisfied <= people; satisfied++) {
                addSatisfied(design, satisfied, bySatisfied);
                addOthers(design, satisfied, byOthers);
            }
            Results possible = new Results(seen.size());
            int results = 0;
            int proofs = 0;
            for (Map<Integer, Map<Integer, Integer>> ofSatisfied : bySatisfied.values()) {
                for (Map<Integer, Map<Integer, Integer>> ofOthers : byOthers.values()) {
                    ofSatisfied.forEach((satisfied, choices) ->
                            addResults(satisfied, choices, ofOthers.getOrDefault(satisfied, Map.of()), possible));
                    results += possible.size;
                    proofs += possible.proofs();
                    possible.clear();
                }
            }
            return new Found(results, proofs);
        }

        private void addSatisfied(
                Design design, int satisfied, Map<Object, Map<Integer, Map<Integer, Integer>>> byPublished) {
            int others = people - satisfied;
            for (int loyal = 0; loyal <= satisfied; loyal++) {
                for (int choosers = loyal; choosers <= loyal + others; choosers++) {
                    int open = open(0, loyal)
                            | open(1, satisfied - loyal)
                            | open(2, choosers - loyal)
                            | open(3, others - choosers + loyal)
                            | open(4, choosers);
                    byPublished
                            .computeIfAbsent(
                                    design.ofSatisfied(people, satisfied, loyal, choosers), key -> new HashMap<>())
                            .computeIfAbsent(satisfied, key -> new HashMap<>())
                            .merge(choice[choosers], open, (x, y) -> x | y);
                }
            }
        }

        private void addOthers(
                Design design, int satisfied, Map<Object, Map<Integer, Map<Integer, Integer>>> byPublished) {
            int others = people - satisfied;
            for (int defectors = 0; defectors <= others; defectors++) {
                for (int free = defectors; free <= defectors + satisfied; free++) {
                    int open = open(5, defectors)
                            | open(6, others - defectors)
                            | open(7, free - defectors)
                            | open(8, satisfied - free + defectors)
                            | open(9, free);
                    byPublished
                            .computeIfAbsent(
                                    design.ofOthers(people, satisfied, defectors, free), key -> new HashMap<>())
                            .computeIfAbsent(satisfied, key -> new HashMap<>())
                            .merge(alternative[free], open, (x, y) -> x | y);
                }
            }
        }

        private void addResults(
                int satisfied, Map<Integer, Integer> choices, Map<Integer, Integer> alternatives, Results possible) {
            for (int bad = 0; bad <= people - satisfied && !alternatives.isEmpty(); bad++) {
                int own = open(10, satisfied) | open(11, bad);
                int rating = satisfaction[satisfied][bad];
                choices.forEach((chosen, ofChoice) -> alternatives.forEach(
                        (free, ofAlternative) -> possible.add(rating, chosen, free, own | ofChoice | ofAlternative)));
            }
        }

        /** What is left open by what the three questions show: millions of results, so in plain arrays. */
        private static final class Results {
            private final int shown;
            private final int[] open;
            private final int[] found;
            private int size;

            /** Each question shows one of so many things. */
            private Results(int shown) {
                this.shown = shown;
                this.open = new int[shown * shown * shown];
                this.found = new int[open.length];
            }

            private void add(int rating, int chosen, int free, int leftOpen) {
                int result = (rating * shown + chosen) * shown + free;
                if (open[result] == 0) {
                    found[size++] = result;
                }
                open[result] |= leftOpen;
            }

            private int proofs() {
                return (int) Arrays.stream(found, 0, size)
                        .filter(result -> open[result] != NOTHING_PROVEN)
                        .count();
            }

            private void clear() {
                for (int i = 0; i < size; i++) {
                    open[found[i]] = 0;
                }
                size = 0;
            }
        }

        /** One bit if two people or more are counted, another if two or more are not. */
        private int open(int quantity, int count) {
            return (count >= TWO ? 1 << (2 * quantity) : 0) | (people - count >= TWO ? 2 << (2 * quantity) : 0);
        }
    }

    /**
     * Numbers of different results, and of those that prove that fewer than two people gave two answers together, are in a group,
     * or answered a question otherwise.
     */
    record Found(int results, int proofs) {}

    private CaptivityModel() {}
}
