package dev.candor.core.ui;

import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.ui.OwnSurveyDraft.DraftQuestion;
import dev.candor.core.ui.result.ShortenedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks own questions of owners; each mistake is a sentence at its field, with the way out. */
final class OwnSurveyCheck {
    static final int MAX_NAME = 60;
    static final int MAX_WORDS = 300;
    private static final int MIN_OPTIONS = 2;

    private final OwnSurveyDraft draft;
    private final Map<String, String> errors = new TreeMap<>();

    private OwnSurveyCheck(OwnSurveyDraft draft) {
        this.draft = draft;
    }

    /** The result of a check. */
    sealed interface Checked {
        /** The questions can be stored under this name. */
        record Valid(String name, List<Question> questions) implements Checked {}

        /** Mistakes by field id. */
        record Invalid(Map<String, String> errors) implements Checked {}
    }

    /** Checks a draft; {@code others} are the other surveys with own questions about the product. */
    static Checked of(OwnSurveyDraft draft, List<OwnerSurvey> others) {
        return new OwnSurveyCheck(draft).checked(others);
    }

    private Checked checked(List<OwnerSurvey> others) {
        String name = name(others);
        List<Question> questions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (draft.questions().stream().allMatch(DraftQuestion::isEmpty)) {
            errors.put(OwnSurveyDraft.wordsField(1), "Please write at least one question.");
        }
        for (int i = 1; i <= draft.questions().size(); i++) {
            DraftQuestion question = draft.questions().get(i - 1);
            if (!question.isEmpty()) {
                question(i, question, seen).ifPresent(questions::add);
            }
        }
        return errors.isEmpty() ? new Checked.Valid(name, questions) : new Checked.Invalid(errors);
    }

    private String name(List<OwnerSurvey> others) {
        String name = draft.name().strip();
        if (isWordless(name)) {
            errors.put(OwnSurveyDraft.NAME_FIELD, "Please give it a name, so that you find it again.");
        } else if (person(name).isPresent()) {
            errors.put(OwnSurveyDraft.NAME_FIELD, person(name).get());
        } else if (name.length() > MAX_NAME) {
            errors.put(OwnSurveyDraft.NAME_FIELD, tooLong("A name", MAX_NAME, name));
        } else if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            errors.put(
                    OwnSurveyDraft.NAME_FIELD,
                    "There is a survey of this name already. Please choose another name, or change that one.");
        }
        return name;
    }

    private Optional<Question> question(int number, DraftQuestion question, Set<String> seen) {
        String words = question.words().strip();
        String field = OwnSurveyDraft.wordsField(number);
        if (isWordless(words)) {
            errors.put(field, "Please write the question, or empty its options too: then it is left out.");
        } else if (person(words).isPresent()) {
            errors.put(field, person(words).get());
        } else if (words.length() > MAX_WORDS) {
            errors.put(field, tooLong("A question", MAX_WORDS, words));
        } else if (!seen.add(words.toLowerCase(Locale.ROOT))) {
            errors.put(field, "This question is asked above already. Please change one of them, or empty this one.");
        }
        Optional<QuestionType> type = OwnSurveyDraft.type(question.type());
        if (type.isEmpty()) {
            errors.put(OwnSurveyDraft.typeField(number), "Please choose how it is answered.");
            return Optional.empty();
        }
        List<String> options = question.lines();
        options(number, type.get(), options).ifPresent(error -> errors.put(OwnSurveyDraft.optionsField(number), error));
        return errors.isEmpty()
                ? Optional.of(
                        new Question("q" + number, type.get(), words, type.get().isChoice() ? options : List.of()))
                : Optional.empty();
    }

    private static Optional<String> options(int number, QuestionType type, List<String> options) {
        if (!type.isChoice()) {
            return options.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Question " + number + " is not answered with options. Please choose “One of the"
                            + " options” or “Any of the options” above, or empty this field.");
        }
        return numberOf(type, options).or(() -> wordsOf(options));
    }

    private static Optional<String> numberOf(QuestionType type, List<String> options) {
        if (options.size() < MIN_OPTIONS) {
            return Optional.of("Please write at least two options, one per line.");
        }
        if (type == QuestionType.MULTI && options.size() == MIN_OPTIONS) {
            return Optional.of("With two options, “Any of the options” would tell how many chose both. Please choose"
                    + " “One of the options” above, with “both” as an option, or write another one.");
        }
        return options.size() > Question.MAX_OPTIONS
                ? Optional.of("These are " + options.size() + " options, and " + Question.MAX_OPTIONS
                        + " are the most. Please take the rarest ones together, such as in “something else”.")
                : Optional.empty();
    }

    private static Optional<String> wordsOf(List<String> options) {
        Set<String> seen = new HashSet<>();
        for (String option : options) {
            if (option.length() > Question.MAX_OPTION_LENGTH) {
                return Optional.of(tooLong("An option", Question.MAX_OPTION_LENGTH, option));
            }
            if (person(option).isPresent()) {
                return person(option);
            }
            if (!seen.add(option.toLowerCase(Locale.ROOT))) {
                return Optional.of("“" + option + "” stands here twice. Please change or remove one of them.");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> person(String words) {
        return PersonIds.mistake(words).map(mistake -> mistake + ", and ask about the product, not about people.");
    }

    private static boolean isWordless(String words) {
        return words.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String tooLong(String what, int most, String words) {
        return what + " has at most " + most + " characters, and “" + ShortenedText.of(words, 21) + "” has "
                + words.length() + ". Please shorten it.";
    }
}
