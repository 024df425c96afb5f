package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Surveys that ask users and others different questions: the reader knows the program and how many answered, and enumerates how
 * many of them use the product.
 */
class BranchTest {
    private static final int HIDDEN = 4;

    private static final List<ReportingGroup> GROUPS = IntStream.range(0, 4)
            .mapToObj(i -> new ReportingGroup(i, "team-" + i, "Team " + i))
            .toList();

    private static Release release(List<Question> questions, List<Ballot> ballots) {
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        return new Tally(new TallyInput(heading, questions, GROUPS, MembershipChange.NONE, 200, Policy.FLOOR))
                .count(ballots);
    }

    private static Ballot user(int group) {
        return new Ballot(group, true, Map.of("satisfaction", new Answer.Point(4)));
    }

    private static Ballot other(int group) {
        return new Ballot(
                group, false, Map.of("why-not", new Answer.Chosen(Set.of(3)), "instead", new Answer.Chosen(Set.of(0))));
    }

    private static Release release(int ballots, int users) {
        List<Ballot> all = new ArrayList<>(Collections.nCopies(users, user(0)));
        all.addAll(Collections.nCopies(ballots - users, other(0)));
        return release(UsageQuestions.USE_BEFORE_OPINION, all);
    }

    /** The numbers of users with which the reader sees the same as with none, where everybody answers everything. */
    private static List<Integer> likeNone(int ballots, IntFunction<Object> seen) {
        return IntStream.rangeClosed(0, ballots)
                .filter(users -> seen.apply(users).equals(seen.apply(0)))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {5, 6, 8, 9, 10, 11, 13, 14, 19, 20, 23, 29, 30, 33, 34, 35, 38, 44, 60, 99, 100, 103, 104, 150})
    void nobody_learns_that_nearly_everyone_does_not_use_the_product(int ballots) {
        assertThat(likeNone(ballots, users -> release(ballots, users))).contains(1, 2, 3, HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 20, 30, 103})
    void a_design_that_shows_the_plain_band_of_the_answers_of_the_branch_is_caught(int ballots) {
        assertThat(likeNone(ballots, users -> List.of(release(ballots, users).use(), (ballots - users) / 10)))
                .doesNotContain(HIDDEN);
    }

    @Test
    void a_branch_that_only_few_take_is_withheld() {
        List<Ballot> ballots = new ArrayList<>(Collections.nCopies(40, user(0)));
        ballots.addAll(Collections.nCopies(4, other(1)));
        Release release = release(UsageQuestions.USE_BEFORE_OPINION, ballots);
        assertThat(release.cell(UsageQuestions.WHY_NOT)).isInstanceOf(Withheld.class);
        assertThat(release.cell(UsageQuestions.INSTEAD)).isInstanceOf(Withheld.class);
        assertThat(release)
                .as("as if nobody had taken it")
                .isEqualTo(release(UsageQuestions.USE_BEFORE_OPINION, Collections.nCopies(44, user(0))));
    }

    @Test
    void no_group_has_a_result_of_a_branch_or_of_the_answers_that_make_the_four_groups() {
        Question ease = new Question("ease", QuestionType.EASE, "CI made it easy.", List.of());
        List<Question> questions = new ArrayList<>(UsageQuestions.USE_BEFORE_OPINION);
        questions.add(ease);
        List<Ballot> ballots = new ArrayList<>();
        Map<String, Answer> all = new HashMap<>();
        all.put("choice", new Answer.Point(4));
        all.put("alternative", new Answer.Chosen(Set.of(1)));
        all.put("satisfaction", new Answer.Point(4));
        all.put("ease", new Answer.Point(4));
        for (int group = 0; group < GROUPS.size(); group++) {
            ballots.addAll(Collections.nCopies(12, other(group)));
            ballots.addAll(Collections.nCopies(6, new Ballot(group, true, all)));
            ballots.addAll(Collections.nCopies(6, new Ballot(group, true, Map.of("ease", new Answer.Point(2)))));
        }
        Release release = release(questions, ballots);
        assertThat(release.cells().stream()
                        .filter(Shown.class::isInstance)
                        .filter(cell -> cell.group().isPresent())
                        .map(Cell::question))
                .as("users of a team are told apart by another question alone")
                .isNotEmpty()
                .allMatch(question -> question.orElseThrow().equals(ease));
        assertThat(release.cell(UsageQuestions.SATISFACTION)).isInstanceOf(Shown.class);
        assertThat(release.cell(UsageQuestions.WHY_NOT)).isInstanceOf(Shown.class);
    }

    @Test
    void the_rating_of_a_generation_does_not_tell_that_everyone_uses_it() {
        for (int ballots : List.of(11, 30, 31, 34, 40, 104)) {
            assertThat(likeNone(ballots, newer -> generations(ballots, newer)))
                    .as("%s ballots", ballots)
                    .contains(1, 2, 3, HIDDEN);
        }
    }

    private static Release generations(int ballots, int newer) {
        List<Ballot> all = new ArrayList<>(Collections.nCopies(newer, generation(0, "rating-ci")));
        all.addAll(Collections.nCopies(ballots - newer, generation(1, "rating-jenkins")));
        return release(UsageQuestions.GENERATIONS, all);
    }

    private static Ballot generation(int option, String rating) {
        return new Ballot(
                0,
                true,
                Map.of("generation", new Answer.Chosen(Set.of(option)), rating, new Answer.Point(option == 0 ? 5 : 2)));
    }
}
