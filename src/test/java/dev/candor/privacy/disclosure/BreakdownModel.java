package dev.candor.privacy.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Exact disclosure risks of a rating broken down into groups of known sizes. The attacker knows everything published,
 * the program and the number of answers in each group; all possible answers are enumerated by their published result.
 *
 * <p>People answer independently by the mix of their group: half of the groups have 50 % good, 20 % neutral and 30 %
 * bad answers, a quarter 85, 10 and 5 %, and a quarter 5, 10 and 85 %.
 */
final class BreakdownModel {
    private static final double[][] OPINION_MIXES = {{.5, .5, .2, .3}, {.25, .85, .1, .05}, {.25, .05, .1, .85}};
    private static final int WITHHELD = 0;

    private final List<Integer> sizes;
    private final int answers;
    private final List<Map<Integer, List<GroupAnswers>>> groups = new ArrayList<>();

    /** Outcomes by the published values of the total and the groups. */
    private final Map<List<Integer>, PublishedOutcome> outcomes = new HashMap<>();

    /** Model of the shown groups and one withheld group of {@code withheld} people; 0 for none. */
    BreakdownModel(List<Integer> shown, int withheld) {
        sizes = new ArrayList<>(shown);
        shown.forEach(size -> groups.add(states(size, true)));
        if (withheld > 0) {
            sizes.add(withheld);
            groups.add(states(withheld, false));
        }
        answers = sizes.stream().mapToInt(Integer::intValue).sum();
        choose(new ArrayList<>());
    }

    /** Probability that the groups are withheld, because showing them would expose a person. */
    double withholding() {
        return outcomes.values().stream()
                .filter(PublishedOutcome::exposes)
                .mapToDouble(one -> one.likelihood)
                .sum();
    }

    /** Probability that the groups are withheld and that this alone reveals an opinion. */
    double revealingSilence() {
        Map<Integer, PublishedOutcome> silent = new HashMap<>();
        outcomes.forEach((published, one) -> {
            if (one.exposes()) {
                silent.computeIfAbsent(published.get(0), total -> new PublishedOutcome())
                        .add(one);
            }
        });
        return silent.values().stream()
                .filter(PublishedOutcome::exposes)
                .mapToDouble(one -> one.likelihood)
                .sum();
    }

    /** Probability that two members of a shown group learn the opinions of all its other members. */
    double insiders() {
        return outcomes.values().stream()
                .filter(one -> !one.exposes())
                .mapToDouble(one -> IntStream.range(0, sizes.size())
                                .mapToDouble(one::learntByTwo)
                                .sum()
                        / sizes.size())
                .sum();
    }

    /** Whether showing the groups of this world would expose a person. */
    boolean exposes(PossibleWorld world) {
        List<Integer> published = new ArrayList<>();
        int favourable = 0;
        int unfavourable = 0;
        for (int group = 0; group < sizes.size(); group++) {
            List<Integer> counts = world.groups().get(group);
            favourable += counts.get(0);
            unfavourable += counts.get(2);
            published.add(figure(counts.get(0), counts.get(2), sizes.get(group)));
        }
        published.add(0, total(favourable, unfavourable));
        return outcomes.getOrDefault(published, new PublishedOutcome()).exposes();
    }

    /** Possible answers of a group and their probability. */
    private record GroupAnswers(int favourable, int unfavourable, double likelihood) {
        int of(int opinion, int people) {
            return opinion == 0 ? favourable : opinion == 2 ? unfavourable : people - favourable - unfavourable;
        }
    }

    /** All possible answers with the same published result. */
    private final class PublishedOutcome {
        private double likelihood;
        private final int[][] fewest = new int[sizes.size()][PossibleWorld.OPINIONS];
        private final int[][] most = new int[sizes.size()][PossibleWorld.OPINIONS];
        private final List<Map<GroupAnswers, Double>> states = new ArrayList<>();

        PublishedOutcome() {
            for (int group = 0; group < sizes.size(); group++) {
                Arrays.fill(fewest[group], answers);
                states.add(new HashMap<>());
            }
        }

        void note(int group, GroupAnswers state, double likely) {
            states.get(group).merge(state, likely, Double::sum);
            for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                int people = state.of(opinion, sizes.get(group));
                fewest[group][opinion] = Math.min(fewest[group][opinion], people);
                most[group][opinion] = Math.max(most[group][opinion], people);
            }
            likelihood += group == 0 ? likely : 0;
        }

        void add(PublishedOutcome other) {
            for (int group = 0; group < sizes.size(); group++) {
                int of = group;
                other.states.get(group).forEach((state, likely) -> note(of, state, likely));
            }
        }

        /**
         * A person is exposed unless, in every group, two people may have answered differently, two favourably and two
         * unfavourably.
         */
        boolean exposes() {
            return IntStream.range(0, sizes.size())
                    .anyMatch(group -> most[group][0] < 2
                            || most[group][2] < 2
                            || IntStream.range(0, PossibleWorld.OPINIONS)
                                    .anyMatch(opinion -> sizes.get(group) - fewest[group][opinion] < 2));
        }

