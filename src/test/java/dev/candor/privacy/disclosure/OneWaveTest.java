package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.QuestionType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All of one wave is published; a reader who knows who answered goes through every way in which they may have. */
class OneWaveTest {
    private static final List<QuestionType> COUNTED = Arrays.stream(QuestionType.values())
            .filter(type -> type != QuestionType.TEXT)
            .toList();
    private static final List<Set<Integer>> CHOICES = List.of(Set.of(0, 2), Set.of(1, 2), Set.of(0), Set.of(1));

    static Stream<Arguments> pairs() {
        return COUNTED.stream()
                .flatMap(type -> Stream.of(
                        Arguments.of(type, List.of(5, 5), 2),
                        Arguments.of(type, List.of(7, 5), 2),
                        Arguments.of(type, List.of(9, 9), 2),
                        Arguments.of(type, List.of(10, 6), 2),
                        Arguments.of(type, List.of(13, 7), 2),
                        Arguments.of(type, List.of(9, 4), 2),
                        Arguments.of(type, List.of(8, 6), 1)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void nobodys_answer_follows_from_what_is_shown_of_two_groups(QuestionType type, List<Integer> sizes, int leaves) {
        assertThat(attacker(type, new Candor(type, leaves), sizes).secretsLearnt())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionType.class,
            names = {"RATING", "SINGLE", "MULTI"})
    void nobodys_answer_follows_from_what_is_shown_of_three_groups(QuestionType type) {
        List<Integer> sizes = List.of(6, 5, 5);
        assertThat(attacker(type, new Candor(type, 3), sizes).secretsLearnt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_COMPLEMENT, 9, 4, the four are the rest",
        "EXACT_NUMBERS, 9, 4, and so are they here",
        "ROUNDED_ONLY, 5, 0, all five think alike and 100 % says so",
        "BARS_FROM_NUMBERS, 12, 0, twelve squares of twelve",
        "GROUPS_BY_SCORE, 5, 5, whoever is first did better",
        "TELLING_SILENCE, 5, 5, there are only so many things to hide"
    })
    void designs_that_leak_are_caught(Broken broken, int first, int second, String reason) {
        assertThat(attacker(QuestionType.RATING, broken, List.of(first, second)).secretsLearnt())
                .as(reason)
                .isNotEmpty();
    }

    @Test
    void no_number_under_five_follows_when_nobody_knows_who_answered() {
        List<World> worlds = World.ofRosters(List.of(6, 6));
        assertThat(new Attacker(new Candor(QuestionType.RATING, 2), worlds).smallCountsLearnt())
                .isEmpty();
        assertThat(new Attacker(Broken.EXACT_NUMBERS, worlds).smallCountsLearnt())
                .as("a control")
                .isNotEmpty();
    }

    private static Attacker attacker(QuestionType type, Disclosure disclosure, List<Integer> sizes) {
        List<World> worlds = World.ofSizes(sizes);
        return type == QuestionType.MULTI
                ? new Attacker(disclosure, worlds, CHOICES)
                : new Attacker(disclosure, worlds);
    }
}
