package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.sampling.ReportingGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Selects the groups that are published for each question, by the numbers of answers and never by their values. A breakdown
 * needs enough answers and enough groups. The complement of the published groups must be empty or large enough; until it is,
 * the smallest group is withheld.
 *
 * <p>The last resort: if the figures of a question would fail the disclosure audit, no question of the wave is broken down.
 * Withholding that question or group alone would itself disclose what it protects.
 */
final class Suppression {
    private final TallyInput input;
    private final DifferencingGuard guard;
    private final FigureRounding precision;

    /** Suppression for a wave with this number of ballots. */
    Suppression(TallyInput input, int ballots) {
        this.input = input;
        this.guard = new DifferencingGuard(input, ballots);
        this.precision = new FigureRounding(input.policy());
    }

    /** Whether a total of this number of answers is published. */
    boolean allowsTotal(int answers) {
        return answers >= input.minAnswers();
    }

    /** Whether a derived question of this number of answers is published. */
    boolean allowsDerived(int answers) {
        return answers >= Policy.MIN_ANSWERS_FOR_BREAKDOWN && allowsTotal(answers);
    }

    /**
     * The ballots as they are counted. Where a published derived question divides the answers to another, those of people whom it
     * does not divide are left out, so that nothing is left when the one result is subtracted from the other.
     */
    List<Ballot> counted(List<Ballot> ballots) {
        List<Ballot> counted = ballots;
        for (DerivedQuestion derived : DerivedQuestion.of(input.questions())) {
            List<Ballot> all = counted;
            counted = derived.divided()
                    .filter(question -> allowsDerived((int) all.stream()
                            .filter(ballot -> derived.answer(ballot).isPresent())
                            .count()))
                    .map(question -> all.stream()
                            .map(ballot -> derived.answer(ballot).isPresent() ? ballot : ballot.without(question.id()))
                            .toList())
                    .orElse(all);
        }
        return counted;
    }

    /** The risk of the total beside earlier results. */
    DifferencingRisk differencingRisk() {
        return guard.riskOfTotal();
    }

    /** The published groups of each question, smallest first. */
    Map<FrequencyTable, List<ReportingGroup>> publishableGroups(Collection<FrequencyTable> tables) {
        Map<FrequencyTable, List<ReportingGroup>> shown = new LinkedHashMap<>();
        tables.forEach(frequencies -> shown.put(frequencies, groupsByCounts(frequencies)));
        if (!shown.entrySet().stream().allMatch(each -> passesAudit(each.getKey(), each.getValue()))) {
            shown.replaceAll((frequencies, groups) -> List.of());
        }
        return shown;
    }

    /** The groups that the numbers of answers allow to publish, smallest first. */
    List<ReportingGroup> groupsByCounts(FrequencyTable frequencies) {
        List<ReportingGroup> groups = new ArrayList<>(candidates(frequencies));
        while (!groups.isEmpty() && !complementIsSafe(frequencies, groups)) {
            groups.remove(0);
        }
        int parts = groups.size() + (frequencies.remainder(groups).n() > 0 ? 1 : 0);
        return input.policy().allowsBreakdown(frequencies.total().n(), parts)
                        && allowsTotal(frequencies.total().n())
                ? groups
                : List.of();
    }

    /** The groups with enough answers, smallest first. */
    private List<ReportingGroup> candidates(FrequencyTable frequencies) {
        return frequencies.groups().keySet().stream()
                .filter(group -> frequencies.of(group).n() >= input.policy().minGroup())
                .filter(group ->
                        !guard.withholds(group.number(), frequencies.of(group).n()))
                .sorted(Comparator.<ReportingGroup>comparingInt(
                                group -> frequencies.of(group).n())
                        .thenComparing(ReportingGroup::key)
                        .thenComparingInt(ReportingGroup::number))
                .toList();
    }

    /**
     * Whether the complement of the published groups is empty or large enough. A ballot without an answer to this question
     * counts as a member: if a participating team had no complement, all of it would be known not to use the product.
     */
    private boolean complementIsSafe(FrequencyTable frequencies, List<ReportingGroup> shown) {
        int remainder = frequencies.remainder(shown).n();
        return remainder == 0
                ? !frequencies.hasParticipantsOutside(shown)
                : remainder >= input.policy().minGroup();
    }

    /** Whether the figures of this question pass the disclosure audit if these groups are published. */
    boolean passesAudit(FrequencyTable frequencies, List<ReportingGroup> shown) {
        if (shown.isEmpty()) {
            return true;
        }
        List<List<CellBounds>> groups = new ArrayList<>();
        shown.forEach(
                group -> groups.add(CellBounds.shown(frequencies.of(group), precision.ofGroup(frequencies.of(group)))));
        TrueCounts remainder = frequencies.remainder(shown);
        if (remainder.n() > 0) {
            groups.add(CellBounds.withheld(remainder));
        }
        List<CellBounds> total =
                CellBounds.shown(frequencies.total(), precision.ofTotal(frequencies.total(), differencingRisk()));
        List<Integer> protectedClasses =
                frequencies.question().type().isScale() ? TrueCounts.PROTECTED_SEGMENTS : List.of();
        return IntStream.range(0, total.size())
                .allMatch(i -> DisclosureAudit.passes(
                        groups.stream().map(group -> group.get(i)).toList(), total.get(i), protectedClasses));
    }
}