        double learntByTwo(int group) {
            int people = sizes.get(group);
            double learnt = 0;
            for (int one = 0; one < PossibleWorld.OPINIONS; one++) {
                for (int other = one; other < PossibleWorld.OPINIONS; other++) {
                    learnt += learnt(group, one, other, people);
                }
            }
            return learnt;
        }

        private double learnt(int group, int one, int other, int people) {
            double likely = 0;
            int[] otherwise = new int[PossibleWorld.OPINIONS];
            for (Map.Entry<GroupAnswers, Double> each : states.get(group).entrySet()) {
                int[] left = new int[PossibleWorld.OPINIONS];
                for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                    left[opinion] =
                            each.getKey().of(opinion, people) - (opinion == one ? 1 : 0) - (opinion == other ? 1 : 0);
                }
                if (left[0] < 0 || left[1] < 0 || left[2] < 0) {
                    continue;
                }
                double pairs =
                        one == other ? (left[one] + 2) * (left[one] + 1) / 2.0 : (left[one] + 1.0) * (left[other] + 1);
                likely += each.getValue() * pairs / (people * (people - 1) / 2.0);
                for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                    otherwise[opinion] = Math.max(otherwise[opinion], people - 2 - left[opinion]);
                }
            }
            return IntStream.of(otherwise).anyMatch(left -> left == 0) ? likely : 0;
        }
    }

    private void choose(List<Integer> figures) {
        if (figures.size() < groups.size()) {
            for (int figure : groups.get(figures.size()).keySet()) {
                List<Integer> more = new ArrayList<>(figures);
                more.add(figure);
                choose(more);
            }
            return;
        }
        for (int group = 0; group < groups.size(); group++) {
            double[][] others = others(figures, group);
            for (GroupAnswers state : states(figures, group)) {
                note(figures, group, state, others);
            }
        }
    }

    private void note(List<Integer> figures, int group, GroupAnswers state, double[][] others) {
        for (int favourable = 0; favourable <= answers - sizes.get(group); favourable++) {
            for (int unfavourable = 0; unfavourable + favourable <= answers - sizes.get(group); unfavourable++) {
                double likely = others[favourable][unfavourable];
                if (likely > 0) {
                    List<Integer> published = new ArrayList<>(figures);
                    published.add(0, total(favourable + state.favourable, unfavourable + state.unfavourable));
                    outcomes.computeIfAbsent(published, p -> new PublishedOutcome())
                            .note(group, state, likely * state.likelihood);
                }
            }
        }
    }

    private List<GroupAnswers> states(List<Integer> figures, int group) {
        return groups.get(group).getOrDefault(figures.get(group), List.of());
    }

    /** Probabilities of the sums of all groups but one. */
    private double[][] others(List<Integer> figures, int without) {
        double[][] sums = {{1}};
        for (int group = 0; group < groups.size(); group++) {
            if (group != without) {
                sums = plus(sums, states(figures, group), sizes.get(group));
            }
        }
        return sums;
    }

    private static double[][] plus(double[][] sums, List<GroupAnswers> states, int people) {
        int size = sums.length + people;
        double[][] more = new double[size][size];
        for (int favourable = 0; favourable < sums.length; favourable++) {
            for (int unfavourable = 0; unfavourable + favourable < sums.length; unfavourable++) {
                double likely = sums[favourable][unfavourable];
                if (likely > 0) {
                    for (GroupAnswers state : states) {
                        more[favourable + state.favourable][unfavourable + state.unfavourable] +=
                                likely * state.likelihood;
                    }
                }
            }
        }
        return more;
    }

    private Map<Integer, List<GroupAnswers>> states(int people, boolean shown) {
        Map<Integer, List<GroupAnswers>> states = new TreeMap<>();
        for (int good = 0; good <= people; good++) {
            for (int bad = 0; good + bad <= people; bad++) {
                GroupAnswers state = new GroupAnswers(good, bad, likelihood(good, people - good - bad, bad));
                states.computeIfAbsent(shown ? figure(good, bad, people) : WITHHELD, f -> new ArrayList<>())
                        .add(state);
            }
        }
        return states;
    }

    private static double likelihood(int good, int neutral, int bad) {
        double ways = 1;
        for (int i = 1; i <= neutral + bad; i++) {
            ways *= (double) (good + i) / (i <= neutral ? i : i - neutral);
        }
        double likely = 0;
        for (double[] mood : OPINION_MIXES) {
            likely += mood[0] * ways * Math.pow(mood[1], good) * Math.pow(mood[2], neutral) * Math.pow(mood[3], bad);
        }
        return likely;
    }

    /** Published wording of a group below thirty answers, as a number. */
    private static int figure(int favourable, int unfavourable, int people) {
        return 10 * favourable >= 6 * people ? 1 : 10 * unfavourable >= 6 * people ? 3 : 2;
    }

    private int total(int favourable, int unfavourable) {
        return 1000 * coded(favourable) + coded(unfavourable);
    }

    /** Published share of a total of 30 to 99 answers: to the nearest 5 %, coded at 10 and 90. */
    private int coded(int people) {
        int rounded = 5 * ((200 * people + 5 * answers) / (10 * answers));
        return Math.min(90, Math.max(10, rounded));
    }
}
