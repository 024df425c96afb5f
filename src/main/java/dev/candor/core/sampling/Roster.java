package dev.candor.core.sampling;

import dev.candor.core.survey.Person;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The people who may answer a wave, frozen when it opens; each person is in exactly one group.
 *
 * @param groups all groups, numbered from 0, whether reportable or not
 * @param members number of the group by person, sorted by person
 */
public record Roster(List<Group> groups, Map<Person, Integer> members) {
    public Roster {
        groups = List.copyOf(groups);
        Map<Person, Integer> sorted = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
        sorted.putAll(members);
        members = Collections.unmodifiableMap(sorted);
    }

    /** A group of the roster; {@code reportable} is false for a remainder that is too small. */
    public record Group(ReportingGroup group, boolean reportable) {}

    public int size() {
        return members.size();
    }

    /** The reportable groups. */
    public List<ReportingGroup> reportingGroups() {
        return groups.stream().filter(Group::reportable).map(Group::group).toList();
    }
}
