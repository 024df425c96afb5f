package dev.candor.core.response;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.BranchingQuestion;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The form of a wave's questions: its fields, which depend on the answer to the branching question, and the values read from it. */
final class SurveyForm {
    private static final String AREA = "ballot";
    private static final String ANSWER = "answer";
    private static final String READERS = ".readers";
    private static final String SEAL_ANYWAY = "Seal it as it is now";
    private static final Field BRANCHING_HINT = new Field.Shown(
            new Part.Note("The questions below follow from this answer. If you change it, answer them anew."));
    private static final int MAX_WORDS_LISTED = 12;
    private static final String HINT =
            "Leave out names and anything only you would say. Your way of writing can be recognised.";

    private final Wave wave;
    private final String product;
    private final Optional<BranchingQuestion> branching;

    SurveyForm(Wave wave, String product) {
        this.wave = wave;
        this.product = product;
        this.branching = wave.survey().branchingQuestion();
    }

    /** The empty form; with this point of the headline question chosen, and then with the use of the product, if there is one. */
    Form form(Optional<Integer> point) {
        Map<String, List<String>> values = new HashMap<>();
        point.ifPresent(chosen -> {
            wave.survey().headline().ifPresent(question -> values.put(question.id(), List.of(String.valueOf(chosen))));
            branching.flatMap(BranchingQuestion::used).ifPresent(used -> values.put(branchingId(), value(used)));
        });
        return form(values);
    }

    /** The form with the answer to this question chosen that the person does not use the product. */
    Form formOfOther(BranchingQuestion question) {
        return form(Map.of(question.id(), value(question.notUsed())));
    }

    /** The form with these values filled in, and the questions that belong to them. */
    Form form(Map<String, List<String>> values) {
        return form(
                values,
                new Part.Text("About *" + MarkupEscape.of(product)
                        + "*. Skip what you like. Your answers are sealed at once and counted only when this closes. "
                        + "No name and no time is stored with them."));
    }

    /** The form as it was filled in, if it lacked questions that belong to these values. */
    Optional<Form> completed(Submission submission) {
        return branching.isEmpty() || submission.displays(asked(submission.values()))
                ? Optional.empty()
                : Optional.of(form(
                        submission.values(),
                        new Part.Text("*Not sealed yet.* These are the questions that belong to your first answer.")));
    }

