package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers to one question, over the whole product and broken down once, into leaves that nobody is in two of.
 *
 * @param groups every leaf of the wave, in the order of their numbers
 * @param participatingGroups numbers of the groups, leaves or not, in which anyone took part: those too who answer nothing, or do not
 *     use the product
 */
record FrequencyTable(
        Question question, Counts total, Map<ReportingGroup, Counts> groups, Set<Integer> participatingGroups) {
    /** The answers to this question on these ballots of users. */
    static FrequencyTable of(
            Question question,
            List<ReportingGroup> groups,
            Map<Integer, List<Ballot>> byLeaf,
            List<Ballot> all,
            Set<Integer> present) {
        Map<ReportingGroup, Counts> counts = new LinkedHashMap<>();
        for (ReportingGroup group : groups) {
            counts.put(group, Counts.of(question, byLeaf.getOrDefault(group.number(), List.of())));
        }
        return new FrequencyTable(question, Counts.of(question, all), counts, present);
    }

    /** The answers of a leaf of the wave. */
    Counts of(ReportingGroup group) {
        Counts counts = groups.get(group);
        if (counts == null) {
            throw new IllegalArgumentException("no such leaf in this wave: " + group);
        }
        return counts;
    }

    /** The answers of all who are in none of these leaves. */
    Counts remainder(List<ReportingGroup> shown) {
        Counts rest = total;
        for (ReportingGroup group : shown) {
            rest = rest.minus(of(group));
        }
        return rest;
    }

    /** Whether anyone took part who is in none of these leaves. */
    boolean hasParticipantsOutside(List<ReportingGroup> shown) {
        Set<Integer> numbers = shown.stream().map(ReportingGroup::number).collect(Collectors.toSet());
        return !numbers.containsAll(participatingGroups);
    }
}
