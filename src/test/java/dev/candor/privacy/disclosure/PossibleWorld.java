package dev.candor.privacy.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One possible set of answers. Readers cannot distinguish people of one group, so that counts are sufficient.
 *
 * @param groups numbers of good, neutral and bad answers by group
 */
record PossibleWorld(List<List<Integer>> groups) {
    /** Number of distinct opinions: good, neutral, bad. */
    static final int OPINIONS = 3;

    PossibleWorld {
        groups = List.copyOf(groups);
    }

    /** All possible answers of groups of these sizes, if everyone answers. */
    static List<PossibleWorld> ofSizes(List<Integer> sizes) {
        return combined(sizes.stream().map(PossibleWorld::ofPeople).toList());
    }

    /** All possible answers of groups with these rosters, if people can also not answer. */
    static List<PossibleWorld> ofRosters(List<Integer> rosters) {
        return combined(rosters.stream()
                .map(most -> IntStream.rangeClosed(0, most)
                        .mapToObj(PossibleWorld::ofPeople)
                        .flatMap(List::stream)
                        .toList())
                .toList());
    }

    /** Number of answers of a group. */
    int answers(int group) {
        return groups.get(group).stream().mapToInt(Integer::intValue).sum();
    }

    int answers() {
        return IntStream.range(0, groups.size()).map(this::answers).sum();
    }

    /** World without one person of this group and opinion. */
    PossibleWorld without(int group, int opinion) {
        return changed(group, opinion, -1);
    }

    /** World with one person more of this group and opinion. */
    PossibleWorld with(int group, int opinion) {
        return changed(group, opinion, 1);
    }

    private PossibleWorld changed(int group, int opinion, int people) {
        List<List<Integer>> changed = new ArrayList<>(groups);
        List<Integer> counts = new ArrayList<>(groups.get(group));
        counts.set(opinion, counts.get(opinion) + people);
        changed.set(group, List.copyOf(counts));
        return new PossibleWorld(changed);
    }

    /** World with the people of another one of as many groups too. */
    PossibleWorld plus(PossibleWorld other) {
        return new PossibleWorld(IntStream.range(0, groups.size())
                .mapToObj(group -> IntStream.range(0, OPINIONS)
                        .mapToObj(opinion -> groups.get(group).get(opinion)
                                + other.groups.get(group).get(opinion))
                        .toList())
                .toList());
    }

    /** Probability if people answer independently, 50 % good, 20 % neutral and 30 % bad. */
    double likelihood() {
        return likelihood(List.of(0.5, 0.2, 0.3));
    }

    /** Probability if people answer independently with these shares of opinions. */
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
