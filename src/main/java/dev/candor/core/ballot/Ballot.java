package dev.candor.core.ballot;

import dev.candor.core.survey.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One person's answers to one wave. It contains no person and no time, on purpose.
 *
 * @param group number of the respondent's group within the wave
 * @param usesProduct whether the respondent uses the product
 * @param answers by question id; a skipped question is absent
 */
public record Ballot(int group, boolean usesProduct, Map<String, Answer> answers) {
    public Ballot {
        answers = Map.copyOf(answers);
    }

    /** The comment on this question, unless it is blank. */
    public Optional<Answer.Words> words(Question question) {
        return Optional.ofNullable(answers.get(question.id()))
                .filter(Answer.Words.class::isInstance)
                .map(Answer.Words.class::cast)
                .filter(words -> !words.text().isBlank());
    }

    /** This ballot as if the question with this id had been skipped. */
    public Ballot without(String question) {
        Map<String, Answer> others = new HashMap<>(answers);
        others.remove(question);
        return new Ballot(group, usesProduct, others);
    }

    /** The ballot of a respondent who does not use the product and answers nothing else. */
    public static Ballot notUsed(int group) {
        return new Ballot(group, false, Map.of());
    }
}
