package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.MembershipChange.Difference;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a reader of three results or more learns of the one person who is in some of them. The values are those of the tables in
 * {@code src/docs/privacy.md}.
 */
@Tag("slow")
class EarlierWavesTest {
    private static final List<Double> MIX = List.of(.5, .2, .3);
    private static final double CERTAIN = 1 - 1e-9;
    private static final double NEARLY_CERTAIN = 0.9;

    private static final Disclosure FIGURES = new CandorDisclosure(QuestionType.RATING, 0);
    private static final Disclosure WORDS = new CandorDisclosure(
            QuestionType.RATING,
            0,
            new MembershipChange(Map.of(), List.of(new Difference(1, 40, OptionalInt.empty()))));

    /** Odds of each opinion of the one person, by what is published. */
    private static final class Learnt {
        private final Map<Object, double[]> odds = new HashMap<>();

        void add(Object published, int opinion, double likelihood) {
            odds.computeIfAbsent(published, any -> new double[PossibleWorld.OPINIONS])[opinion] += likelihood;
        }

        /** Probability in percent that a reader is at least so sure of one opinion. */
        long percent(double sure) {
            return Math.round(100
                    * odds.values().stream()
                            .filter(each -> DoubleStream.of(each).max().orElseThrow()
                                    >= sure * DoubleStream.of(each).sum())
                            .mapToDouble(each -> DoubleStream.of(each).sum())
                            .sum());
        }
    }

    @ParameterizedTest(name = "{0} people, of whom one leaves: {1} % if figures come back after a wave, {2} % if not")
    @CsvSource({"11, 63, 1", "12, 52, 14", "15, 38, 10", "20, 39, 0", "29, 11, 0"})
    void a_rule_that_looks_back_one_wave_only_postpones_what_a_leaver_thinks(int people, int oneWave, int threeWaves) {
        assertThat(learntOfLeaver(people, List.of(FIGURES, WORDS, FIGURES)).percent(CERTAIN))
                .as("the broken design")
                .isEqualTo(oneWave);
        assertThat(learntOfLeaver(people, List.of(FIGURES, WORDS, WORDS, WORDS)).percent(CERTAIN))
                .isEqualTo(threeWaves);
    }

    @ParameterizedTest(name = "{0} people told in words, of whom one leaves, then in figures: {1} %")
    @CsvSource({"11, 11", "12, 9", "15, 0", "20, 0", "29, 0"})
    void figures_after_words_tell_less_than_words_after_figures_may(int people, int learnt) {
        assertThat(learntOfLeaver(people, List.of(WORDS, FIGURES)).percent(CERTAIN))
                .isEqualTo(learnt);
    }

