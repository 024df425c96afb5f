package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.audience.Leaf;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    private static final int LEAVES = 6;
    private final Suppression suppression = new Suppression(Policy.FLOOR, Churn.NONE);

    @ParameterizedTest
    @CsvSource({
        "6 7 8, 0 1 2, all are large enough and nobody is left over",
        "6 7 4, 1, four are left over so the smallest must hide with them",
        "6 6 4, 1, a tie is broken by the name of the leaf",
        "9 12 5 4 1, 0 1 2, five in two small leaves hide each other",
        "9 12 5 4 0, 0 1, the leaf of five hides the leaf of four",
        "9 4, '', the whole would give four away",
        "4 4 4, '', no leaf is large enough",
        "2 2 0, '', nor is the whole"
    })
    void a_leaf_is_shown_only_if_nobody_is_left_over_alone(String sizes, String shown, String reason) {
        assertThat(numbers(suppression.alone(table(sizes)).leaves())).as(reason).isEqualTo(shown);
    }

    @Test
    void a_leaf_is_shown_for_every_question_or_for_none() {
        Set<Leaf> shown = Suppression.shown(Stream.of("6 7 8 9", "5 6 3 9", "6 7 8 9")
                .map(sizes -> suppression.alone(table(sizes)))
                .toList());
        assertThat(numbers(List.copyOf(shown))).isEqualTo("1 3");
    }

    @Test
    void without_a_question_no_leaf_is_shown() {
        assertThat(Suppression.shown(List.of())).isEmpty();
    }

    @Test
    void a_team_that_took_part_and_does_not_use_the_product_hides_among_others() {
        List<Ballot> ballots = new ArrayList<>(Sample.rated("1 2 3 4 5", "1 2 3 4 5 5"));
        ballots.addAll(Collections.nCopies(5, Ballot.notUsed(2)));
        assertThat(numbers(suppression.alone(tables(ballots).get(0)).leaves())).isEqualTo("1");
    }

    @Test
    void a_stricter_policy_counts() {
        Suppression strict = new Suppression(new Policy(8, 10, 3), Churn.NONE);
        assertThat(numbers(strict.alone(table("9 8 7 1")).leaves())).isEqualTo("0 1");
        assertThat(numbers(strict.alone(table("9 8 7")).leaves())).isEqualTo("0");
    }

    @Property(tries = 300)
    void no_small_group_is_left_over_whichever_shown_cells_are_subtracted(@ForAll long seed) {
        List<Ballot> ballots = Sample.ballots(new Random(seed), LEAVES, 16);
        Release release = new Tally(Sample.subject(Sample.ALL, LEAVES)).count(ballots);
        Set<Leaf> shown = shown(release, Sample.SATISFACTION);
        for (Table table : tables(ballots)) {
            assertThat(shown(release, table.question())).isEqualTo(shown);
            boolean told = release.cell(table.question()) instanceof Shown;
            assertThat(told && table.total().n() < 5).isFalse();
            assertThat(leftOver(table, List.copyOf(shown))).isEmpty();
        }
    }

    @Property(tries = 50)
    void subtracting_would_work_if_large_leaves_alone_were_enough(@ForAll Random random) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            ballots.add(Sample.rated(i < 9 ? 0 : 1, 1 + random.nextInt(5)));
        }
        Table table = tables(ballots).get(0);
        assertThat(leftOver(table, suppression.candidates(table))).containsExactly(4);
        assertThat(leftOver(table, suppression.alone(table).leaves())).isEmpty();
    }

    /** Sizes under five of what is left when some shown leaves are subtracted from the whole, or are shown. */
    private static Set<Integer> leftOver(Table table, List<Leaf> shown) {
        Set<Integer> small = new HashSet<>();
        for (int subset = 0; subset < 1 << shown.size(); subset++) {
            int chosen = subset;
            int rest = table.rest(IntStream.range(0, shown.size())
                            .filter(i -> (chosen & 1 << i) != 0)
                            .mapToObj(shown::get)
                            .toList())
                    .n();
            if (rest > 0 && rest < 5 && (table.total().n() >= 5)) {
                small.add(rest);
            }
        }
        shown.stream().map(leaf -> table.of(leaf).n()).filter(n -> n < 5).forEach(small::add);
        return small;
    }

    private static Set<Leaf> shown(Release release, Question question) {
        return release.leaves().stream()
                .filter(leaf -> release.cell(question, leaf) instanceof Shown)
                .collect(Collectors.toSet());
    }

    private static List<Table> tables(List<Ballot> ballots) {
        List<Ballot> users = ballots.stream().filter(Ballot::uses).toList();
        Map<Integer, List<Ballot>> byLeaf = users.stream().collect(Collectors.groupingBy(Ballot::leaf));
        Set<Integer> present = ballots.stream().map(Ballot::leaf).collect(Collectors.toSet());
        return Sample.ALL.stream()
                .filter(q -> q.type() != QuestionType.TEXT)
                .map(q -> Table.of(q, Sample.leaves(LEAVES), byLeaf, users, present))
                .toList();
    }

    /** A table of leaves of these sizes, in which every other one is content. */
    private static Table table(String sizes) {
        String[] leaves = sizes.split(" ", -1);
        List<Ballot> ballots = new ArrayList<>();
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            for (int i = 0; i < Integer.parseInt(leaves[leaf]); i++) {
                ballots.add(Sample.rated(leaf, i % 2 == 0 ? 4 : 2));
            }
        }
        Map<Integer, List<Ballot>> byLeaf = ballots.stream().collect(Collectors.groupingBy(Ballot::leaf));
        return Table.of(Sample.SATISFACTION, Sample.leaves(leaves.length), byLeaf, ballots, byLeaf.keySet());
    }

    private static String numbers(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::number).sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
