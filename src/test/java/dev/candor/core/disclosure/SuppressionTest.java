package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.sampling.ReportingGroup;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    private static final int LEAVES = 6;
    private static final String TEN = "1 2 3 4 5 1 2 3 4 5";

    @ParameterizedTest
    @CsvSource({
        "8 8 8 8, 0 1 2 3, four groups and thirty answers",
        "7 7 7 7, '', twenty-eight answers are too few",
        "20 20 20, '', three groups tell each other by their silence",
        "10 10 10 5, 0 1 2 3, five are enough",
        "9 9 9 9 4, 1 2 3, four are left over so the smallest hides with them; a tie is broken by name",
        "10 10 10 4, '', then only three are left",
        "9 9 9 3 3, 0 1 2, those left over count as one group",
        "4 4 4 4 4 4, '', no leaf is large enough",
        "40 40 40 1 1, '', and the two left over would hide in the smallest of three"
    })
    void groups_are_told_apart_by_how_many_answered(String sizes, String told, String reason) {
        assertThat(numbers(suppression(Policy.FLOOR).groupsByCounts(table(sizes))))
                .as(reason)
                .isEqualTo(told);
    }

    @Test
    void each_question_decides_by_itself() {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Map<String, Answer> both = Map.of("satisfaction", new Answer.Point(4 - i % 3), "ease", new Answer.Point(5));
            Map<String, Answer> one = Map.of("satisfaction", new Answer.Point(4 - i % 3));
            ballots.add(new Ballot(i / 10, true, i / 10 < 3 ? both : one));
        }
        Release release = new Tally(SampleBallots.subject(List.of(SampleBallots.SATISFACTION, SampleBallots.EASE), 4))
                .count(ballots);
        assertThat(shown(release, SampleBallots.SATISFACTION)).hasSize(4);
        assertThat(shown(release, SampleBallots.EASE)).isEmpty();
    }

    @Test
    void a_team_that_took_part_and_does_not_use_the_product_hides_among_others() {
        List<Ballot> ballots = new ArrayList<>(SampleBallots.rated(TEN, TEN, TEN, TEN));
        ballots.addAll(Collections.nCopies(5, Ballot.notUsed(4)));
        assertThat(numbers(
                        suppression(Policy.FLOOR).groupsByCounts(tables(ballots).get(0))))
                .isEqualTo("1 2 3");
    }

    @Test
    void a_stricter_policy_counts() {
        Suppression strict = suppression(new Policy(8, 10, 3));
        assertThat(numbers(strict.groupsByCounts(table("9 8 8 8 1")))).isEqualTo("0 2 3");
        assertThat(numbers(strict.groupsByCounts(table("9 8 8 8 7")))).isEqualTo("0 2 3");
    }

    @Test
    void where_somebody_would_be_exposed_no_group_is_told_for_any_question_and_the_wholes_stay() {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            Answer satisfaction = new Answer.Point(i < 31 ? 4 : 2);
            ballots.add(new Ballot(
                    i / 10, true, Map.of("satisfaction", satisfaction, "ease", new Answer.Point(1 + i % 7))));
        }
        List<FrequencyTable> tables = tables(ballots);
        Suppression suppression = suppression(Policy.FLOOR);
        assertThat(suppression.passesAudit(tables.get(0), suppression.groupsByCounts(tables.get(0))))
                .as("at most four of all are not content, and three of the last group are not")
                .isFalse();
        assertThat(suppression.passesAudit(tables.get(1), suppression.groupsByCounts(tables.get(1))))
                .isTrue();
        Release release = new Tally(SampleBallots.subject(SampleBallots.ALL, 4)).count(ballots);
        for (Question question : List.of(SampleBallots.SATISFACTION, SampleBallots.EASE)) {
            assertThat(release.cell(question)).isInstanceOf(Shown.class);
            assertThat(shown(release, question)).isEmpty();
        }
    }

    @Property(tries = 300)
    void no_small_group_is_left_over_whichever_shown_cells_are_subtracted(@ForAll long seed) {
        List<Ballot> ballots = SampleBallots.ballots(new Random(seed), LEAVES, 16);
        Release release = new Tally(SampleBallots.subject(SampleBallots.ALL, LEAVES)).count(ballots);
        for (FrequencyTable frequencies : tables(ballots)) {
            boolean told = release.cell(frequencies.question()) instanceof Shown;
            assertThat(told && frequencies.total().n() < 5).isFalse();
            assertThat(leftOver(frequencies, List.copyOf(shown(release, frequencies.question()))))
                    .isEmpty();
        }
    }

    @Property(tries = 50)
    void subtracting_would_work_if_large_leaves_alone_were_enough(@ForAll Random random) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 49; i++) {
            ballots.add(SampleBallots.rated(i / 9, 1 + random.nextInt(5)));
        }
        FrequencyTable frequencies = tables(ballots).get(0);
        assertThat(leftOver(frequencies, SampleBallots.leaves(5))).containsExactly(4);
        assertThat(leftOver(frequencies, suppression(Policy.FLOOR).groupsByCounts(frequencies)))
                .isEmpty();
    }

    @Property(tries = 200)
    void which_groups_are_told_follows_from_how_many_answered(@ForAll long seed, @ForAll Random other) {
        List<Ballot> ballots = SampleBallots.ballots(new Random(seed), LEAVES, 16);
        Suppression suppression = suppression(Policy.FLOOR);
        FrequencyTable frequencies = tables(ballots).get(0);
        List<Ballot> otherwise = ballots.stream()
                .map(ballot -> ballot.answers().containsKey("satisfaction")
                        ? SampleBallots.rated(ballot.group(), 1 + other.nextInt(5))
                        : ballot)
                .toList();
        assertThat(suppression.groupsByCounts(tables(otherwise).get(0)))
                .isEqualTo(suppression.groupsByCounts(frequencies));
    }

    /** Sizes under five of what is left when some shown leaves are subtracted from the whole, or are shown. */
    private static Set<Integer> leftOver(FrequencyTable frequencies, List<ReportingGroup> shown) {
        Set<Integer> small = new HashSet<>();
        for (int subset = 0; subset < 1 << shown.size(); subset++) {
            int chosen = subset;
            int rest = frequencies
                    .remainder(IntStream.range(0, shown.size())
                            .filter(i -> (chosen & 1 << i) != 0)
                            .mapToObj(shown::get)
                            .toList())
                    .n();
            if (rest > 0 && rest < 5 && (frequencies.total().n() >= 5)) {
                small.add(rest);
            }
        }
        shown.stream()
                .map(group -> frequencies.of(group).n())
                .filter(n -> n < 5)
                .forEach(small::add);
        return small;
    }

    private static Set<ReportingGroup> shown(Release release, Question question) {
        return release.groups().stream()
                .filter(group -> release.cell(question, group) instanceof Shown)
                .collect(Collectors.toSet());
    }

    private static List<FrequencyTable> tables(List<Ballot> ballots) {
        List<Ballot> users = ballots.stream().filter(Ballot::usesProduct).toList();
        Map<Integer, List<Ballot>> byLeaf = users.stream().collect(Collectors.groupingBy(Ballot::group));
        Set<Integer> present = ballots.stream().map(Ballot::group).collect(Collectors.toSet());
        return SampleBallots.ALL.stream()
                .filter(q -> q.type() != QuestionType.TEXT)
                .map(q -> FrequencyTable.of(q, SampleBallots.leaves(LEAVES), byLeaf, users, present))
                .toList();
    }

    /** A table of leaves of these sizes, in which every other one is content. */
    private static FrequencyTable table(String sizes) {
        String[] leaves = sizes.split(" ", -1);
        List<Ballot> ballots = new ArrayList<>();
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            for (int i = 0; i < Integer.parseInt(leaves[leaf]); i++) {
                ballots.add(SampleBallots.rated(leaf, i % 2 == 0 ? 4 : 2));
            }
        }
        Map<Integer, List<Ballot>> byLeaf = ballots.stream().collect(Collectors.groupingBy(Ballot::group));
        return FrequencyTable.of(
                SampleBallots.SATISFACTION, SampleBallots.leaves(leaves.length), byLeaf, ballots, byLeaf.keySet());
    }

    private static Suppression suppression(Policy policy) {
        TallyInput input = new TallyInput(
                SampleBallots.HEADING,
                SampleBallots.ALL,
                SampleBallots.leaves(LEAVES),
                MembershipChange.NONE,
                200,
                policy);
        return new Suppression(input, 100);
    }

    private static String numbers(List<ReportingGroup> groups) {
        return groups.stream()
                .map(ReportingGroup::number)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
