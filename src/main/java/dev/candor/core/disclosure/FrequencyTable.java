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
 * The counts of one question, for the whole product and for disjoint reporting groups.
 *
 * @param groups counts of every reportable group of the wave, in the order of their numbers
 * @param participatingGroups numbers of all groups, reportable or not, with at least one ballot, even one without answers
 */
record FrequencyTable(
        Question question, TrueCounts total, Map<ReportingGroup, TrueCounts> groups, Set<Integer> participatingGroups) {
    /** Counts the answers to this question, in all and by these groups; a ballot of a respondent who is not asked it has none. */
    static FrequencyTable of(
            Question question, List<ReportingGroup> groups, Map<Integer, List<Ballot>> byGroup, List<Ballot> all) {
        Map<ReportingGroup, TrueCounts> counts = new LinkedHashMap<>();
        for (ReportingGroup group : groups) {
            counts.put(group, TrueCounts.of(question, byGroup.getOrDefault(group.number(), List.of())));
        }
        return new FrequencyTable(question, TrueCounts.of(question, all), counts, byGroup.keySet());
    }

    /** Counts the derived answers, for the whole product alone. */
    static FrequencyTable derived(DerivedQuestion derived, List<Ballot> all) {
        Question question = derived.question();
        List<Ballot> answers = all.stream()
                .flatMap(ballot -> derived
                        .answer(ballot)
                        .map(answer -> new Ballot(ballot.group(), ballot.usesProduct(), Map.of(question.id(), answer)))
                        .stream())
                .toList();
        TrueCounts published = derived.published(TrueCounts.of(question, answers), all);
        return new FrequencyTable(question, published, Map.of(), Set.of());
    }

    /** The counts of this group. */
    TrueCounts of(ReportingGroup group) {
        TrueCounts counts = groups.get(group);
        if (counts == null) {
            throw new IllegalArgumentException("no such group in this wave: " + group);
        }
        return counts;
    }

    /** The counts of everyone outside these groups. */
    TrueCounts remainder(List<ReportingGroup> shown) {
        TrueCounts remainder = total;
        for (ReportingGroup group : shown) {
            remainder = remainder.minus(of(group));
        }
        return remainder;
    }

    /** Whether anyone outside these groups cast a ballot. */
    boolean hasParticipantsOutside(List<ReportingGroup> shown) {
        Set<Integer> numbers = shown.stream().map(ReportingGroup::number).collect(Collectors.toSet());
        return !numbers.containsAll(participatingGroups);
    }
}
