package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.QuestionType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader of one wave's results, who knows who answered, enumerates all possible answers. */
@Tag("slow")
class OneWaveTest {
    private static final List<QuestionType> COUNTED = Arrays.stream(QuestionType.values())
            .filter(type -> type != QuestionType.TEXT && type != QuestionType.SCORE)
            .toList();
    private static final List<Set<Integer>> CHOICES = List.of(Set.of(0, 2), Set.of(1, 2), Set.of(0), Set.of(1));

    /** A free choice has no middle: two opinions, each with two answers. */
    private static final List<Set<Integer>> TWO_OPINIONS = List.of(Set.of(0, 1), Set.of(2));

    private static final List<Set<Integer>> CLASSES =
            List.of(Set.of(0), Set.of(1), Set.of(2), Set.of(1, 2), Set.of(0, 1));

    private static final List<Set<Integer>> ALL_CLASSES =
            List.of(Set.of(0), Set.of(1), Set.of(2), Set.of(1, 2), Set.of(0, 1), Set.of(0, 2));

    static Stream<Arguments> totals() {
        return COUNTED.stream()
                .flatMap(type -> Stream.of(5, 6, 7, 9, 10, 11, 13, 14, 19, 20, 25, 29)
                        .map(people -> Arguments.of(type, people)));
    }

    @ParameterizedTest
    @MethodSource("totals")
    void no_answer_follows_from_the_published_total(QuestionType type, int people) {
        assertThat(attacker(type, new CandorDisclosure(type, 0), List.of(people))
                        .learnedSecrets())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionType.class,
            names = {"RATING", "SINGLE", "MULTI", "CHOOSE"})
    void no_answer_follows_when_groups_are_withheld(QuestionType type) {
        assertThat(attacker(type, new CandorDisclosure(type, 3), List.of(6, 5, 5))
                        .learnedSecrets())
                .isEmpty();
    }

    /** Covers a rating as formerly published, and a single choice whose options split one opinion in two. */
    @ParameterizedTest(name = "three figures of {0} answers: {1} % of ratings, {2} % of choices")
    @CsvSource({"10, 8, 64", "12, 4, 44", "20, 0, 6"})
    void three_figures_that_add_up_to_100_reveal_coded_shares(int people, long ratings, long choices) {
        List<PossibleWorld> worlds = PossibleWorld.ofSizes(List.of(people));
        assertThat(percent(
                        new DisclosureAttacker(LeakyDisclosure.THREE_FIGURES, worlds, CLASSES).learnedSecrets(),
                        .5,
                        .2,
                        .3))
                .isEqualTo(ratings);
        assertThat(percent(
                        new DisclosureAttacker(LeakyDisclosure.THREE_FIGURES, worlds, ALL_CLASSES).learnedSecrets(),
                        .45,
                        .1,
                        .45))
                .isEqualTo(choices);
        for (QuestionType type : List.of(QuestionType.RATING, QuestionType.SINGLE)) {
            assertThat(new DisclosureAttacker(new CandorDisclosure(type, 0), worlds, CLASSES).learnedSecrets())
                    .isEmpty();
        }
    }

    private static long percent(List<PossibleWorld> learnt, double good, double neutral, double bad) {
        return Math.round(100
                * learnt.stream()
                        .distinct()
                        .mapToDouble(world -> world.likelihood(List.of(good, neutral, bad)))
                        .sum());
    }

    @ParameterizedTest
    @CsvSource({
        "NO_COMPLEMENT, 9, 4, the group of four follows by subtraction",
        "EXACT_NUMBERS, 9, 4, the group of four follows by subtraction here too",
        "ROUNDED_ONLY, 5, 0, 100 % reveals that all five agree",
        "BARS_FROM_NUMBERS, 12, 0, a full bar reveals that all twelve agree",
        "THREE_FIGURES, 10, 0, the three shares add up to 100",
        "FLOOR_OF_GROUPS, 6, 5, the floor of a team names it where all or none of it are critics",
        "GROUPS_BY_SCORE, 5, 5, the order reveals the better score"
    })
    void designs_that_leak_are_caught(LeakyDisclosure broken, int first, int second, String reason) {
        assertThat(attacker(QuestionType.RATING, broken, List.of(first, second)).learnedSecrets())
                .as(reason)
                .isNotEmpty();
    }

    @Test
    void no_number_under_five_follows_when_nobody_knows_who_answered() {
        List<PossibleWorld> worlds = PossibleWorld.ofRosters(List.of(6, 6));
        assertThat(new DisclosureAttacker(new CandorDisclosure(QuestionType.RATING, 2), worlds).learnedSmallCounts())
                .isEmpty();
        assertThat(new DisclosureAttacker(LeakyDisclosure.EXACT_NUMBERS, worlds).learnedSmallCounts())
                .as("control")
                .isNotEmpty();
    }

    private static DisclosureAttacker attacker(QuestionType type, Disclosure disclosure, List<Integer> sizes) {
        List<PossibleWorld> worlds = PossibleWorld.ofSizes(sizes);
        return new DisclosureAttacker(
                disclosure,
                worlds,
                switch (type) {
                    case MULTI -> CHOICES;
                    case CHOOSE -> TWO_OPINIONS;
                    default -> CLASSES;
                });
    }
}
