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

/** A reader who knows how many answered in each group tries every way in which they could have answered. */
class DisclosureAuditTest {
    private static final Precision PRECISION = new Precision(Policy.FLOOR);
    private static final int GROUPS = 4;

    @Test
    void figures_that_are_safe_alone_may_tell_all_when_subtracted() {
        FrequencyTable frequencies = table(
                SampleBallots.SATISFACTION, SampleBallots.rated(content(10), content(10), content(10), "4 2 2 2 2"));
        assertThat(suppression(frequencies).groupsByCounts(frequencies)).hasSize(GROUPS);
        assertThat(exposed(frequencies, SampleBallots.leaves(GROUPS))).isTrue();
        assertThat(isOpen(frequencies)).isFalse();
    }

    @Test
    void a_team_of_one_mind_is_told_where_others_could_have_said_it_too() {
        FrequencyTable frequencies = table(
                SampleBallots.SATISFACTION,
                SampleBallots.rated("4 4 4 4 3 3 2 2 2 1 1 2", "5 5 4 4 4 5", "4 3 3 2 5 1", "4 3 3 2 5 1 4"));
        assertThat(isOpen(frequencies)).isTrue();
    }

    private static String content(int people) {
        return String.join(" ", Collections.nCopies(people, "4"));
    }

    @Test
    void people_can_leave_a_crowd_only_as_far_as_the_whole_allows() {
        CellBounds crowd = new CellBounds(List.of(5, 0, 0), List.of(3, 0, 0), List.of(5, 2, 2));
        CellBounds known = new CellBounds(List.of(4, 3, 3), List.of(4, 3, 3), List.of(4, 3, 3));
        List<CellBounds> groups = List.of(crowd, known);
        assertThat(DisclosureAudit.passes(groups, whole(7, 3, 5), List.of())).isTrue();
        assertThat(DisclosureAudit.passes(groups, whole(8, 3, 5), List.of())).isFalse();
        assertThat(DisclosureAudit.passes(groups, whole(7, 3, 4), List.of())).isFalse();
        assertThat(DisclosureAudit.passes(groups, whole(7, 4, 4), List.of())).isTrue();
    }

    @Test
    void people_can_leave_a_crowd_only_as_far_as_their_own_figures_allow() {
        CellBounds loose = new CellBounds(List.of(4, 3, 3), List.of(0, 0, 0), List.of(10, 10, 10));
        CellBounds three = new CellBounds(List.of(5, 0, 0), List.of(3, 0, 0), List.of(5, 2, 2));
        CellBounds four = new CellBounds(List.of(5, 0, 0), List.of(4, 0, 0), List.of(5, 2, 2));
        assertThat(DisclosureAudit.passes(List.of(three, loose), whole(9, 3, 3), List.of()))
                .isTrue();
        assertThat(DisclosureAudit.passes(List.of(four, loose), whole(9, 3, 3), List.of()))
                .isFalse();
    }

    private static CellBounds whole(int fewestOfCrowd, int mostOfSecond, int mostOfThird) {
        return new CellBounds(List.of(9, 3, 3), List.of(fewestOfCrowd, 0, 0), List.of(15, mostOfSecond, mostOfThird));
    }

