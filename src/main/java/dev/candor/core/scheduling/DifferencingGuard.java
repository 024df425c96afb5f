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
 * Holds the groups of a wave, and its whole, against groups and wholes of earlier results, so that two results cannot be
 * subtracted from each other. A whole may be what a group was, give or take a few, and the other way round.
 */
final class DifferencingGuard {
    private final List<Published> earlier = new ArrayList<>();

    /** A group of people whose answers were published, and how many percent of them answered, if that was too. */
    private record Published(Set<String> people, OptionalInt participation) {}

    /** Adds an earlier result: its groups and its whole. */
    void add(Collection<Set<String>> groups, OptionalInt participation) {
        groups.forEach(group -> earlier.add(new Published(group, participation)));
        earlier.add(new Published(everyone(groups), participation));
    }

    /** What these groups of a wave, by number, and its whole differ by. */
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

    /** All people of these groups. */
    static Set<String> everyone(Collection<Set<String>> groups) {
        Set<String> all = new TreeSet<>();
        groups.forEach(all::addAll);
        return all;
    }
}
