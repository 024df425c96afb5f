package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Users and non-users by team: the reader knows the number of answers of each team and enumerates all possible answers.
 */
class UsersTest {
    private static final Question QUESTION = new Question("q", QuestionType.RATING, "How is it?", List.of());
    private static final ReleaseHeading HEADING =
            new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
    private static final List<Integer> POINTS = List.of(5, 3, 1);
    private static final int NOT_USED = POINTS.size();

    /** Numbers of good, neutral, bad and not-used answers by team. */
    private record Answers(List<List<Integer>> teams) {}

    @ParameterizedTest
    @CsvSource({"5, 5", "6, 5", "7, 5", "8, 3", "9, 0", "12, 0"})
    void neither_an_opinion_nor_non_use_follows(int first, int second) {
        for (List<Answers> alike : publishedAlike(first, second)) {
            for (int kind = 0; kind <= NOT_USED; kind++) {
                assertThat(areAll(alike, 0, first, kind))
                        .as("the first team in all of %s", alike)
                        .isFalse();
                assertThat(areAll(alike, 1, second, kind))
                        .as("the second team in all of %s", alike)
                        .isFalse();
            }
        }
    }

    @Test
    void use_by_everyone_follows_when_exactly_five_answered() {
        assertThat(publishedAlike(5, 0))
                .as("the documented limit")
                .anyMatch(alike -> alike.stream()
                        .allMatch(answers -> answers.teams().get(0).get(NOT_USED) == 0));
    }

    /** Whether all answers of this team are of this kind in all these worlds. */
    private static boolean areAll(List<Answers> alike, int team, int people, int kind) {
        return people > 0
                && alike.stream().allMatch(answers -> answers.teams().get(team).get(kind) == people);
    }

    private static Collection<List<Answers>> publishedAlike(int first, int second) {
        return ways(first).stream()
                .flatMap(one -> ways(second).stream().map(other -> new Answers(List.of(one, other))))
                .collect(Collectors.groupingBy(UsersTest::published))
                .values();
    }

    private static Object published(Answers answers) {
        List<ReportingGroup> teams = List.of(new ReportingGroup(0, "a", "A"), new ReportingGroup(1, "b", "B"));
        TallyInput input = new TallyInput(HEADING, List.of(QUESTION), teams, MembershipChange.NONE, 19, Policy.FLOOR);
        return new Tally(input).count(ballots(answers));
    }

    private static List<Ballot> ballots(Answers answers) {
        List<Ballot> ballots = new ArrayList<>();
        for (int team = 0; team < 2; team++) {
            for (int kind = 0; kind <= NOT_USED; kind++) {
                Ballot ballot = kind == NOT_USED
                        ? Ballot.notUsed(team)
                        : new Ballot(team, true, Map.of("q", new Answer.Point(POINTS.get(kind))));
                ballots.addAll(Collections.nCopies(answers.teams().get(team).get(kind), ballot));
            }
        }
        return ballots;
    }

    private static List<List<Integer>> ways(int people) {
        return IntStream.rangeClosed(0, people)
                .boxed()
                .flatMap(good -> IntStream.rangeClosed(0, people - good)
                        .boxed()
                        .flatMap(neutral -> IntStream.rangeClosed(0, people - good - neutral)
                                .mapToObj(bad -> List.of(good, neutral, bad, people - good - neutral - bad))))
                .toList();
    }
}
