package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A generation that fewer than five people use alone, beside several who use it with another: the reader knows who uses what, and
 * enumerates all possible ratings.
 */
class GenerationsTest {
    private static final int SEVERAL = 2;
    private static final int NONE = 3;
    private static final int FEW = 4;
    private static final Question GENERATION = new Question(
            "generation",
            QuestionType.SINGLE,
            "Which do you use?",
            List.of("CI", "Jenkins", "Both", "None of them"),
            Purpose.GENERATION,
            AskedOf.EVERYONE,
            Optional.empty());
    private static final Question LIKING = new Question("liking", QuestionType.RATING, "How is Jenkins?", List.of())
            .askedOf(AskedOf.generations(Set.of(1, SEVERAL)))
            .about("jenkins");

    /** The broken design: the same rating once more, of those alone who use several generations. */
    private static final Question LIKING_OF_SEVERAL = new Question(
                    "liking-of-several", QuestionType.RATING, "How is Jenkins?", List.of())
            .askedOf(AskedOf.generations(Set.of(SEVERAL)))
            .about("jenkins");

    /** The broken design: the same rating once more, of all users. */
    private static final Question LIKING_OF_ALL =
            new Question("liking-of-all", QuestionType.RATING, "How is Jenkins?", List.of()).about("jenkins");

    private static final ReleaseHeading HEADING =
            new ReleaseHeading("ci-migration-7", "ci-migration", "ci", LocalDate.of(2026, 11, 24));
    private static final List<Integer> POINTS = List.of(5, 3, 1);
    private static final int OF_CI = 12;

    /** Numbers of good, neutral and bad ratings of those who use Jenkins alone, and of those who use both. */
    private record Ratings(List<Integer> alone, List<Integer> several) {}

