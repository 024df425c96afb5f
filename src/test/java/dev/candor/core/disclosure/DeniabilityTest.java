package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.audience.Leaf;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.Suppression.Ruling;
import dev.candor.core.disclosure.Suppression.Whole;
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
class DeniabilityTest {
    private static final Precision PRECISION = new Precision(Policy.FLOOR);
    private final Suppression suppression = new Suppression(Policy.FLOOR, Churn.NONE);

    /** 4 of 10 are shown as 40 %, 9 of 15 as 60 %; each says exactly that, so the other five would be known. */
    private static final List<Ballot> TELLING = Sample.rated("4 4 4 4 3 3 2 2 2 1", "5 5 4 4 4");

    @Test
    void figures_that_are_safe_alone_may_tell_all_when_subtracted() {
        Table table = table(Sample.SATISFACTION, TELLING, 2);
        List<Leaf> large = suppression.candidates(table);
        assertThat(large).hasSize(2);
        assertThat(suppression.complementIsSafe(table, large)).isTrue();
        assertThat(exposed(table, large)).isTrue();
    }

    @Test
    void then_neither_the_leaves_nor_the_whole_are_shown() {
        assertThat(suppression.alone(table(Sample.SATISFACTION, TELLING, 2)))
                .isEqualTo(new Ruling(List.of(), Whole.NOT_AT_ALL));
    }

    @Test
    void of_three_groups_or_more_the_whole_is_told_in_words_then() {
        List<Ballot> telling = Sample.rated("4 4 4 4 4 4", "4 4 4 2 2 2", "4 4 4 2 2 2");
        assertThat(suppression.alone(table(Sample.SATISFACTION, telling, 3)))
                .isEqualTo(new Ruling(List.of(), Whole.IN_WORDS));
    }

    @Test
    void a_team_of_one_mind_is_shown_where_others_could_have_said_it_too() {
        Table table = table(Sample.SATISFACTION, Sample.rated("4 4 4 4 3 3 2 2 2 1 1", "5 5 4 4 4", "4 3 3 2 5 1"), 3);
        assertThat(suppression.alone(table).leaves()).hasSize(3);
    }

    @Test
    void points_of_the_whole_may_tell_what_its_segments_would_not() {
        List<Ballot> ballots = Sample.rated("1 1 1 1 1 1 1 1 1 1 3 3 3 3 4 4 4 4 5 5 5 5 5 5 5 5 5", "4 4 4 4 4");
        Table table = table(Sample.SATISFACTION, ballots, 2);
        assertThat(PRECISION.of(table.total(), false).points()).isNotEmpty();
        assertThat(suppression.alone(table).leaves()).isEmpty();
    }

