package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a respondent is unfavourable to every product that a survey asks about, of those who answered the scale of each.
 *
 * @param scales one scale of each product
 */
record CriticsOfAll(List<Question> scales) implements DerivedQuestion {
    private static final Question OF_ALL = new Question(
                    "critics.of-all",
                    QuestionType.SINGLE,
                    "Unfavourable to every product asked about",
                    List.of("Yes", "No"))
            .withPurpose(Purpose.CRITICS);

    CriticsOfAll {
        scales = List.copyOf(scales);
    }

    /** The first scale of each product that all users are asked; empty unless there are several products. */
    static Optional<DerivedQuestion> of(List<Question> questions) {
        Map<String, Question> byProduct = new LinkedHashMap<>();
        questions.stream()
                .filter(question -> question.purpose() == Purpose.OPINION
                        && question.askedOf().equals(AskedOf.USERS)
                        && question.type().isScale()
                        && question.type() != QuestionType.CHANGE)
                .forEach(question -> byProduct.putIfAbsent(question.about().orElse(""), question));
        return byProduct.size() < 2
                ? Optional.empty()
                : Optional.of(new CriticsOfAll(new ArrayList<>(byProduct.values())));
    }

    @Override
    public Question question() {
        return OF_ALL;
    }

    @Override
    public Optional<Answer> answer(Ballot ballot) {
        boolean ofAll = true;
        for (Question scale : scales) {
            if (!(ballot.answers().get(scale.id()) instanceof Answer.Point point)) {
                return Optional.empty();
            }
            ofAll &= scale.type().sentiment(point.value()) == Sentiment.UNFAVOURABLE;
        }
        return Optional.of(new Answer.Chosen(Set.of(ofAll ? 0 : 1)));
    }
}