    /** What all read if everyone answers, and from the second result on one person no more. */
    private static Learnt learntOfLeaver(int people, List<Disclosure> results) {
        Learnt learnt = new Learnt();
        List<Function<PossibleWorld, Object>> published =
                results.stream().map(EarlierWavesTest::remembered).toList();
        for (PossibleWorld world : PossibleWorld.ofSizes(List.of(people))) {
            for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                int same = world.groups().get(0).get(opinion);
                if (same > 0) {
                    PossibleWorld without = world.without(0, opinion);
                    List<Object> seen = new ArrayList<>();
                    for (int i = 0; i < results.size(); i++) {
                        seen.add(published.get(i).apply(i == 0 ? world : without));
                    }
                    learnt.add(seen, opinion, world.likelihood(MIX) * same / people);
                }
            }
        }
        return learnt;
    }

    private static Function<PossibleWorld, Object> remembered(Disclosure disclosure) {
        Map<PossibleWorld, Object> published = new HashMap<>();
        return world -> published.computeIfAbsent(world, disclosure::published);
    }

    /** Of each wave to the next, 2 % of the others think of it anew. */
    @ParameterizedTest(name = "{0} people, figures {1} waves apart: nearly certain in {2} %")
    @CsvSource({"12, 1, 52", "12, 2, 31", "12, 3, 18", "12, 4, 8", "20, 1, 26", "20, 2, 6", "20, 3, 1", "20, 4, 1"})
    void from_the_fourth_wave_on_figures_tell_less_of_a_leaver_than_words_do_at_once(int people, int waves, int sure) {
        assertThat(learntIfOthersThinkAnew(people, 1 - Math.pow(.98, waves), FIGURES)
                        .percent(NEARLY_CERTAIN))
                .isEqualTo(sure);
    }

    @Test
    void words_tell_of_a_leaver_of_twelve_at_once_what_the_rule_lets_pass() {
        assertThat(learntIfOthersThinkAnew(12, .02, WORDS).percent(NEARLY_CERTAIN))
                .isEqualTo(15);
    }

    private static Learnt learntIfOthersThinkAnew(int people, double anew, Disclosure after) {
        Learnt learnt = new Learnt();
        Map<PossibleWorld, Map<Object, Double>> later = new HashMap<>();
        for (PossibleWorld world : PossibleWorld.ofSizes(List.of(people))) {
            Object first = FIGURES.published(world);
            for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                int same = world.groups().get(0).get(opinion);
                if (same > 0) {
                    double likely = world.likelihood(MIX) * same / people;
                    int of = opinion;
                    later.computeIfAbsent(world.without(0, opinion), before -> published(after, before, anew))
                            .forEach((second, odds) -> learnt.add(List.of(first, second), of, likely * odds));
                }
            }
        }
        return learnt;
    }

    /** What is published if so many of these people think of it anew. */
    private static Map<Object, Double> published(Disclosure disclosure, PossibleWorld before, double anew) {
        Map<PossibleWorld, Double> worlds =
                Map.of(PossibleWorld.ofSizes(List.of(0)).get(0), 1.0);
        for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
            List<Double> shares = new ArrayList<>();
            for (int then = 0; then < PossibleWorld.OPINIONS; then++) {
                shares.add(anew * MIX.get(then) + (then == opinion ? 1 - anew : 0));
            }
            Map<PossibleWorld, Double> more = new HashMap<>();
            List<PossibleWorld> moved =
                    PossibleWorld.ofSizes(List.of(before.groups().get(0).get(opinion)));
            worlds.forEach((world, odds) ->
                    moved.forEach(part -> more.merge(world.plus(part), odds * part.likelihood(shares), Double::sum)));
            worlds = more;
        }
        Map<Object, Double> published = new HashMap<>();
        worlds.forEach((world, odds) -> published.merge(disclosure.published(world), odds, Double::sum));
        return published;
    }

    @ParameterizedTest(name = "{0} and {1} people, and all of them with one more: {2} % in figures, {3} % in words")
    @CsvSource({"10, 10, 34, 5", "12, 12, 23, 5", "14, 14, 15, 1", "10, 18, 15, 2"})
    void results_of_two_halves_tell_of_the_one_who_is_beside_them_in_a_result_of_all(
            int half, int other, int figures, int words) {
        assertThat(learntOfOneBeside(half, other, FIGURES).percent(CERTAIN))
                .as("a rule that compares two results alone")
                .isEqualTo(figures);
        assertThat(learntOfOneBeside(half, other, WORDS).percent(CERTAIN)).isEqualTo(words);
    }

    private static Learnt learntOfOneBeside(int half, int other, Disclosure ofAll) {
        Learnt learnt = new Learnt();
        Function<PossibleWorld, Object> ofHalf = remembered(FIGURES);
        Function<PossibleWorld, Object> whole = remembered(ofAll);
        for (PossibleWorld first : PossibleWorld.ofSizes(List.of(half))) {
            for (PossibleWorld second : PossibleWorld.ofSizes(List.of(other))) {
                List<Object> halves = List.of(ofHalf.apply(first), ofHalf.apply(second));
                PossibleWorld both = first.plus(second);
                for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                    learnt.add(
                            List.of(halves, whole.apply(both.with(0, opinion))),
                            opinion,
                            first.likelihood(MIX) * second.likelihood(MIX) * MIX.get(opinion));
                }
            }
        }
        return learnt;
    }
}
