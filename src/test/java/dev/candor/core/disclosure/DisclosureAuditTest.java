package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The audit, compared with a reader who tries all possible answers of groups of known sizes. */
class DisclosureAuditTest {
    private static final FigureRounding PRECISION = new FigureRounding(Policy.FLOOR);
    private static final int GROUPS = 4;

    @Test
    void figures_that_are_safe_separately_fail_together_if_subtraction_exposes_a_group() {
        FrequencyTable frequencies = table(
                SampleBallots.SATISFACTION,
                SampleBallots.rated(favourable(10), favourable(10), favourable(10), "4 2 2 2 2"));
        assertThat(suppression(frequencies).groupsByCounts(frequencies)).hasSize(GROUPS);
        assertThat(exposed(frequencies, SampleBallots.groups(GROUPS))).isTrue();
        assertThat(passesAudit(frequencies)).isFalse();
    }

    @Test
    void a_unanimous_group_passes_if_others_could_have_answered_the_same() {
        FrequencyTable frequencies = table(
                SampleBallots.SATISFACTION,
                SampleBallots.rated("4 4 4 4 3 3 2 2 2 1 1 2", "5 5 4 4 4 5", "4 3 3 2 5 1", "4 3 3 2 5 1 4"));
        assertThat(passesAudit(frequencies)).isTrue();
    }

    private static String favourable(int people) {
        return String.join(" ", Collections.nCopies(people, "4"));
    }

    @Test
    void people_can_leave_a_class_only_within_the_bounds_of_the_total() {
        CellBounds unanimous = new CellBounds(List.of(5, 0, 0), List.of(3, 0, 0), List.of(5, 2, 2));
        CellBounds known = new CellBounds(List.of(4, 3, 3), List.of(4, 3, 3), List.of(4, 3, 3));
        List<CellBounds> groups = List.of(unanimous, known);
        assertThat(DisclosureAudit.passes(groups, total(7, 3, 5), List.of())).isTrue();
        assertThat(DisclosureAudit.passes(groups, total(8, 3, 5), List.of())).isFalse();
        assertThat(DisclosureAudit.passes(groups, total(7, 3, 4), List.of())).isFalse();
        assertThat(DisclosureAudit.passes(groups, total(7, 4, 4), List.of())).isTrue();
    }

    @Test
    void people_can_leave_a_class_only_within_the_bounds_of_their_group() {
        CellBounds loose = new CellBounds(List.of(4, 3, 3), List.of(0, 0, 0), List.of(10, 10, 10));
        CellBounds three = new CellBounds(List.of(5, 0, 0), List.of(3, 0, 0), List.of(5, 2, 2));
        CellBounds four = new CellBounds(List.of(5, 0, 0), List.of(4, 0, 0), List.of(5, 2, 2));
        assertThat(DisclosureAudit.passes(List.of(three, loose), total(9, 3, 3), List.of()))
                .isTrue();
        assertThat(DisclosureAudit.passes(List.of(four, loose), total(9, 3, 3), List.of()))
                .isFalse();
    }

    private static CellBounds total(int fewestOfFirst, int mostOfSecond, int mostOfThird) {
        return new CellBounds(List.of(9, 3, 3), List.of(fewestOfFirst, 0, 0), List.of(15, mostOfSecond, mostOfThird));
    }

    @Test
    void two_people_must_be_able_to_join_a_protected_class() {
        CellBounds mixed = new CellBounds(List.of(3, 2, 0), List.of(0, 0, 0), List.of(5, 5, 5));
        CellBounds known = new CellBounds(List.of(4, 3, 3), List.of(4, 3, 3), List.of(4, 3, 3));
        CellBounds one = new CellBounds(List.of(7, 5, 3), List.of(0, 0, 0), List.of(15, 15, 4));
        CellBounds two = new CellBounds(List.of(7, 5, 3), List.of(0, 0, 0), List.of(15, 15, 5));
        assertThat(DisclosureAudit.passes(List.of(mixed, known), one, List.of()))
                .isTrue();
        assertThat(DisclosureAudit.passes(List.of(mixed, known), one, List.of(0, 2)))
                .isFalse();
        assertThat(DisclosureAudit.passes(List.of(mixed, known), two, List.of(0, 2)))
                .isTrue();
    }

    @Test
    void a_question_with_one_option_passes() {
        assertThat(DisclosureAudit.passes(
                        List.of(new CellBounds(List.of(5), List.of(5), List.of(5))),
                        new CellBounds(List.of(5), List.of(5), List.of(5)),
                        List.of()))
                .isTrue();
    }

    @Property(tries = 150)
    void a_scale_passes_exactly_if_no_reader_learns_an_answer(@ForAll long seed) {
        attack(SampleBallots.SATISFACTION, new Random(seed));
    }

    @Property(tries = 150)
    void a_choice_passes_exactly_if_no_reader_learns_an_answer(@ForAll long seed) {
        attack(SampleBallots.INSTEAD, new Random(seed));
    }

