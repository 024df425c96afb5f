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
import java.util.stream.Stream;

/**
 * Compares the groups and the total of a wave with those of earlier results, so that no results can be subtracted from each
 * other. A total may nearly equal an earlier group, and a group an earlier total; and of three totals, two may nearly add up to
 * the third.
 */
final class MembershipComparison {
    private final List<Published> earlier = new ArrayList<>();
    private final List<Published> recentTotals = new ArrayList<>();

    /** A set of people whose answers were published, with the participation in percent if it was published. */
    private record Published(Set<String> people, OptionalInt participation) {}

    /** Adds an earlier result: its groups and its total, which is added to others and subtracted from them if it is recent. */
    void add(Collection<Set<String>> groups, OptionalInt participation, boolean recent) {
        groups.forEach(group -> earlier.add(new Published(group, participation)));
        Published total = new Published(everyone(groups), participation);
        earlier.add(total);
        if (recent) {
            recentTotals.add(total);
        }
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
        List<Difference> ofTotal = differences(
                groupOf.size(),
                both -> both.values().stream().mapToInt(Integer::intValue).sum(),
                common);
        ofTotal.addAll(differencesFromTwo(groupOf.keySet()));
        return new MembershipChange(changes, ofTotal);
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

    /** The differences between this total and what two recent ones of other people give, added up or subtracted. */
    private List<Difference> differencesFromTwo(Set<String> total) {
        Memberships memberships = new Memberships(
                Stream.concat(Stream.of(total), recentTotals.stream().map(Published::people))
                        .toList());
        List<Difference> differences = new ArrayList<>();
        for (int one = 0; one < recentTotals.size(); one++) {
            for (int other = 0; other < one; other++) {
                OptionalInt left = memberships.leftByThree(0, one + 1, other + 1);
                if (left.orElse(0) > 0) {
                    differences.add(difference(left.getAsInt(), recentTotals.get(one), recentTotals.get(other)));
                }
            }
        }
        return differences;
    }

    private static Difference difference(int left, Published one, Published other) {
        return new Difference(
                left,
                one.people().size() + other.people().size(),
                Stream.of(one.participation(), other.participation())
                        .flatMapToInt(OptionalInt::stream)
                        .min());
    }

    static Set<String> everyone(Collection<Set<String>> groups) {
        Set<String> all = new TreeSet<>();
        groups.forEach(all::addAll);
        return all;
    }
}
