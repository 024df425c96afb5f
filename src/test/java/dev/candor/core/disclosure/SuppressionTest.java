package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
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
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    private static final int GROUPS = 6;
    private static final String TEN = "1 2 3 4 5 1 2 3 4 5";

    @ParameterizedTest
    @CsvSource({
        "8 8 8 8, 0 1 2 3, four groups and thirty answers",
        "7 7 7 7, '', twenty-eight answers are too few",
        "20 20 20, '', three groups are too few",
        "10 10 10 5, 0 1 2 3, five are enough",
        "9 9 9 9 4, 1 2 3, a remainder of four needs the smallest group withheld too; a tie is broken by key",
        "10 10 10 4, '', withholding the smallest leaves only three groups",
        "9 9 9 3 3, 0 1 2, the remainder counts as one group",
        "4 4 4 4 4 4, '', no group is large enough",
        "40 40 40 1 1, '', withholding one of three groups leaves too few"
    })
    void groups_are_published_by_their_numbers_of_answers(String sizes, String shown, String reason) {
        assertThat(numbers(suppression(Policy.FLOOR).groupsByCounts(table(sizes))))
                .as(reason)
                .isEqualTo(shown);
    }

    @Test
    void each_question_is_decided_separately() {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Map<String, Answer> both = Map.of("satisfaction", new Answer.Point(4 - i % 3), "ease", new Answer.Point(5));
            Map<String, Answer> one = Map.of("satisfaction", new Answer.Point(4 - i % 3));
            ballots.add(new Ballot(i / 10, true, i / 10 < 3 ? both : one));
        }
        Release release = new Tally(
                        SampleBallots.tallyInput(List.of(SampleBallots.SATISFACTION, SampleBallots.EASE), 4))
                .count(ballots);
        assertThat(shown(release, SampleBallots.SATISFACTION)).hasSize(4);
        assertThat(shown(release, SampleBallots.EASE)).isEmpty();
    }

    @Test
    void a_team_of_non_users_is_hidden_by_withholding_another_group() {
        List<Ballot> ballots = new ArrayList<>(SampleBallots.rated(TEN, TEN, TEN, TEN));
        ballots.addAll(Collections.nCopies(5, Ballot.notUsed(4)));
        assertThat(numbers(
                        suppression(Policy.FLOOR).groupsByCounts(tables(ballots).get(0))))
                .isEqualTo("1 2 3");
    }

    @Test
    void a_stricter_minimum_group_applies() {
        Suppression strict = suppression(new Policy(8, 10, 3));
        assertThat(numbers(strict.groupsByCounts(table("9 8 8 8 1")))).isEqualTo("0 2 3");
        assertThat(numbers(strict.groupsByCounts(table("9 8 8 8 7")))).isEqualTo("0 2 3");
    }

    @Test
    void a_failed_audit_withholds_all_groups_of_all_questions_but_no_total() {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            Answer satisfaction = new Answer.Point(i < 31 ? 4 : 2);
            ballots.add(new Ballot(
                    i / 10, true, Map.of("satisfaction", satisfaction, "ease", new Answer.Point(1 + i % 7))));
        }
        List<FrequencyTable> tables = tables(ballots);
        Suppression suppression = suppression(Policy.FLOOR);
        assertThat(suppression.passesAudit(tables.get(0), suppression.groupsByCounts(tables.get(0))))
                .as("at most four of all are not favourable, and three of the last group are not")
                .isFalse();
        assertThat(suppression.passesAudit(tables.get(1), suppression.groupsByCounts(tables.get(1))))
                .isTrue();
        Release release = new Tally(SampleBallots.tallyInput(SampleBallots.ALL, 4)).count(ballots);
        for (Question question : List.of(SampleBallots.SATISFACTION, SampleBallots.EASE)) {
            assertThat(release.cell(question)).isInstanceOf(Shown.class);
            assertThat(shown(release, question)).isEmpty();
        }
    }

    @Property(tries = 300)
    void no_subtraction_of_published_cells_leaves_a_small_group(@ForAll long seed) {
        List<Ballot> ballots = SampleBallots.ballots(new Random(seed), GROUPS, 16);
        Release release = new Tally(SampleBallots.tallyInput(SampleBallots.ALL, GROUPS)).count(ballots);
        for (FrequencyTable frequencies : tables(ballots)) {
            boolean shown = release.cell(frequencies.question()) instanceof Shown;
            assertThat(shown && frequencies.total().n() < 5).isFalse();
            assertThat(exposedSizes(frequencies, List.copyOf(shown(release, frequencies.question()))))
                    .isEmpty();
        }
    }

    @Property(tries = 50)
    void subtraction_would_expose_a_small_group_if_only_group_sizes_counted(@ForAll Random random) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 49; i++) {
            ballots.add(SampleBallots.rated(i / 9, 1 + random.nextInt(5)));
        }
        FrequencyTable frequencies = tables(ballots).get(0);
        assertThat(exposedSizes(frequencies, SampleBallots.groups(5))).containsExactly(4);
        assertThat(exposedSizes(frequencies, suppression(Policy.FLOOR).groupsByCounts(frequencies)))
                .isEmpty();
    }

    @Property(tries = 200)
    void the_published_groups_do_not_depend_on_the_values_of_answers(@ForAll long seed, @ForAll Random other) {
        List<Ballot> ballots = SampleBallots.ballots(new Random(seed), GROUPS, 16);
        Suppression suppression = suppression(Policy.FLOOR);
        FrequencyTable frequencies = tables(ballots).get(0);
        List<Ballot> changed = ballots.stream()
                .map(ballot -> ballot.answers().containsKey("satisfaction")
                        ? SampleBallots.rated(ballot.group(), 1 + other.nextInt(5))
                        : ballot)
                .toList();
        assertThat(suppression.groupsByCounts(tables(changed).get(0)))
                .isEqualTo(suppression.groupsByCounts(frequencies));
    }

    /** Sizes below five of published groups and of remainders after subtracting published groups from the total. */
    private static Set<Integer> exposedSizes(FrequencyTable frequencies, List<ReportingGroup> shown) {
        Set<Integer> small = new HashSet<>();
        for (int subset = 0; subset < 1 << shown.size(); subset++) {
            int chosen = subset;
            int remainder = frequencies
                    .remainder(IntStream.range(0, shown.size())
                            .filter(i -> (chosen & 1 << i) != 0)
                            .mapToObj(shown::get)
                            .toList())
                    .n();
            if (remainder > 0 && remainder < 5 && (frequencies.total().n() >= 5)) {
                small.add(remainder);
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
        Map<Integer, List<Ballot>> byGroup = ballots.stream().collect(Collectors.groupingBy(Ballot::group));
        return SampleBallots.ALL.stream()
                .filter(Question::isCounted)
                .map(q -> FrequencyTable.of(q, SampleBallots.groups(GROUPS), byGroup, ballots))
                .toList();
    }

    /** A table of groups of these sizes, in which every other answer is favourable. */
    private static FrequencyTable table(String sizes) {
        String[] groups = sizes.split(" ", -1);
        List<Ballot> ballots = new ArrayList<>();
        for (int group = 0; group < groups.length; group++) {
            for (int i = 0; i < Integer.parseInt(groups[group]); i++) {
                ballots.add(SampleBallots.rated(group, i % 2 == 0 ? 4 : 2));
            }
        }
        Map<Integer, List<Ballot>> byGroup = ballots.stream().collect(Collectors.groupingBy(Ballot::group));
        return FrequencyTable.of(SampleBallots.SATISFACTION, SampleBallots.groups(groups.length), byGroup, ballots);
    }

    private static Suppression suppression(Policy policy) {
        TallyInput input = new TallyInput(
                SampleBallots.HEADING,
                SampleBallots.ALL,
                SampleBallots.groups(GROUPS),
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
