package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.MembershipChange.Difference;
import dev.candor.core.survey.QuestionType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Probability that an attacker learns the answer of the one person who left between two waves, knowing that nobody else
 * changed their answer. The values are those of the table in {@code src/docs/privacy.md}.
 */
class LeaverTest {
    private static final MembershipChange ONE_LEFT =
            new MembershipChange(Map.of(), List.of(new Difference(1, 40, OptionalInt.empty())));

    @ParameterizedTest(name = "{0} people: {1} % without the rule, {2} % with it")
    @CsvSource({"8, 17, 17", "12, 52, 14", "20, 39, 0", "29, 11, 0", "40, 40, 40"})
    void the_differencing_guard_protects_most_leavers(int people, int without, int with) {
        CandorDisclosure precise = new CandorDisclosure(QuestionType.RATING, 0);
        CandorDisclosure careful = new CandorDisclosure(QuestionType.RATING, 0, ONE_LEFT);
        assertThat(percent(learnt(people, precise, precise))).isEqualTo(without);
        assertThat(percent(learnt(people, precise, careful))).isEqualTo(with);
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    /** Probability that all worlds consistent with both waves agree on the opinion of the leaver. */
    private static double learnt(int people, Disclosure before, Disclosure after) {
        Map<List<Object>, Set<Integer>> possible = new HashMap<>();
        Map<List<Object>, Double> likelihood = new HashMap<>();
        Map<PossibleWorld, Object> later = new HashMap<>();
        for (PossibleWorld world : PossibleWorld.ofSizes(List.of(people))) {
            Object first = before.published(world);
            for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                int same = world.groups().get(0).get(opinion);
                if (same > 0) {
                    Object second = later.computeIfAbsent(world.without(0, opinion), after::published);
                    List<Object> seen = List.of(first, second);
                    possible.computeIfAbsent(seen, s -> new HashSet<>()).add(opinion);
                    likelihood.merge(seen, world.likelihood() * same / people, Double::sum);
                }
            }
        }
        return possible.entrySet().stream()
                .filter(seen -> seen.getValue().size() == 1)
                .mapToDouble(seen -> likelihood.getOrDefault(seen.getKey(), 0.0))
                .sum();
    }
}
