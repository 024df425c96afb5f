package dev.candor.core.ui;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import java.util.List;
import java.util.stream.Stream;

/**
 * The share of respondents that is expected to use the product, by which the questions to users get fewer answers.
 *
 * @param percent as in the last release that shows one; 100 without one
 */
record ExpectedUse(int percent) {
    /** That of this survey; releases of other surveys are ignored. */
    static ExpectedUse of(Survey survey, List<Release> newestFirst) {
        return newestFirst.stream()
                .filter(release -> release.heading().survey().equals(survey.id()))
                .flatMap(release -> release.use() instanceof Shown use ? Stream.of(use) : Stream.empty())
                .filter(use -> use.precisionLevel() != PrecisionLevel.WORDS)
                .findFirst()
                .map(use -> new ExpectedUse(use.shares().get(0).percent()))
                .orElse(new ExpectedUse(100));
    }

    /** Of so many answers, those of users. */
    int answersOfUsers(int answers) {
        return (answers * percent + 50) / 100;
    }

    /** Of so many answers, those to this question. */
    int answersOf(Question question, int answers) {
        return question.askedOf().others() ? answers : answersOfUsers(answers);
    }
}
