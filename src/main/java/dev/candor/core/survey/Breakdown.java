package dev.candor.core.survey;

import java.util.List;
import java.util.Optional;

/** Which questions of a survey are published by reporting group, beside the whole product. */
public final class Breakdown {
    private Breakdown() {}

    /**
     * Those of a survey's questions that are: not where the answers divide the respondents in another way already, by their use
     * of the product, its generations, or the groups of captive customers. Two divisions could be subtracted from each other.
     */
    public static List<Question> of(List<Question> questions) {
        Optional<Question> satisfaction = CaptivityQuestions.of(questions).map(CaptivityQuestions::satisfaction);
        return questions.stream()
                .filter(question -> question.isCounted()
                        && !question.isOfBranch()
                        && question.purpose() != Purpose.GENERATION
                        && question.purpose() != Purpose.CHOICE
                        && question.purpose() != Purpose.ALTERNATIVE
                        && satisfaction.filter(question::equals).isEmpty())
                .toList();
    }
}
