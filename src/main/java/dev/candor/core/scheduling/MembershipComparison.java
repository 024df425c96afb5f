package dev.candor.core.scheduling;

import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.MembershipChange.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Compares the groups and the total of a wave with those of earlier results, so that no two results can be subtracted
 * from each other. A total may nearly equal an earlier group, and a group an earlier total.
 */
final class MembershipComparison {
    private final List<Published> earlier = new ArrayList<>();

    /** A set of people whose answers were published, with the participation in percent if it was published. */
    private record Published(Set<String> people, OptionalInt participation) {}

    /** Adds an earlier result: its groups and its total. */
    void add(Collection<Set<String>> groups, OptionalInt participation) {
        groups.forEach(group -> earlier.add(new Published(group, participation)));
        earlier.add(new Published(everyone(groups), participation));
    }

    /** Compares the groups of a wave, keyed by number, and their total with every earlier result. */
    MembershipChange of(Map<Integer, Set<String>> groups) {
        Map<String, Integer> groupOf = new HashMap<>();
        groups.forEach((number, people) -> people.forEach(person -> groupOf.put(person, number)));
        Map<Integer, List<Difference>> changes = new HashMap<>();
        List<Map<Integer, Integer>> common =
                earlier.stream().map(before -> common(before, groupOf)).toList();
        groups.forEach((number, people) ->
                changes.put(number, differences(people.size(), both -> both.getOrDefault(number, 0), common)));
        return new MembershipChange(
                changes,
                differences(
                        groupOf.size(),
                        both -> both.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        common));
    }

    /** How many people of each group belong to the earlier set. */
    private static Map<Integer, Integer> common(Published before, Map<String, Integer> groupOf) {
        Map<Integer, Integer> common = new HashMap<>();
        for (String person : before.people()) {
            Integer number = groupOf.get(person);
            if (number != null) {
                common.merge(number, 1, Integer::sum);
            }
        }
        return common;
    }

    /** The differences between a set of so many people and the earlier ones that it overlaps, unless they are the same. */
    private List<Difference> differences(
            int people, ToIntFunction<Map<Integer, Integer>> overlap, List<Map<Integer, Integer>> common) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            Published before = earlier.get(i);
            int both = overlap.applyAsInt(common.get(i));
            int moved = people + before.people().size() - 2 * both;
            if (both > 0 && moved > 0) {
                differences.add(new Difference(moved, before.people().size(), before.participation()));
            }
        }
        return differences;
    }

    static Set<String> everyone(Collection<Set<String>> groups) {
        Set<String> all = new TreeSet<>();
        groups.forEach(all::addAll);
        return all;
    }
}
