package dev.candor.privacy.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One way in which everyone may have answered. People of one group are alike to a reader of results, so that numbers
 * say it all.
 *
 * @param groups by group: how many said good, neutral and bad
 */
record PossibleWorld(List<List<Integer>> groups) {
    /** How many kinds of answer are told apart. */
    static final int OPINIONS = 3;

    PossibleWorld {
        groups = List.copyOf(groups);
    }

    /** Every way in which groups of these sizes may answer, all of them. */
    static List<PossibleWorld> ofSizes(List<Integer> sizes) {
        return combined(sizes.stream().map(PossibleWorld::ofPeople).toList());
    }

    /** Every way in which groups of these sizes may answer, if people may be silent too. */
    static List<PossibleWorld> ofRosters(List<Integer> rosters) {
        return combined(rosters.stream()
                .map(most -> IntStream.rangeClosed(0, most)
                        .mapToObj(PossibleWorld::ofPeople)
                        .flatMap(List::stream)
                        .toList())
                .toList());
    }

    /** How many of this group answered. */
    int answers(int group) {
        return groups.get(group).stream().mapToInt(Integer::intValue).sum();
    }

    /** How many answered. */
    int answers() {
        return IntStream.range(0, groups.size()).map(this::answers).sum();
    }

    /** The same without one person of this group and opinion. */
    PossibleWorld without(int group, int opinion) {
        List<List<Integer>> fewer = new ArrayList<>(groups);
        List<Integer> counts = new ArrayList<>(groups.get(group));
        counts.set(opinion, counts.get(opinion) - 1);
        fewer.set(group, List.copyOf(counts));
        return new PossibleWorld(fewer);
    }

    /** How likely it is where 50 % of people say good, 20 % neutral and 30 % bad, each for themselves. */
    double likelihood() {
        return likelihood(List.of(0.5, 0.2, 0.3));
    }

    /** The same with other shares of people. */
    double likelihood(List<Double> shares) {
        double product = 1;
        for (List<Integer> counts : groups) {
            int n = 0;
            for (int opinion = 0; opinion < OPINIONS; opinion++) {
                for (int i = 1; i <= counts.get(opinion); i++) {
                    n++;
                    product *= shares.get(opinion) * n / i;
                }
            }
        }
        return product;
    }

    private static List<List<Integer>> ofPeople(int people) {
        List<List<Integer>> ways = new ArrayList<>();
        for (int good = 0; good <= people; good++) {
            for (int neutral = 0; neutral <= people - good; neutral++) {
                ways.add(List.of(good, neutral, people - good - neutral));
            }
        }
        return ways;
    }

    private static List<PossibleWorld> combined(List<List<List<Integer>>> waysByGroup) {
        List<PossibleWorld> worlds = List.of(new PossibleWorld(List.of()));
        for (List<List<Integer>> ways : waysByGroup) {
            worlds = worlds.stream()
                    .flatMap(world -> ways.stream().map(world::with))
                    .toList();
        }
        return worlds;
    }

    private PossibleWorld with(List<Integer> group) {
        List<List<Integer>> more = new ArrayList<>(groups);
        more.add(group);
        return new PossibleWorld(more);
    }
}
