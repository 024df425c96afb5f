package dev.candor.core.survey;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The three questions of a survey that together tell why its users stay: because they want to, or because they must.
 *
 * @param satisfaction the first rating of the survey's product that all users are asked
 * @param choice whether they would choose it freely
 * @param alternative whether they have a real alternative
 */
public record CaptivityQuestions(Question satisfaction, Question choice, Question alternative) {
    /** These three of a survey's questions; empty unless all of them are asked. */
    public static Optional<CaptivityQuestions> of(List<Question> questions) {
        return first(questions, question -> isRating(question) && question.purpose() == Purpose.OPINION)
                .flatMap(satisfaction -> first(questions, question -> question.purpose() == Purpose.CHOICE)
                        .flatMap(choice -> first(questions, question -> question.purpose() == Purpose.ALTERNATIVE)
                                .map(alternative -> new CaptivityQuestions(satisfaction, choice, alternative))));
    }

    private static boolean isRating(Question question) {
        return question.type() == QuestionType.RATING && question.about().isEmpty();
    }

    private static Optional<Question> first(List<Question> questions, Predicate<Question> fits) {
        return questions.stream()
                .filter(question -> question.askedOf().equals(AskedOf.USERS) && fits.test(question))
                .findFirst();
    }
}