    private Form form(Map<String, List<String>> values, Part.Text before) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Shown(before));
        if (OwnerSurvey.isWritten(wave.survey().id())) {
            fields.add(new Field.Shown(new Part.Text("Written by the owners of *" + MarkupEscape.of(product) + "*.")));
        }
        asked(values).forEach(question -> fields.addAll(fields(question, values, HINT)));
        return new Form(AREA, product, "Seal my answers", wave.id(), fields);
    }

    /** The questions of a respondent with these values. */
    private List<Question> asked(Map<String, List<String>> values) {
        return wave.survey().asked(branch(values));
    }

    /** The options of the branching question that are chosen; none if the value is not one of them. */
    private Set<Integer> branch(Map<String, List<String>> values) {
        try {
            List<String> given = branching
                    .map(question -> values.getOrDefault(question.id(), List.of()))
                    .orElse(List.of());
            return given.isEmpty() ? Set.of() : chosen(branching.orElseThrow().question(), given);
        } catch (InvalidAnswer e) {
            return Set.of();
        }
    }

    private String branchingId() {
        return branching.map(BranchingQuestion::id).orElse("");
    }

    private static List<String> value(int option) {
        return List.of(String.valueOf(option));
    }

    /** The form as it was filled in, with the identifying words pointed out at the top and at their fields. */
    Form warning(Map<String, List<String>> values, PrivacyWarning warning) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Shown(
                new Part.Text("*Not sealed yet.* These words could show who you are, or whom you mean:")));
        fields.add(new Field.Shown(new Part.Quote(listed(warning.words()))));
        fields.add(new Field.Shown(
                new Part.Text("Nothing has been stored. Change the words below, or press *" + SEAL_ANYWAY + "*.")));
        for (Question question : asked(values)) {
            List<String> words = warning.of(question.id());
            if (!words.isEmpty()) {
                // The warning at the top is out of sight here.
                fields.add(new Field.Shown(
                        new Part.Text("*Not sealed yet.* These words could show who you are, or whom you mean:")));
                fields.add(new Field.Shown(new Part.Quote(listed(words))));
            }
            fields.addAll(fields(question, values, HINT));
        }
        return new Form(AREA, product, SEAL_ANYWAY, FormContext.warned(wave.id(), warning), fields);
    }

    private static String listed(List<String> words) {
        String some = words.stream().limit(MAX_WORDS_LISTED).collect(Collectors.joining(" · "));
        return words.size() > MAX_WORDS_LISTED ? some + " · and " + (words.size() - MAX_WORDS_LISTED) + " more" : some;
    }

    private List<Field> fields(Question question, Map<String, List<String>> values, String hint) {
        QuestionType type = question.type();
        String id = question.id();
        List<String> given = values.getOrDefault(id, List.of());
        Optional<String> chosen = given.stream().findFirst();
        if (type.isScale()) {
            return List.of(new Field.PickOne(id, ANSWER, question.wording(), ScaleChoices.of(type), chosen));
        }
        if (type == QuestionType.SINGLE) {
            boolean redraws = id.equals(branchingId());
            Field field = new Field.PickOne(id, ANSWER, question.wording(), options(question), chosen, redraws);
            return redraws ? List.of(field, BRANCHING_HINT) : List.of(field);
        }
        if (type == QuestionType.MULTI) {
            return List.of(new Field.PickMany(id, ANSWER, question.wording(), options(question), given));
        }
        String who = values.getOrDefault(id + READERS, List.of()).stream()
                .findFirst()
                .orElse(CommentReaders.OWNERS.word());
        return List.of(
                new Field.Write(id, ANSWER, question.wording(), hint, Question.MAX_COMMENT_LENGTH, chosen.orElse("")),
                new Field.PickOne(id + READERS, ANSWER, "Who may read these words?", readers(), Optional.of(who)));
    }

    private static List<Field.Choice> options(Question question) {
        return IntStream.range(0, question.options().size())
                .mapToObj(i ->
                        new Field.Choice(String.valueOf(i), question.options().get(i)))
                .toList();
    }

    private List<Field.Choice> readers() {
        return readersOffered().stream()
                .map(readers -> new Field.Choice(readers.word(), label(readers)))
                .toList();
    }

    private List<CommentReaders> readersOffered() {
        return wave.survey().countsThemes()
                ? List.of(CommentReaders.values())
                : List.of(CommentReaders.EVERYONE, CommentReaders.OWNERS);
    }

    private static String label(CommentReaders readers) {
        return switch (readers) {
            case EVERYONE -> "Everyone who sees the results";
            case OWNERS -> "The product's owners";
            case NOBODY -> "Nobody, only count them in themes";
        };
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
        Set<Integer> branch = branch(values);
        for (Question question : wave.survey().asked(branch)) {
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
                    wave.questions().get(0).id(),
                    "Nothing is answered yet. Answer at least one question, or close this window.");
        }
        boolean usesProduct =
                branching.map(question -> question.usesProduct(branch)).orElse(true);
        return errors.isEmpty()
                ? new Reading.Valid(new Ballot(group, usesProduct, answers))
                : new Reading.Invalid(errors);
    }

    private Optional<Answer> answer(Question question, List<String> given, Map<String, List<String>> values)
            throws InvalidAnswer {
        QuestionType type = question.type();
        if (type == QuestionType.TEXT) {
            return words(given.get(0), values.getOrDefault(question.id() + READERS, List.of()));
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
                        .filter(readersOffered()::contains)
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
