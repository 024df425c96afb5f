package dev.candor.core.disclosure;

import static dev.candor.UsageQuestions.ballot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four groups of users by satisfaction, free choice and alternative. */
class CaptivityGroupsTest {
    private static final int YES = 0;
    private static final int NO = 1;

    private static DerivedQuestion groups() {
        return CaptivityGroups.of(UsageQuestions.USE_BEFORE_OPINION).orElseThrow();
    }

    /**
     * Ballots of so many people in each group.
     *
     * @param choosers of those who are not satisfied, who would choose the product all the same
     * @param free of those who are satisfied, who have an alternative
     */
    private static List<Ballot> ballots(List<Integer> groups, int choosers, int free) {
        List<Ballot> ballots = new ArrayList<>();
        int satisfied = groups.get(0) + groups.get(1);
        for (int i = 0; i < satisfied; i++) {
            ballots.add(ballot(4 + i % 2, i < groups.get(0) ? 4 : 2, i >= satisfied - free ? YES : NO));
        }
        for (int i = 0; i < groups.get(2) + groups.get(3); i++) {
            ballots.add(ballot(1 + i % 3, i < choosers ? 3 : 1, i < groups.get(2) ? NO : YES));
        }
        return ballots;
    }

    /** A release with so many people in each group, of whom half of the satisfied are free and half of the others would choose. */
    private static Release release(int loyal, int mercenaries, int hostages, int defectors) {
        return release(ballots(
                List.of(loyal, mercenaries, hostages, defectors),
                (hostages + defectors) / 2,
                (loyal + mercenaries) / 2));
    }

    private static Release release(List<Ballot> ballots) {
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        return new Tally(new TallyInput(
                        heading, UsageQuestions.USE_BEFORE_OPINION, List.of(), MembershipChange.NONE, 80, Policy.FLOOR))
                .count(ballots);
    }

