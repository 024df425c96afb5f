package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which groups are told apart, each question by itself: by how many answered, never by what they said. There must be many
 * answers and several groups, and those who are left over when the groups told are subtracted from the whole must be
 * nobody or enough; as long as they are not, the smallest group is left out.
 *
 * <p>The one exception is the last resort: where all that is published about a question would expose somebody, no group is
 * told for any question of the wave. Leaving out that question or that group alone would tell what it is to hide.
 */
final class Suppression {
    private static final int MIN_ANSWERS_OF_CHANGED_GROUP = 10;

    private final TallyInput input;
    private final int ballots;
    private final Precision precision;

    /** Of a wave with so many ballots. */
    Suppression(TallyInput input, int ballots) {
        this.input = input;
        this.ballots = ballots;
        this.precision = new Precision(input.policy());
    }

    /** Whether anything is told of the whole of so many answers. */
    boolean allowsTotal(int answers) {
        return answers >= input.minAnswers();
    }

    /** Whether the whole differs from some earlier group by people who may be worth fewer than five answers. */
    boolean hasDifferencingRisk() {
        return input.changes().whole().stream().anyMatch(change -> change.mayBeFewAnswers(ballots, input.rosterSize()));
    }

    /** The groups that are told apart for each question, the smallest first. */
    Map<FrequencyTable, List<ReportingGroup>> publishableGroups(Collection<FrequencyTable> tables) {
        Map<FrequencyTable, List<ReportingGroup>> told = new LinkedHashMap<>();
        tables.forEach(frequencies -> told.put(frequencies, groupsByCounts(frequencies)));
        if (!told.entrySet().stream().allMatch(each -> passesAudit(each.getKey(), each.getValue()))) {
            told.replaceAll((frequencies, groups) -> List.of());
        }
        return told;
    }

    /** The groups that the numbers of answers to this question allow to be told apart, the smallest first. */
    List<ReportingGroup> groupsByCounts(FrequencyTable frequencies) {
        List<ReportingGroup> leaves = new ArrayList<>(candidates(frequencies));
        while (!leaves.isEmpty() && !complementIsSafe(frequencies, leaves)) {
            leaves.remove(0);
        }
        int groups = leaves.size() + (frequencies.remainder(leaves).n() > 0 ? 1 : 0);
        return input.policy().allowsBreakdown(frequencies.total().n(), groups)
                        && allowsTotal(frequencies.total().n())
                ? leaves
                : List.of();
    }

    /** The leaves with enough answers, the smallest first. */
    private List<ReportingGroup> candidates(FrequencyTable frequencies) {
        return frequencies.groups().keySet().stream()
                .filter(group -> frequencies.of(group).n() >= input.policy().minGroup())
                .filter(group -> !revealsChange(group, frequencies.of(group).n()))
                .sorted(Comparator.<ReportingGroup>comparingInt(
                                group -> frequencies.of(group).n())
                        .thenComparing(ReportingGroup::key)
                        .thenComparingInt(ReportingGroup::number))
                .toList();
    }

    private boolean revealsChange(ReportingGroup group, int answers) {
        return input.changes().of(group.number()).stream()
                .filter(change -> change.mayBeFewAnswers(ballots, input.rosterSize()))
                .anyMatch(change ->
                        answers < MIN_ANSWERS_OF_CHANGED_GROUP || change.wasSmall(ballots, input.rosterSize()));
    }

    /**
     * Whether nobody, or enough people, are left over beside these leaves. Who took part and has no answer here is
     * somebody: were none left over of a team that took part, all of it would be known not to use the product.
     */
    private boolean complementIsSafe(FrequencyTable frequencies, List<ReportingGroup> told) {
        int rest = frequencies.remainder(told).n();
        return rest == 0
                ? !frequencies.hasParticipantsOutside(told)
                : rest >= input.policy().minGroup();
    }

    /** Whether all figures of this question together leave everyone room, if these leaves are told. */
    boolean passesAudit(FrequencyTable frequencies, List<ReportingGroup> told) {
        if (told.isEmpty()) {
            return true;
        }
        List<List<CellBounds>> groups = new ArrayList<>();
        told.forEach(
                leaf -> groups.add(CellBounds.shown(frequencies.of(leaf), precision.ofGroup(frequencies.of(leaf)))));
        Counts rest = frequencies.remainder(told);
        if (rest.n() > 0) {
            groups.add(CellBounds.withheld(rest));
        }
        List<CellBounds> whole =
                CellBounds.shown(frequencies.total(), precision.ofWhole(frequencies.total(), hasDifferencingRisk()));
        List<Integer> open = frequencies.question().type().isScale() ? Counts.PROTECTED_SEGMENTS : List.of();
        return IntStream.range(0, whole.size())
                .allMatch(i -> DisclosureAudit.passes(
                        groups.stream().map(group -> group.get(i)).toList(), whole.get(i), open));
    }
}
