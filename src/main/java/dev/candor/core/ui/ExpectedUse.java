package dev.candor.core.ui;

import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.survey.BranchingQuestion;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shares of respondents that are expected to use the product, and each of its generations. By these, questions that not
 * everybody is asked get fewer answers.
 *
 * @param percent of users, as in the last release that shows it; 100 without one
 * @param generations percent of each option of the question on generations, as in the last release that shows them; empty
 *     without one
 */
record ExpectedUse(int percent, List<Integer> generations) {
    ExpectedUse {
        generations = List.copyOf(generations);
    }

    /** Those of this survey; releases of other surveys are ignored. */
    static ExpectedUse of(Survey survey, List<Release> newestFirst) {
        List<Release> past = newestFirst.stream()
                .filter(release -> release.heading().survey().equals(survey.id()))
                .toList();
        return new ExpectedUse(
                last(past, Release::use).map(use -> use.get(0)).orElse(100),
                survey.branchingQuestion()
                        .map(BranchingQuestion::question)
                        .filter(question -> question.purpose() == Purpose.GENERATION)
                        .flatMap(question -> last(
                                past.stream()
                                        .filter(release -> release.questions().contains(question))
                                        .toList(),
                                release -> release.cell(question)))
                        .orElse(List.of()));
    }

    /** The percentages in the newest of these cells that has figures. */
    private static Optional<List<Integer>> last(List<Release> newestFirst, Function<Release, Cell> cell) {
        return newestFirst.stream()
                .flatMap(release -> cell.apply(release) instanceof Shown shown ? Stream.of(shown) : Stream.empty())
                .filter(shown -> shown.precisionLevel() != PrecisionLevel.WORDS)
                .findFirst()
                .map(shown -> shown.shares().stream().map(Share::percent).toList());
    }

    /** Of so many answers, those of users. */
    int answersOfUsers(int answers) {
        return share(answers, percent);
    }

    private static int share(int answers, int percent) {
        return (answers * percent + 50) / 100;
    }

    /** Of so many answers, those to this question; none to one about a generation of which no share is known. */
    int answersOf(Question question, int answers) {
        Set<Integer> asked = question.askedOf().generations();
        if (!asked.isEmpty()) {
            int known = IntStream.range(0, generations.size())
                    .filter(asked::contains)
                    .map(generations::get)
                    .sum();
            return share(answers, Math.min(known, 100));
        }
        return question.askedOf().others() ? answers : answersOfUsers(answers);
    }
}