    private static Shown shown(Release release) {
        return (Shown) release.cell(groups().question());
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "5, 4, 0, 0, satisfied and would choose it: loyal",
        "4, 3, 1, 0, satisfied and would rather choose it without an alternative: loyal",
        "4, 2, 1, 1, satisfied and would rather choose something else: mercenary",
        "5, 1, 0, 1, satisfied and would choose something else: mercenary",
        "3, 4, 1, 2, neither satisfied nor dissatisfied and without an alternative: hostage",
        "1, 1, 1, 2, dissatisfied and without an alternative: hostage",
        "3, 3, 0, 3, not satisfied and with an alternative: defector",
        "1, 2, 0, 3, dissatisfied and with an alternative: defector"
    })
    void the_three_answers_put_a_user_into_one_group(
            int satisfaction, int choice, int alternative, int group, String reason) {
        assertThat(groups().answer(ballot(satisfaction, choice, alternative)))
                .as(reason)
                .contains(new Answer.Chosen(Set.of(group)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"satisfaction", "choice", "alternative"})
    void a_user_who_skips_one_of_the_questions_is_in_no_group(String skipped) {
        Map<String, Answer> answers = new HashMap<>(ballot(5, 4, YES).answers());
        answers.remove(skipped);
        assertThat(groups().answer(new Ballot(0, true, answers))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"satisfaction", "choice", "alternative"})
    void a_survey_that_does_not_ask_one_of_the_questions_has_no_groups(String left) {
        List<Question> others = UsageQuestions.USE_BEFORE_OPINION.stream()
                .filter(question -> !question.id().equals(left))
                .toList();
        assertThat(CaptivityGroups.of(others)).isEmpty();
    }

    @Test
    void satisfaction_with_another_product_makes_no_groups() {
        assertThat(CaptivityGroups.of(List.of(
                        UsageQuestions.SATISFACTION.about("jenkins"),
                        UsageQuestions.CHOICE,
                        UsageQuestions.ALTERNATIVE)))
                .isEmpty();
    }

    @Test
    void the_groups_are_published_from_thirty_answers_on() {
        assertThat(release(10, 5, 10, 4).cell(groups().question())).isInstanceOf(Withheld.class);
        assertThat(release(10, 5, 10, 5).cell(groups().question())).isInstanceOf(Shown.class);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "20 10 5 5   | 5 5  | 20 10 5 5   | two people or more are in every cell: as they are",
                "15 0 15 0   | 5 5  | 13 2 13 2   | two empty groups: two people of their pair are counted in each",
                "20 1 15 4   | 5 5  | 19 2 15 4   | one mercenary: a loyal user is counted as another",
                "10 20 5 5   | 0 5  | 8 22 5 5    | none of the others would choose it: two loyal users are counted as mercenaries",
                "10 10 10 10 | 20 5 | 12 8 10 10  | all of the others would choose it: two mercenaries are counted as loyal",
                "20 10 5 5   | 5 0  | 20 10 7 3   | nobody satisfied has an alternative: two defectors are counted as hostages",
                "3 0 30 7    | 10 3 | 1 2 29 8    | two or three satisfied people are published alike however they are divided",
                "0 3 30 7    | 13 3 | 1 2 29 8    | the same, divided otherwise",
                "20 20 0 0   | 0 10 | 19 19 1 1   | everybody is satisfied: two are counted as if not",
                "40 0 0 0    | 0 0  | 37 1 1 1    | all are loyal: three are counted elsewhere",
                "0 0 1 39    | 0 0  | 1 1 1 37    | nobody is satisfied: two are counted as if",
            })
    void every_two_answers_are_published_as_if_two_people_gave_them(
            String counts, String others, String published, String reason) {
        List<Integer> groups = numbers(counts);
        List<Ballot> ballots =
                ballots(groups, numbers(others).get(0), numbers(others).get(1));
        assertThat(groups().published(new TrueCounts(groups().question(), ballots.size(), groups), ballots)
                        .bins())
                .as(reason)
                .isEqualTo(numbers(published));
    }

    private static List<Integer> numbers(String counts) {
        return Pattern.compile(" ").splitAsStream(counts).map(Integer::valueOf).toList();
    }

    /** Those who skip free choice are in no group: what they think would be left when the groups are subtracted. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 12})
    void what_those_who_are_in_no_group_think_of_the_product_is_not_counted(int skipped) {
        List<Ballot> inGroups = ballots(List.of(12, 4, 9, 5), 7, 8);
        Shown without = satisfaction(inGroups, 0, 1);
        assertThat(List.of(satisfaction(inGroups, skipped, 1), satisfaction(inGroups, skipped, 5)))
                .as("%s skip", skipped)
                .containsOnly(without);
    }

    @Test
    void what_they_think_counts_where_there_are_no_groups_that_they_could_be_missing_from() {
        List<Ballot> inGroups = ballots(List.of(9, 7, 9, 4), 7, 8);
        assertThat(satisfaction(inGroups, 4, 5)).isNotEqualTo(satisfaction(inGroups, 0, 5));
    }

    /** What is published of satisfaction if so many more give this answer to it alone. */
    private static Shown satisfaction(List<Ballot> inGroups, int skipped, int answer) {
        List<Ballot> ballots = new ArrayList<>(inGroups);
        ballots.addAll(
                Collections.nCopies(skipped, new Ballot(0, true, Map.of("satisfaction", new Answer.Point(answer)))));
        return (Shown) release(ballots).cell(UsageQuestions.SATISFACTION);
    }

    @Test
    void a_range_allows_for_people_counted_elsewhere_only_where_there_may_be_some() {
        assertThat(possibleCounts(release(ballots(List.of(12, 8, 10, 10), 10, 10))))
                .as("as published: 12 is 30 %")
                .containsExactly(
                        new CountBounds(11, 12), new CountBounds(7, 8), new CountBounds(9, 10), new CountBounds(9, 10));
        assertThat(possibleCounts(release(ballots(List.of(12, 8, 10, 10), 0, 10))))
                .as("10 loyal users are shown as 25 %, because none of the others would choose it")
                .startsWith(new CountBounds(9, 12));
        assertThat(possibleCounts(release(40, 0, 0, 0)))
                .as("37 loyal users are shown as 90 % or more")
                .startsWith(new CountBounds(33, 40));
    }

    private static List<CountBounds> possibleCounts(Release release) {
        return IntStream.range(0, 4)
                .mapToObj(group -> release.possibleCounts(shown(release), group, 40))
                .toList();
    }

    @Test
    void satisfaction_is_not_published_by_team_where_it_makes_the_groups() {
        assertThat(byTeam(UsageQuestions.USE_BEFORE_OPINION)).isFalse();
        assertThat(byTeam(List.of(UsageQuestions.SATISFACTION, UsageQuestions.CHOICE)))
                .isTrue();
    }

    private static boolean byTeam(List<Question> questions) {
        Release release = new Tally(SampleBallots.tallyInput(questions, 6)).count(List.of());
        return release.isBrokenDown(UsageQuestions.SATISFACTION);
    }

    @Test
    void the_release_keeps_the_groups_in_its_text() {
        Release release = release(20, 10, 5, 5);
        assertThat(ReleaseText.read(ReleaseText.write(release))).isEqualTo(release);
    }

    @Test
    void groups_by_two_answers_in_a_release_of_version_3_are_left_out() {
        Release release = release(20, 10, 5, 5);
        String before = ReleaseText.write(release)
                .replace("release\t4", "release\t3")
                .replace(CaptivityGroups.ID, "captivity.groups")
                .replace("Hostages (not satisfied, and have no real alternative)", "Untested: could not leave");
        Release read = ReleaseText.read(before);
        assertThat(read.questions()).containsExactlyElementsOf(UsageQuestions.USE_BEFORE_OPINION);
        assertThat(read.cell(UsageQuestions.SATISFACTION)).isEqualTo(release.cell(UsageQuestions.SATISFACTION));
        assertThat(ReleaseText.write(read)).doesNotContain("Untested", "captivity");
    }
}
