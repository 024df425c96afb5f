package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.CountBounds;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.privacy.disclosure.CaptivityModel.Groups;
import dev.candor.privacy.disclosure.CaptivityModel.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Those who answer only some of the questions that are counted together: what they said there must not be what is left. The reader
 * knows who answered what, and enumerates all answers. Each way to answer two questions together goes with the other: nine in ten
 * of those who say yes to one say it to the other.
 */
@Tag("slow")
class PartlyAnsweredTest {
    private static final double TOGETHER = 0.9;
    private static final Question JENKINS =
            new Question("jenkins", QuestionType.RATING, "How is Jenkins?", List.of()).about("jenkins");
    private static final List<Question> TWO_PRODUCTS = List.of(UsageQuestions.SATISFACTION, JENKINS);
    private static final List<Question> ALL =
            Stream.concat(CaptivityModel.THREE.stream(), Stream.of(JENKINS)).toList();

    @ParameterizedTest
    @CsvSource({"1, ''", "1, satisfaction", "1, alternative", "2, ''", "5, ''"})
    void what_a_few_would_choose_who_are_in_no_group_does_not_follow(int few, String alsoAnswered) {
        assertThat(choiceOfFewInNoGroup(
                        30, few, alsoAnswered, (inGroups, others) -> groupsAndThree(with(inGroups, others))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"30, 14", "33, 9"})
    void a_design_that_leaves_two_in_every_cell_of_those_in_groups_alone_is_caught(int people, int learnt) {
        assertThat(choiceOfFewInNoGroup(
                        people,
                        1,
                        "",
                        (inGroups, one) -> List.of(
                                groupsAnd(inGroups, UsageQuestions.SATISFACTION),
                                CaptivityModel.published(List.of(UsageQuestions.CHOICE), with(inGroups, one)))))
                .isEqualTo(learnt);
    }

    private static Object groupsAndThree(List<Ballot> ballots) {
        return groupsAnd(ballots, CaptivityModel.THREE.toArray(new Question[0]));
    }

    private static Object groupsAnd(List<Ballot> ballots, Question... questions) {
        Release release = CaptivityModel.published(CaptivityModel.THREE, ballots);
        return List.of(
                CaptivityModel.fourGroups(release),
                Stream.of(questions).map(release::cell).toList());
    }

    /** How often the choice of a few is learnt, who answer that beside so many in groups. */
    private static long choiceOfFewInNoGroup(
            int people, int few, String alsoAnswered, BiFunction<List<Ballot>, List<Ballot>, Object> published) {
        Possible possible = new Possible();
        for (int satisfied = 0; satisfied <= people; satisfied++) {
            for (int loyal = 0; loyal <= satisfied; loyal++) {
                for (int choosers = 0; choosers <= people - satisfied; choosers++) {
                    double likely = binomial(people, satisfied, .5)
                            * binomial(satisfied, loyal, TOGETHER)
                            * binomial(people - satisfied, choosers, 1 - TOGETHER);
                    List<Ballot> inGroups =
                            world(people, satisfied, loyal, choosers).ballots();
                    for (int choose = 0; choose <= few; choose++) {
                        List<Ballot> others = new ArrayList<>(Collections.nCopies(choose, choice(4, alsoAnswered)));
                        others.addAll(Collections.nCopies(few - choose, choice(1, alsoAnswered)));
                        possible.add(published.apply(inGroups, others), choose, likely * binomial(few, choose, .5));
                    }
                }
            }
        }
        return possible.percentProven(few);
    }

    /** Half of the others are hostages, and half of the satisfied have an alternative. */
    private static World world(int people, int satisfied, int loyal, int choosers) {
        int others = people - satisfied;
        Groups groups = new Groups(loyal, satisfied - loyal, others / 2, others - others / 2);
        return new World(groups, others, choosers, satisfied / 2);
    }

    private static Ballot choice(int choice, String alsoAnswered) {
        Map<String, Answer> answers =
                new HashMap<>(UsageQuestions.ballot(5, choice, 0).answers());
        answers.keySet().retainAll(List.of("choice", alsoAnswered));
        return new Ballot(0, true, answers);
    }

    @Test
    void the_range_of_a_group_holds_its_true_number_whoever_answers_free_choice_or_alternative_alone() {
        SplittableRandom random = new SplittableRandom(9);
        assertThat(IntStream.range(0, 3_000)).allSatisfy(i -> {
            int satisfied = random.nextInt(31);
            int loyal = random.nextInt(satisfied + 1);
            World world = world(30, satisfied, loyal, random.nextInt(31 - satisfied));
            List<Ballot> ballots = new ArrayList<>(world.ballots());
            int choosers = random.nextInt(9);
            int free = random.nextInt(9);
            ballots.addAll(Collections.nCopies(choosers, choice(1 + 3 * random.nextInt(2), "")));
            ballots.addAll(Collections.nCopies(
                    free, new Ballot(0, true, Map.of("alternative", new Answer.Chosen(Set.of(random.nextInt(2)))))));
            Release release = CaptivityModel.published(CaptivityModel.THREE, ballots);
            for (int group = 0; group < 4; group++) {
                CountBounds possible = release.possibleCounts(CaptivityModel.fourGroups(release), group, 30);
                assertThat(world.groups().counts().get(group)).isBetween(possible.fewest(), possible.most());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void two_of_five_who_are_in_no_group_could_always_be_satisfied_and_two_not(int people) {
        assertThat(satisfactionOfFive(people, (inGroups, five) -> groupsAndThree(with(inGroups, five))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"30, 21", "40, 15"})
    void a_design_that_counts_five_who_are_in_no_group_is_caught(int people, int proven) {
        assertThat(satisfactionOfFive(
                        people,
                        (inGroups, five) -> List.of(
                                groupsAnd(inGroups, UsageQuestions.CHOICE),
                                CaptivityModel.published(List.of(UsageQuestions.SATISFACTION), with(inGroups, five)))))
                .isEqualTo(proven);
    }

    private static long satisfactionOfFive(int people, BiFunction<List<Ballot>, List<Ballot>, Object> published) {
        Possible possible = new Possible();
        for (int satisfied = 0; satisfied <= people; satisfied++) {
            for (int loyal = 0; loyal <= satisfied; loyal++) {
                List<Ballot> inGroups = world(people, satisfied, loyal, (people - satisfied) / 2)
                        .ballots();
                for (int ofFive = 0; ofFive <= 5; ofFive++) {
                    List<Ballot> five = new ArrayList<>();
                    for (int i = 0; i < 5; i++) {
                        five.add(new Ballot(0, true, Map.of("satisfaction", new Answer.Point(i < ofFive ? 5 : 1))));
                    }
                    possible.add(
                            published.apply(inGroups, five),
                            ofFive,
                            binomial(people, satisfied, .5) * binomial(satisfied, loyal, .6) * binomial(5, ofFive, .5));
                }
            }
        }
        return possible.percentProven(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 33})
    void what_one_thinks_of_a_product_who_rates_no_other_does_not_follow(int people) {
        assertThat(ratingOfOne(
                        people, Map.of(), (rateBoth, one) -> ratingsAndCritics(TWO_PRODUCTS, with(rateBoth, one))))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 33})
    void what_one_thinks_of_another_product_who_is_in_no_group_does_not_follow(int people) {
        Map<String, Answer> satisfied = Map.of("satisfaction", new Answer.Point(1));
        assertThat(ratingOfOne(people, satisfied, (inGroups, one) -> ratingsAndCritics(ALL, with(inGroups, one))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"30, 10", "33, 6"})
    void a_design_that_minds_only_those_who_rate_both_products_is_caught(int people, int learnt) {
        assertThat(ratingOfOne(
                        people,
                        Map.of(),
                        (rateBoth, one) -> List.of(
                                ratingsAndCritics(TWO_PRODUCTS, rateBoth).stream()
                                        .filter(cell -> cell.question()
                                                .filter(JENKINS::equals)
                                                .isEmpty())
                                        .toList(),
                                CaptivityModel.published(List.of(JENKINS), with(rateBoth, one))
                                        .cell(JENKINS))))
                .isEqualTo(learnt);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0, 0, 0",
        "29, 0, 0, 1",
        "28, 1, 1, 0",
        "0, 0, 0, 30",
        "0, 15, 15, 0",
        "12, 0, 18, 0",
        "15, 0, 0, 15"
    })
    void the_range_of_the_critics_holds_their_number_whoever_rates_one_product_alone(
            int both, int first, int second, int neither) {
        int people = both + first + second + neither;
        for (int others = 0; others <= 16; others++) {
            List<Ballot> ballots = new ArrayList<>(answers(people, both + first, both, second));
            Question product = others < 8 ? JENKINS : UsageQuestions.SATISFACTION;
            for (int i = 0; i < others; i++) {
                ballots.add(new Ballot(0, true, Map.of(product.id(), new Answer.Point(others % 2 == 0 ? 1 : 5))));
            }
            Release release = CaptivityModel.published(TWO_PRODUCTS, ballots);
            Shown critics = (Shown) release.cells().stream()
                    .filter(cell -> cell.question()
                            .filter(question -> question.purpose() == Purpose.CRITICS)
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            CountBounds possible = release.possibleCounts(critics, 0, people);
            assertThat(both).isBetween(possible.fewest(), possible.most());
        }
    }

    private static List<Cell> ratingsAndCritics(List<Question> questions, List<Ballot> ballots) {
        Release release = CaptivityModel.published(questions, ballots);
        return release.questions().stream()
                .filter(question -> question.type() == QuestionType.RATING || question.purpose() == Purpose.CRITICS)
                .map(release::cell)
                .toList();
    }

    /** How often the rating of Jenkins by one is learnt, beside so many who answer everything. */
    private static long ratingOfOne(
            int people, Map<String, Answer> also, BiFunction<List<Ballot>, Ballot, Object> published) {
        Possible possible = new Possible();
        for (int critics = 0; critics <= people; critics++) {
            for (int both = 0; both <= critics; both++) {
                for (int second = 0; second <= people - critics; second++) {
                    double likely = binomial(people, critics, .5)
                            * binomial(critics, both, TOGETHER)
                            * binomial(people - critics, second, 1 - TOGETHER);
                    List<Ballot> answerAll = answers(people, critics, both, second);
                    for (int critic = 0; critic <= 1; critic++) {
                        Map<String, Answer> answers = new HashMap<>(also);
                        answers.put("jenkins", new Answer.Point(critic == 1 ? 1 : 5));
                        possible.add(published.apply(answerAll, new Ballot(0, true, answers)), critic, likely / 2);
                    }
                }
            }
        }
        return possible.percentProven(1);
    }

    private static List<Ballot> answers(int people, int critics, int both, int second) {
        return IntStream.range(0, people)
                .mapToObj(i -> {
                    boolean ofJenkins = i < both || (i >= critics && i < critics + second);
                    Map<String, Answer> answers =
                            new HashMap<>(UsageQuestions.ballot(i < critics ? 1 : 5, 1 + i % 4, i % 2)
                                    .answers());
                    answers.put("jenkins", new Answer.Point(ofJenkins ? 1 : 5));
                    return new Ballot(0, true, answers);
                })
                .toList();
    }

    private static List<Ballot> with(List<Ballot> ballots, Ballot one) {
        return with(ballots, List.of(one));
    }

    private static List<Ballot> with(List<Ballot> ballots, List<Ballot> more) {
        return Stream.concat(ballots.stream(), more.stream()).toList();
    }

    private static double binomial(int n, int k, double p) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways *= (n - k + i) / (double) i;
        }
        return ways * Math.pow(p, k) * Math.pow(1 - p, n - k);
    }
}
