package dev.candor.core.response;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.survey.BranchingQuestion;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads ballots from submitted values, which may be anything. */
final class BallotReader {
    private final Survey survey;

    BallotReader(Survey survey) {
        this.survey = survey;
    }

    /** The result of reading submitted values. */
    sealed interface Reading {
        /** A valid ballot. */
        record Valid(Ballot ballot) implements Reading {}

        /** Error messages by field id. */
        record Invalid(Map<String, String> errors) implements Reading {}
    }

    /** Reads the submitted values of a person in this group; values of questions that the person is not asked are left out. */
    Reading read(int group, Map<String, List<String>> values) {
        Map<String, Answer> answers = new HashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<BranchingQuestion> branching = survey.branchingQuestion();
        Set<Integer> branch = branch(branching, values);
        for (Question question : survey.asked(branch)) {
            List<String> given = values.getOrDefault(question.id(), List.of());
            if (given.isEmpty()) {
                continue;
            }
            try {
                answer(question, given, values).ifPresent(answer -> answers.put(question.id(), answer));
            } catch (InvalidAnswer e) {
                errors.put(question.id(), e.getMessage());
            }
        }
        if (answers.isEmpty() && errors.isEmpty()) {
            errors.put(
                    survey.questions().get(0).id(),
                    "Nothing is answered yet. Answer at least one question, or close this window.");
        }
        boolean usesProduct =
                branching.map(question -> question.usesProduct(branch)).orElse(true);
        return errors.isEmpty()
                ? new Reading.Valid(new Ballot(group, usesProduct, answers))
                : new Reading.Invalid(errors);
    }

    /** The options of the branching question that are chosen; none if the value is not one of them. */
    static Set<Integer> branch(Optional<BranchingQuestion> branching, Map<String, List<String>> values) {
        try {
            List<String> given = branching
                    .map(question -> values.getOrDefault(question.id(), List.of()))
                    .orElse(List.of());
            return given.isEmpty() ? Set.of() : chosen(branching.orElseThrow().question(), given);
        } catch (InvalidAnswer e) {
            return Set.of();
        }
    }

    private Optional<Answer> answer(Question question, List<String> given, Map<String, List<String>> values)
            throws InvalidAnswer {
        QuestionType type = question.type();
        if (type == QuestionType.TEXT) {
            return words(given.get(0), values.getOrDefault(question.id() + SurveyForm.READERS, List.of()));
        }
        if (type != QuestionType.MULTI && given.size() > 1) {
            throw new InvalidAnswer("Please choose one answer.");
        }
        if (type.isScale()) {
            return Optional.of(new Answer.Point(number(given.get(0), type.low(), type.high())));
        }
        return Optional.of(new Answer.Chosen(chosen(question, given)));
    }

    private static Set<Integer> chosen(Question question, List<String> given) throws InvalidAnswer {
        Set<Integer> options = new HashSet<>();
        for (String option : given) {
            options.add(number(option, 0, question.options().size() - 1));
        }
        return options;
    }

    private static int number(String word, int low, int high) throws InvalidAnswer {
        if (word.matches("\\d{1,2}")) {
            int number = Integer.parseInt(word);
            if (number >= low && number <= high) {
                return number;
            }
        }
        throw new InvalidAnswer("This answer is not one of those on the form. Please choose again.");
    }

    private Optional<Answer> words(String given, List<String> readers) throws InvalidAnswer {
        String text = given.strip();
        if (text.length() > Question.MAX_COMMENT_LENGTH) {
            throw new InvalidAnswer("Please keep it to " + Question.MAX_COMMENT_LENGTH + " characters. You wrote "
                    + text.length() + ".");
        }
        if (!VisibleText.containsVisible(text)) {
            return Optional.empty();
        }
        CommentReaders chosen = readers.isEmpty()
                ? CommentReaders.OWNERS
                : CommentReaders.of(readers.get(0))
                        .filter(CommentReaders.offered(survey.countsThemes())::contains)
                        .orElseThrow(() -> new InvalidAnswer("Please choose who may read this."));
        return Optional.of(new Answer.Words(text, chosen));
    }

    /** A submitted value that the form does not offer; the message says how to correct it. */
    private static final class InvalidAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        InvalidAnswer(String message) {
            super(message);
        }
    }
}
