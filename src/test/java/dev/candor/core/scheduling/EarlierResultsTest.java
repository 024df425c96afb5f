package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What it costs to look back on more than one result of a survey, and what it keeps from being subtracted: 1,000 waves, in each of
 * which some of the people are replaced by others. The values are those of {@code src/docs/decisions/three-results-back.md}.
 */
@Tag("slow")
class EarlierResultsTest {
    private static final int WAVES = 1_000;
    private static final int THREE = 3;
    private static final Question QUESTION = new Question("q", QuestionType.RATING, "How is it?", List.of());

    /** A result: who was asked, and whether it has figures. */
    private record Result(Set<String> people, boolean inFigures) {}

    @ParameterizedTest(
            name = "{0} people in {1} turns, {3} of 1,000 replaced: {4} % in words, {5} % subtractable; now {6} %")
    @CsvSource({
        "30, 1, 60, 5, 14, 21, 31",
        "30, 1, 60, 10, 25, 26, 44",
        "30, 1, 60, 20, 45, 29, 64",
        "30, 2, 60, 5, 0, 27, 22",
        "30, 2, 60, 10, 0, 46, 31",
        "30, 2, 60, 20, 0, 69, 41"
    })
    void three_results_back_cost_words_where_figures_could_be_subtracted(
            int people,
            int turns,
            int participation,
            int replaced,
            int wordsBefore,
            int subtractableBefore,
            int words) {
        List<Result> before = play(people, turns, participation, replaced, 1);
        List<Result> now = play(people, turns, participation, replaced, THREE);
        assertThat(List.of(
                        percentInWords(before),
                        percentSubtractable(before, participation),
                        percentInWords(now),
                        percentSubtractable(now, participation)))
                .containsExactly(wordsBefore, subtractableBefore, words, 0);
    }

    private static int percentInWords(List<Result> results) {
        return (int) (100 * results.stream().filter(one -> !one.inFigures).count() / results.size());
    }

    /** How many figures differ by few people from figures of the three results before. */
    private static int percentSubtractable(List<Result> results, int participation) {
        long subtractable = IntStream.range(0, results.size())
                .filter(i -> results.get(i).inFigures)
                .filter(i -> results.subList(Math.max(0, i - THREE), i).stream()
                        .filter(Result::inFigures)
                        .anyMatch(earlier -> isNear(earlier.people, results.get(i).people, participation)))
                .count();
        return (int) (100 * subtractable / results.size());
    }

    private static boolean isNear(Set<String> before, Set<String> after, int participation) {
        long both = before.stream().filter(after::contains).count();
        long moved = before.size() + after.size() - 2 * both;
        return both > 0 && moved > 0 && moved * participation < 500;
    }

    /** All results of a survey that looks back on so many of its own, as the store keeps them. */
    private static List<Result> play(int people, int turns, int participation, int replaced, int back) {
        SplittableRandom random = new SplittableRandom(3);
        List<List<String>> asked = IntStream.range(0, turns)
                .mapToObj(turn -> IntStream.range(0, people)
                        .mapToObj(i -> "U" + turn + "-" + i)
                        .collect(Collectors.toCollection(ArrayList::new)))
                .collect(Collectors.toList());
        List<Result> results = new ArrayList<>();
        for (int wave = 0; wave < WAVES; wave++) {
            for (List<String> turn : asked) {
                for (int i = 0; i < people; i++) {
                    if (random.nextInt(1_000) < replaced) {
                        turn.set(i, turn.get(i) + "'");
                    }
                }
            }
            Set<String> roster = new TreeSet<>(asked.get(wave % turns));
            List<Result> last = results.subList(Math.max(0, results.size() - back), results.size());
            results.add(new Result(roster, isInFigures(roster, last, participation)));
        }
        return results;
    }

    private static boolean isInFigures(Set<String> roster, List<Result> last, int participation) {
        MembershipComparison comparison = new MembershipComparison();
        for (int i = 0; i < last.size(); i++) {
            if (i == last.size() - 1 || last.get(i).inFigures) {
                comparison.add(List.of(last.get(i).people), OptionalInt.of(participation), true);
            }
        }
        Release release = new Tally(new TallyInput(
                        new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24)),
                        List.of(QUESTION),
                        List.of(),
                        comparison.of(Map.of(0, roster)),
                        roster.size(),
                        Policy.FLOOR))
                .count(Collections.nCopies(
                        roster.size() * participation / 100, new Ballot(0, true, Map.of("q", new Answer.Point(5)))));
        return release.showsFigures();
    }
}
