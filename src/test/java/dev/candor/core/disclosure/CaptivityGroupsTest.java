package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four groups of users by free choice and alternative. */
class CaptivityGroupsTest {
    private static final int YES = 0;
    private static final int NO = 1;

    private static Ballot ballot(int choice, int alternative) {
        return new Ballot(
                0,
                true,
                Map.of(
                        "choice", new Answer.Point(choice),
                        "alternative", new Answer.Chosen(Set.of(alternative))));
    }

    private static DerivedQuestion groups() {
        return CaptivityGroups.of(UsageQuestions.USE_BEFORE_OPINION).orElseThrow();
    }

    private static Release release(int people) {
        List<Ballot> ballots = new ArrayList<>(Collections.nCopies(people / 2, ballot(4, YES)));
        ballots.addAll(Collections.nCopies(people - people / 2, ballot(1, NO)));
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        return new Tally(new TallyInput(
                        heading, UsageQuestions.USE_BEFORE_OPINION, List.of(), MembershipChange.NONE, 80, Policy.FLOOR))
                .count(ballots);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "4, 0, 0, would choose it and could leave: loyal",
        "3, 1, 1, would rather choose it and could not leave: untested",
        "2, 1, 2, would rather not and cannot leave: hostage",
        "1, 0, 3, would not and can leave: defector"
    })
    void the_two_answers_put_a_user_into_a_group(int choice, int alternative, int group, String reason) {
        assertThat(groups().answer(ballot(choice, alternative))).as(reason).contains(new Answer.Chosen(Set.of(group)));
    }

    @Test
    void a_user_who_skips_one_of_the_questions_is_in_no_group() {
        assertThat(groups().answer(new Ballot(0, true, Map.of("choice", new Answer.Point(4)))))
                .isEmpty();
        assertThat(groups().answer(new Ballot(0, true, Map.of("alternative", new Answer.Chosen(Set.of(YES))))))
                .isEmpty();
    }

    @Test
    void a_survey_that_asks_one_of_the_questions_has_no_groups() {
        assertThat(CaptivityGroups.of(List.of(UsageQuestions.CHOICE))).isEmpty();
        assertThat(CaptivityGroups.of(List.of(UsageQuestions.ALTERNATIVE))).isEmpty();
    }

    @Test
    void the_groups_are_published_from_thirty_answers_on() {
        Question question = groups().question();
        assertThat(release(29).cell(question)).isInstanceOf(Withheld.class);
        assertThat(release(30).cell(question)).isInstanceOf(Shown.class);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "20 10 5 5 | 20 10 5 5 | two people or more on every side: as they are",
                "31 5 0 0  | 29 5 0 2  | all would choose it: two are counted as if not",
                "40 0 0 0  | 38 0 2 0  | all are free and would choose it: two are counted as hostages",
                "0 0 39 1  | 1 1 37 1  | one could leave, nobody would choose it",
            })
    void no_share_says_that_fewer_than_two_answered_otherwise(String counts, String published, String reason) {
        List<Integer> bins = bins(counts);
        int n = bins.stream().mapToInt(Integer::intValue).sum();
        List<Integer> moved =
                groups().published(new TrueCounts(groups().question(), n, bins)).bins();
        assertThat(moved.get(0) + moved.get(1)).as("would choose it").isBetween(2, n - 2);
        assertThat(moved.get(0) + moved.get(3)).as("have an alternative").isBetween(2, n - 2);
        assertThat(moved).as(reason).isEqualTo(bins(published));
    }

    private static List<Integer> bins(String counts) {
        return Pattern.compile(" ").splitAsStream(counts).map(Integer::valueOf).toList();
    }

    @Test
    void the_counts_behind_a_share_allow_for_people_counted_elsewhere() {
        Release release = release(40);
        Shown shown = (Shown) release.cell(groups().question());
        assertThat(release.possibleCounts(shown, 0, 40)).isEqualTo(new CountBounds(17, 22));
        assertThat(Optional.of(shown.shares().get(0).percent())).contains(50);
    }

    @Test
    void the_release_keeps_the_groups_in_its_text() {
        Release release = release(40);
        assertThat(ReleaseText.read(ReleaseText.write(release))).isEqualTo(release);
    }
}