    @Test
    void two_people_must_be_able_to_come_where_nobody_may_be_known_to_shun() {
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
    void a_question_with_one_option_hides_nothing_and_exposes_nobody() {
        assertThat(DisclosureAudit.passes(
                        List.of(new CellBounds(List.of(5), List.of(5), List.of(5))),
                        new CellBounds(List.of(5), List.of(5), List.of(5)),
                        List.of()))
                .isTrue();
    }

    @Property(tries = 150)
    void a_scale_is_open_exactly_if_no_reader_can_tell(@ForAll long seed) {
        attack(SampleBallots.SATISFACTION, new Random(seed));
    }

    @Property(tries = 150)
    void a_choice_is_open_exactly_if_no_reader_can_tell(@ForAll long seed) {
        attack(SampleBallots.INSTEAD, new Random(seed));
    }

    private static void attack(Question question, Random random) {
        FrequencyTable frequencies = table(question, SampleBallots.ballots(random, GROUPS, 12));
        if (suppression(frequencies).groupsByCounts(frequencies).size() == GROUPS) {
            assertThat(isOpen(frequencies)).isEqualTo(!exposed(frequencies, SampleBallots.leaves(GROUPS)));
        }
    }

    private static boolean isOpen(FrequencyTable frequencies) {
        Suppression suppression = suppression(frequencies);
        return suppression.passesAudit(frequencies, suppression.groupsByCounts(frequencies));
    }

    private static Suppression suppression(FrequencyTable frequencies) {
        return new Suppression(
                SampleBallots.subject(SampleBallots.ALL, GROUPS),
                frequencies.total().n());
    }

    private static FrequencyTable table(Question question, List<Ballot> ballots) {
        List<Ballot> users = ballots.stream().filter(Ballot::usesProduct).toList();
        Map<Integer, List<Ballot>> byLeaf = users.stream().collect(Collectors.groupingBy(Ballot::group));
        return FrequencyTable.of(question, SampleBallots.leaves(GROUPS), byLeaf, users, byLeaf.keySet());
    }

    /** Whether in some group there is a class that all but one must be in, in every world with the same figures. */
    private static boolean exposed(FrequencyTable frequencies, List<ReportingGroup> shown) {
        List<List<List<Integer>>> worlds = new ArrayList<>();
        for (ReportingGroup group : shown) {
            Figures published = PRECISION.ofGroup(frequencies.of(group));
            worlds.add(worlds(frequencies.of(group).n()).stream()
                    .filter(w ->
                            PRECISION.ofGroup(like(frequencies.question(), w)).equals(published))
                    .toList());
        }
        int rest = frequencies.remainder(shown).n();
        if (rest > 0) {
            worlds.add(worlds(rest));
        }
        return Collections.max(needed(frequencies, worlds)) > 0;
    }

    /** For each group and class, 1 if no world puts two of the group outside of it, or inside where that must be possible. */
    private static List<Integer> needed(FrequencyTable frequencies, List<List<List<Integer>>> worlds) {
        Figures published = PRECISION.ofWhole(frequencies.total(), false);
        Map<List<Integer>, Boolean> fits = worlds(frequencies.total().n()).stream()
                .collect(Collectors.toMap(
                        w -> w,
                        w -> PRECISION
                                .ofWhole(like(frequencies.question(), w), false)
                                .equals(published)));
        List<Integer> needed = new ArrayList<>();
        for (int group = 0; group < worlds.size(); group++) {
            Set<List<Integer>> others = sums(worlds, group);
            for (int crowd = 0; crowd < 3; crowd++) {
                int of = crowd;
                boolean open = worlds.get(group).stream()
                        .filter(w -> w.get(of) <= w.stream().mapToInt(i -> i).sum() - 2)
                        .anyMatch(w -> others.stream().anyMatch(o -> fits.getOrDefault(plus(w, o), false)));
                needed.add(open ? 0 : 1);
                boolean joined = !frequencies.question().type().isScale()
                        || crowd == 1
                        || worlds.get(group).stream()
                                .filter(w -> w.get(of) >= 2)
                                .anyMatch(w -> others.stream().anyMatch(o -> fits.getOrDefault(plus(w, o), false)));
                needed.add(joined ? 0 : 1);
            }
        }
        return needed;
    }

    /** All that the other groups may add up to. */
    private static Set<List<Integer>> sums(List<List<List<Integer>>> worlds, int without) {
        Set<List<Integer>> sums = Set.of(List.of(0, 0, 0));
        for (int group = 0; group < worlds.size(); group++) {
            if (group != without) {
                Set<List<Integer>> longer = new HashSet<>();
                for (List<Integer> world : worlds.get(group)) {
                    sums.forEach(sum -> longer.add(plus(sum, world)));
                }
                sums = longer;
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

    /** Answers that fall into three classes like this. */
    private static Counts like(Question question, List<Integer> world) {
        return question.type().isScale()
                ? SampleBallots.rating(0, world.get(2), world.get(1), world.get(0), 0)
                : SampleBallots.counts(question, world);
    }
}
