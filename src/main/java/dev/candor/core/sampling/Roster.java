package dev.candor.core.sampling;

import dev.candor.core.survey.Person;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may answer a wave, frozen when it opens: each person in exactly one group.
 *
 * @param groups all groups of people, numbered from 0; those that may be reported and those that may not
 * @param members number of the group by person, sorted by person
 */
public record Roster(List<Group> groups, Map<Person, Integer> members) {
    public Roster {
        groups = List.copyOf(groups);
        Map<Person, Integer> sorted = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
        sorted.putAll(members);
        members = Collections.unmodifiableMap(sorted);
    }

    /** A group of people; {@code reportable} is false for a remainder too small to be a leaf. */
    public record Group(ReportingGroup group, boolean reportable) {}

    /** How many people may answer. */
    public int size() {
        return members.size();
    }

    /** The groups that may be reported. */
    public List<ReportingGroup> reportingGroups() {
        return groups.stream().filter(Group::reportable).map(Group::group).toList();
    }
}