    private static void attack(Question question, Random random) {
        FrequencyTable frequencies = table(question, SampleBallots.ballots(random, GROUPS, 12));
        if (suppression(frequencies).groupsByCounts(frequencies).size() == GROUPS) {
            assertThat(passesAudit(frequencies)).isEqualTo(!exposed(frequencies, SampleBallots.groups(GROUPS)));
        }
    }

    private static boolean passesAudit(FrequencyTable frequencies) {
        Suppression suppression = suppression(frequencies);
        return suppression.passesAudit(frequencies, suppression.groupsByCounts(frequencies));
    }

    private static Suppression suppression(FrequencyTable frequencies) {
        return new Suppression(
                SampleBallots.tallyInput(SampleBallots.ALL, GROUPS),
                frequencies.total().n());
    }

    private static FrequencyTable table(Question question, List<Ballot> ballots) {
        Map<Integer, List<Ballot>> byGroup = ballots.stream().collect(Collectors.groupingBy(Ballot::group));
        return FrequencyTable.of(question, SampleBallots.groups(GROUPS), byGroup, ballots);
    }

    /** Whether all worlds with the same figures agree that all but one of some group are in one class. */
    private static boolean exposed(FrequencyTable frequencies, List<ReportingGroup> shown) {
        List<List<List<Integer>>> worlds = new ArrayList<>();
        for (ReportingGroup group : shown) {
            PublishedFigures published = PRECISION.ofGroup(frequencies.of(group));
            worlds.add(worlds(frequencies.of(group).n()).stream()
                    .filter(w -> PRECISION
                            .ofGroup(countsOf(frequencies.question(), w))
                            .equals(published))
                    .toList());
        }
        int remainder = frequencies.remainder(shown).n();
        if (remainder > 0) {
            worlds.add(worlds(remainder));
        }
        return Collections.max(exposures(frequencies, worlds)) > 0;
    }

    /** Per group and class: 1 if no world has two people of the group outside, or inside a protected class. */
    private static List<Integer> exposures(FrequencyTable frequencies, List<List<List<Integer>>> worlds) {
        PublishedFigures published = PRECISION.ofTotal(frequencies.total(), DifferencingRisk.NONE);
        Map<List<Integer>, Boolean> fits = worlds(frequencies.total().n()).stream()
                .collect(Collectors.toMap(
                        w -> w,
                        w -> PRECISION
                                .ofTotal(countsOf(frequencies.question(), w), DifferencingRisk.NONE)
                                .equals(published)));
        List<Integer> exposures = new ArrayList<>();
        for (int group = 0; group < worlds.size(); group++) {
            Set<List<Integer>> others = sums(worlds, group);
            for (int index = 0; index < 3; index++) {
                int answerClass = index;
                boolean canLeave = worlds.get(group).stream()
                        .filter(w -> w.get(answerClass)
                                <= w.stream().mapToInt(i -> i).sum() - 2)
                        .anyMatch(w -> others.stream().anyMatch(o -> fits.getOrDefault(plus(w, o), false)));
                exposures.add(canLeave ? 0 : 1);
                boolean canJoin = !frequencies.question().type().isScale()
                        || index == 1
                        || worlds.get(group).stream()
                                .filter(w -> w.get(answerClass) >= 2)
                                .anyMatch(w -> others.stream().anyMatch(o -> fits.getOrDefault(plus(w, o), false)));
                exposures.add(canJoin ? 0 : 1);
            }
        }
        return exposures;
    }

    /** All possible sums of the other groups. */
    private static Set<List<Integer>> sums(List<List<List<Integer>>> worlds, int without) {
        Set<List<Integer>> sums = Set.of(List.of(0, 0, 0));
        for (int group = 0; group < worlds.size(); group++) {
            if (group != without) {
                Set<List<Integer>> extended = new HashSet<>();
                for (List<Integer> world : worlds.get(group)) {
                    sums.forEach(sum -> extended.add(plus(sum, world)));
                }
                sums = extended;
            }
        }
        return sums;
    }

    private static List<Integer> plus(List<Integer> one, List<Integer> other) {
        return List.of(one.get(0) + other.get(0), one.get(1) + other.get(1), one.get(2) + other.get(2));
    }

    private static List<List<Integer>> worlds(int n) {
        List<List<Integer>> worlds = new ArrayList<>();
        for (int first = 0; first <= n; first++) {
            for (int second = 0; second <= n - first; second++) {
                worlds.add(List.of(first, second, n - first - second));
            }
        }
        return worlds;
    }

    /** Counts with this distribution over three classes. */
    private static TrueCounts countsOf(Question question, List<Integer> world) {
        return question.type().isScale()
                ? SampleBallots.rating(0, world.get(2), world.get(1), world.get(0), 0)
                : SampleBallots.counts(question, world);
    }
}
