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
        Map<Integer, List<Difference>> changes = new HashMap<>();
        groups.forEach((number, people) -> changes.put(number, of(people)));
        return new MembershipChange(changes, of(everyone(groups.values())));
    }

    private List<Difference> of(Set<String> people) {
        List<Difference> differences = new ArrayList<>();
        for (Published before : earlier) {
            int both = (int) before.people().stream().filter(people::contains).count();
            int moved = people.size() + before.people().size() - 2 * both;
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
