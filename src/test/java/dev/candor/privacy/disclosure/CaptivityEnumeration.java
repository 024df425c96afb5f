package dev.candor.privacy.disclosure;

import static dev.candor.privacy.disclosure.CaptivityModel.THREE;
import static dev.candor.privacy.disclosure.CaptivityModel.TWO;
import static dev.candor.privacy.disclosure.CaptivityModel.published;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.privacy.disclosure.CaptivityModel.Design;
import dev.candor.privacy.disclosure.CaptivityModel.Groups;
import dev.candor.privacy.disclosure.CaptivityModel.World;
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
 * The search through all answers of so many people. What is published of each question depends on its own answers alone,
 * and of each pair of groups on its own division, so each is tallied once for each of its counts.
 */
final class CaptivityEnumeration {
    private static final int QUANTITIES = 12;
    private static final int NOTHING_PROVEN = (1 << (2 * QUANTITIES)) - 1;

    private final int people;
    private final int[][] satisfaction;
    private final int[] choice;
    private final int[] alternative;
    private final Map<Object, Integer> seen = new HashMap<>();

    CaptivityEnumeration(int people) {
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
        Groups groups = world.groups();
        return List.of(
                satisfaction[groups.satisfied()][world.dissatisfied()],
                choice[groups.loyal() + world.choosers()],
                alternative[groups.defectors() + world.free()]);
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
                        .computeIfAbsent(design.ofSatisfied(people, satisfied, loyal, choosers), key -> new HashMap<>())
                        .computeIfAbsent(satisfied, key -> new HashMap<>())
                        .merge(choice[choosers], open, (x, y) -> x | y);
            }
        }
    }

    private void addOthers(Design design, int satisfied, Map<Object, Map<Integer, Map<Integer, Integer>>> byPublished) {
        int others = people - satisfied;
        for (int defectors = 0; defectors <= others; defectors++) {
            for (int free = defectors; free <= defectors + satisfied; free++) {
                int open = open(5, defectors)
                        | open(6, others - defectors)
                        | open(7, free - defectors)
                        | open(8, satisfied - free + defectors)
                        | open(9, free);
                byPublished
                        .computeIfAbsent(design.ofOthers(people, satisfied, defectors, free), key -> new HashMap<>())
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

    /**
     * Numbers of different results, and of those that prove that fewer than two people gave two answers together, are in a group,
     * or answered a question otherwise.
     */
    record Found(int results, int proofs) {}
}
