package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Probability that two respondents who share their answers can rule out an opinion for all others. The values are those
 * in {@code src/docs/privacy.md}.
 */
class TwoInsidersTest {
    @ParameterizedTest(name = "{0} people: {1} %")
    @CsvSource({"5, 9", "6, 2", "7, 1", "9, 0"})
    void two_insiders_of_a_small_group_seldom_rule_out_what_the_others_said(int people, int percent) {
        assertThat((int) Math.round(100 * learnt(people, new CandorDisclosure(QuestionType.RATING, 0))))
                .isEqualTo(percent);
    }

    /** Probability that some opinion occurs among the others in no world consistent with what the two know. */
    private static double learnt(int people, Disclosure disclosure) {
        Map<List<Object>, BitSet> possible = new HashMap<>();
        Map<List<Object>, Double> likelihood = new HashMap<>();
        for (PossibleWorld world : PossibleWorld.ofSizes(List.of(people))) {
            Object published = disclosure.published(world);
            for (int one = 0; one < PossibleWorld.OPINIONS; one++) {
                for (int other = 0; other < PossibleWorld.OPINIONS; other++) {
                    List<Integer> rest = new ArrayList<>(world.groups().get(0));
                    double pairs = rest.get(one);
                    rest.set(one, rest.get(one) - 1);
                    pairs *= rest.get(other);
                    rest.set(other, rest.get(other) - 1);
                    if (pairs > 0) {
                        List<Object> seen = List.of(one, other, published);
                        BitSet opinions = possible.computeIfAbsent(seen, s -> new BitSet());
                        for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                            opinions.set(opinion, opinions.get(opinion) || rest.get(opinion) > 0);
                        }
                        likelihood.merge(seen, world.likelihood() * pairs / people / (people - 1), Double::sum);
                    }
                }
            }
        }
        return possible.entrySet().stream()
                .filter(seen -> seen.getValue().cardinality() < PossibleWorld.OPINIONS)
                .mapToDouble(seen -> likelihood.getOrDefault(seen.getKey(), 0.0))
                .sum();
    }
}