    @ParameterizedTest
    @CsvSource({"1, 5", "1, 10", "2, 6", "2, 9", "3, 5", "4, 5", "4, 8"})
    void what_the_few_think_does_not_follow(int alone, int several) {
        assertThat(exposed(alone, several, List.of(GENERATION, LIKING))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "1, 29", "2, 28"})
    void what_the_few_think_would_follow_if_a_rating_were_broken_down_by_generation_too(int alone, int several) {
        assertThat(exposed(alone, several, List.of(GENERATION, LIKING, LIKING_OF_SEVERAL)))
                .as("the broken design is caught")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "1, 30", "2, 28"})
    void what_the_few_think_would_follow_if_all_users_were_asked_the_same_too(int alone, int several) {
        assertThat(exposed(alone, several, GenerationsTest::askedOfAllToo))
                .as("the broken design is caught")
                .isNotEmpty();
    }

    /** Those who use CI alone are asked about Jenkins with all users, and the others twice. */
    private static Release askedOfAllToo(Ratings ratings) {
        List<Ballot> ballots = new ArrayList<>();
        for (int kind = 0; kind < POINTS.size(); kind++) {
            rated(ballots, 0, ratings.alone().get(kind), POINTS.get(kind));
            rated(ballots, SEVERAL, ratings.several().get(kind), POINTS.get(kind));
        }
        return new Tally(input(List.of(GENERATION, LIKING, LIKING_OF_ALL))).count(ballots);
    }

    @Test
    void nothing_about_generations_is_broken_down_by_team() {
        List<ReportingGroup> teams = IntStream.range(0, 4)
                .mapToObj(i -> new ReportingGroup(i, "team-" + i, "Team " + i))
                .toList();
        Question everyone = new Question("ease", QuestionType.EASE, "Easy?", List.of());
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            ballots.add(new Ballot(
                    i % 4,
                    true,
                    Map.of(
                            "generation", new Answer.Chosen(Set.of(i % 3)),
                            "liking", new Answer.Point(1 + i % 5),
                            "ease", new Answer.Point(1 + i % 7))));
        }
        Release release = new Tally(new TallyInput(
                        HEADING,
                        List.of(GENERATION, LIKING, everyone),
                        teams,
                        MembershipChange.NONE,
                        100,
                        Policy.FLOOR))
                .count(ballots);

        assertThat(teams).allSatisfy(team -> {
            assertThat(release.cell(everyone, team)).isInstanceOf(Shown.class);
            assertThat(release.cell(GENERATION, team)).isNotInstanceOf(Shown.class);
            assertThat(release.cell(LIKING, team)).isNotInstanceOf(Shown.class);
        });
        assertThat(release.cell(GENERATION)).isInstanceOf(Shown.class);
        assertThat(release.cell(LIKING)).isInstanceOf(Shown.class);
    }

    @Test
    void what_fewer_than_five_users_of_a_generation_think_is_withheld() {
        assertThat(published(new Ratings(List.of(2, 1, 1), List.of(0, 0, 0)), List.of(GENERATION, LIKING))
                        .cell(LIKING))
                .isNotInstanceOf(Shown.class);
    }

    @Test
    void a_generation_that_fewer_than_five_use_alone_looks_like_one_of_nobody() {
        assertThat(share(0)).isEqualTo(share(4)).isNotEqualTo(share(9));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 10, 12, 29, 30, 34, 100})
    void no_result_tells_few_users_of_another_generation_from_none(int people) {
        for (int most = 0; most <= NONE; most++) {
            Object unanimous = ofTwo(people, most, 0);
            for (int few = 1; few <= FEW; few++) {
                assertThat(ofTwo(people, most, few))
                        .as("%s of %s people beside those of option %s", few, people, most)
                        .isEqualTo(unanimous);
            }
        }
    }

    /** What is published of so many people, of whom all but few chose one option. */
    private static Release ofTwo(int people, int most, int few) {
        List<Ballot> ballots = new ArrayList<>();
        chosen(ballots, most, people - few);
        chosen(ballots, most == SEVERAL ? 0 : SEVERAL, few);
        return new Tally(input(List.of(GENERATION))).count(ballots);
    }

    /** What is published of 30 people of whom so many use Jenkins alone. */
    private static Share share(int alone) {
        Shown cell = (Shown) new Tally(input(List.of(GENERATION)))
                .count(ballots(alone, 18 - alone))
                .cell(GENERATION);
        return cell.shares().get(1);
    }

    private static List<Ballot> ballots(int alone, int several) {
        List<Ballot> ballots = new ArrayList<>();
        chosen(ballots, 0, OF_CI);
        chosen(ballots, 1, alone);
        chosen(ballots, SEVERAL, several);
        return ballots;
    }

    private static void chosen(List<Ballot> ballots, int option, int people) {
        ballots.addAll(Collections.nCopies(
                people, new Ballot(0, option != NONE, Map.of("generation", new Answer.Chosen(Set.of(option))))));
    }

    /** Releases from which it follows that all of the few gave the same kind of rating. */
    private static List<Collection<Ratings>> exposed(int alone, int several, List<Question> questions) {
        return exposed(alone, several, ratings -> published(ratings, questions));
    }

    private static List<Collection<Ratings>> exposed(int alone, int several, Function<Ratings, Release> publication) {
        Map<Release, List<Ratings>> alike = ways(alone).stream()
                .flatMap(one -> ways(several).stream().map(other -> new Ratings(one, other)))
                .collect(Collectors.groupingBy(publication));
        return alike.values().stream()
                .filter(ratings -> IntStream.range(0, POINTS.size())
                        .anyMatch(kind ->
                                ratings.stream().allMatch(way -> way.alone().get(kind) == alone)))
                .<Collection<Ratings>>map(ratings -> ratings)
                .toList();
    }

    private static Release published(Ratings ratings, List<Question> questions) {
        List<Ballot> ballots = new ArrayList<>();
        chosen(ballots, 0, OF_CI);
        for (int kind = 0; kind < POINTS.size(); kind++) {
            rated(ballots, 1, ratings.alone().get(kind), POINTS.get(kind));
            rated(ballots, SEVERAL, ratings.several().get(kind), POINTS.get(kind));
        }
        return new Tally(input(questions)).count(ballots);
    }

    private static TallyInput input(List<Question> questions) {
        return new TallyInput(HEADING, questions, List.of(), MembershipChange.NONE, 60, Policy.FLOOR);
    }

    private static void rated(List<Ballot> ballots, int option, int people, int point) {
        Map<String, Answer> answers = new HashMap<>();
        answers.put("generation", new Answer.Chosen(Set.of(option)));
        answers.put("liking-of-all", new Answer.Point(point));
        if (option != 0) {
            answers.put("liking", new Answer.Point(point));
        }
        if (option == SEVERAL) {
            answers.put("liking-of-several", new Answer.Point(point));
        }
        ballots.addAll(Collections.nCopies(people, new Ballot(0, true, answers)));
    }

    private static List<List<Integer>> ways(int people) {
        return IntStream.rangeClosed(0, people)
                .boxed()
                .flatMap(good -> IntStream.rangeClosed(0, people - good)
                        .mapToObj(neutral -> List.of(good, neutral, people - good - neutral)))
                .toList();
    }
}
