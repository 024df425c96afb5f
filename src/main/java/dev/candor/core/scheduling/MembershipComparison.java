package dev.candor.core.scheduling;

import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.MembershipChange.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

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
        groups.keySet().forEach(number -> changes.put(number, new ArrayList<>()));
        List<Difference> total = new ArrayList<>();
        for (Published before : earlier) {
            Map<Integer, Integer> both = new HashMap<>();
            for (String person : before.people()) {
                Integer number = groupOf.get(person);
                if (number != null) {
                    both.merge(number, 1, Integer::sum);
                }
            }
            both.forEach((number, common) ->
                    difference(groups.get(number).size(), common, before).ifPresent(changes.get(number)::add));
            int all = both.values().stream().mapToInt(Integer::intValue).sum();
            difference(groupOf.size(), all, before).ifPresent(total::add);
        }
        return new MembershipChange(changes, total);
    }

    /** The difference between a set of so many people and an earlier one, if they overlap and are not the same. */
    private static Optional<Difference> difference(int people, int common, Published before) {
        int moved = people + before.people().size() - 2 * common;
        return common > 0 && moved > 0
                ? Optional.of(new Difference(moved, before.people().size(), before.participation()))
                : Optional.empty();
    }

    static Set<String> everyone(Collection<Set<String>> groups) {
        Set<String> all = new TreeSet<>();
        groups.forEach(all::addAll);
        return all;
    }
}