    @Test
    void an_option_that_a_whole_team_chose_may_be_told_by_subtracting_too() {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            Set<Integer> chosen = i < 4 || i >= 10 ? Set.of(0, 1) : Set.of(1);
            ballots.add(new Ballot(i < 10 ? 0 : 1, true, Map.of("pain", new Answer.Chosen(chosen))));
        }
        assertThat(suppression.alone(table(Sample.PAIN, ballots, 2)).leaves()).isEmpty();
    }

    @Test
    void people_can_leave_a_crowd_only_as_far_as_the_whole_allows() {
        Split crowd = new Split(List.of(5, 0, 0), List.of(3, 0, 0), List.of(5, 2, 2));
        Split known = new Split(List.of(4, 3, 3), List.of(4, 3, 3), List.of(4, 3, 3));
        List<Split> groups = List.of(crowd, known);
        assertThat(Deniability.holds(groups, whole(7, 3, 5))).isTrue();
        assertThat(Deniability.holds(groups, whole(8, 3, 5))).isFalse();
        assertThat(Deniability.holds(groups, whole(7, 3, 4))).isFalse();
        assertThat(Deniability.holds(groups, whole(7, 4, 4))).isTrue();
    }

    @Test
    void people_can_leave_a_crowd_only_as_far_as_their_own_figures_allow() {
        Split loose = new Split(List.of(4, 3, 3), List.of(0, 0, 0), List.of(10, 10, 10));
        Split three = new Split(List.of(5, 0, 0), List.of(3, 0, 0), List.of(5, 2, 2));
        Split four = new Split(List.of(5, 0, 0), List.of(4, 0, 0), List.of(5, 2, 2));
        assertThat(Deniability.holds(List.of(three, loose), whole(9, 3, 3))).isTrue();
        assertThat(Deniability.holds(List.of(four, loose), whole(9, 3, 3))).isFalse();
    }

    private static Split whole(int fewestOfCrowd, int mostOfSecond, int mostOfThird) {
        return new Split(List.of(9, 3, 3), List.of(fewestOfCrowd, 0, 0), List.of(15, mostOfSecond, mostOfThird));
    }

    @Test
    void a_question_with_one_option_hides_nothing_and_exposes_nobody() {
        assertThat(Deniability.holds(
                        List.of(new Split(List.of(5), List.of(5), List.of(5))),
                        new Split(List.of(5), List.of(5), List.of(5))))
                .isTrue();
    }

    @Property(tries = 300)
    void whatever_is_shown_of_a_scale_leaves_two_people_of_every_group_open(@ForAll long seed) {
        attack(Sample.SATISFACTION, Sample.ballots(new Random(seed), 3, 9));
    }

    @Property(tries = 300)
    void whatever_is_shown_of_a_choice_leaves_two_people_of_every_group_open(@ForAll long seed) {
        attack(Sample.INSTEAD, Sample.ballots(new Random(seed), 3, 9));
    }

    @Property(tries = 40)
    void a_larger_product_leaves_two_people_of_every_group_open_as_well(@ForAll long seed) {
        attack(Sample.INSTEAD, Sample.ballots(new Random(seed), 2, 40));
    }

    @Property(tries = 300)
    void leaves_are_withheld_for_the_sake_of_others_only_if_they_must_be(@ForAll long seed) {
        Table table = table(Sample.INSTEAD, Sample.ballots(new Random(seed), 3, 9), 3);
        if (table.total().n() >= 5 && suppression.alone(table).leaves().isEmpty()) {
            List<Leaf> large = new ArrayList<>(suppression.candidates(table));
            while (!suppression.complementIsSafe(table, large)) {
                large.remove(0);
            }
            assertThat(large.isEmpty() || exposed(table, large)).isTrue();
        }
    }

    private void attack(Question question, List<Ballot> ballots) {
        Table table = table(question, ballots, 3);
        if (table.total().n() >= 5) {
            assertThat(exposed(table, suppression.alone(table).leaves())).isFalse();
        }
    }

    private static Table table(Question question, List<Ballot> ballots, int leaves) {
        List<Ballot> users = ballots.stream().filter(Ballot::uses).toList();
        Map<Integer, List<Ballot>> byLeaf = users.stream().collect(Collectors.groupingBy(Ballot::leaf));
        return Table.of(question, Sample.leaves(leaves), byLeaf, users, byLeaf.keySet());
    }

    /** Whether in some group there is a class that all but one must be in, in every world with the same figures. */
    private static boolean exposed(Table table, List<Leaf> shown) {
        List<List<List<Integer>>> worlds = new ArrayList<>();
        for (Leaf leaf : shown) {
            Figures published = PRECISION.of(table.of(leaf), false);
            worlds.add(worlds(table.of(leaf).n()).stream()
                    .filter(w -> PRECISION.of(like(table.question(), w), false).equals(published))
                    .toList());
        }
        int rest = table.rest(shown).n();
        if (rest > 0) {
            worlds.add(worlds(rest));
        }
        return Collections.max(needed(table, worlds)) > 0;
    }

    /** For each group and class, 1 if no world puts two of the group outside of the class. */
    private static List<Integer> needed(Table table, List<List<List<Integer>>> worlds) {
        Figures published = PRECISION.of(table.total(), false);
        Map<List<Integer>, Boolean> fits = worlds(table.total().n()).stream()
                .collect(Collectors.toMap(
                        w -> w,
                        w -> PRECISION.of(like(table.question(), w), false).equals(published)));
        List<Integer> needed = new ArrayList<>();
        for (int group = 0; group < worlds.size(); group++) {
            Set<List<Integer>> others = sums(worlds, group);
            for (int crowd = 0; crowd < 3; crowd++) {
                int of = crowd;
                boolean open = worlds.get(group).stream()
                        .filter(w -> w.get(of) <= w.stream().mapToInt(i -> i).sum() - 2)
                        .anyMatch(w -> others.stream().anyMatch(o -> fits.getOrDefault(plus(w, o), false)));
                needed.add(open ? 0 : 1);
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
                ? Sample.rating(0, world.get(2), world.get(1), world.get(0), 0)
                : Sample.counts(question, world);
    }
}
