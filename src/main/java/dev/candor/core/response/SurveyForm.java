package dev.candor.core.response;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.scheduling.Wave;
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

/** The form of a wave's questions: its fields, the values read from it, and the page that confirms them. */
final class SurveyForm {
    private static final String AREA = "ballot";
    private static final String ANSWER = "answer";
    private static final String READERS = ".readers";
    private static final String SEAL_ANYWAY = "Seal it as it is now";
    private static final int MAX_WORDS_LISTED = 12;
    private static final String HINT =
            "Leave out names and anything only you would say. Your way of writing can be recognised.";

    private final Wave wave;
    private final String product;

    SurveyForm(Wave wave, String product) {
        this.wave = wave;
        this.product = product;
    }

    /** The empty form, with this point of the headline question chosen if there is one. */
    Form form(Optional<Integer> point) {
        Optional<String> headline = wave.survey().headline().map(Question::id);
        Map<String, List<String>> chosen = headline.isPresent() && point.isPresent()
                ? Map.of(headline.get(), List.of(String.valueOf(point.get())))
                : Map.of();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Shown(new Part.Text("About *" + MarkupEscape.of(product)
                + "*. Skip what you like. Your answers are sealed at once and counted only when this closes. "
                + "No name and no time is stored with them.")));
        wave.questions().forEach(question -> fields.addAll(fields(question, chosen, HINT)));
        return new Form(AREA, product, "Seal my answers", wave.id(), fields);
    }

    /** The form as it was filled in, with the identifying words pointed out at the top and at their fields. */
    Form warning(Map<String, List<String>> values, PrivacyWarning warning) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Shown(
                new Part.Text("*Not sealed yet.* These words could show who you are, or whom you mean:")));
        fields.add(new Field.Shown(new Part.Quote(listed(warning.words()))));
        fields.add(new Field.Shown(
                new Part.Text("Nothing has been stored. Change the words below, or press *" + SEAL_ANYWAY + "*.")));
        for (Question question : wave.questions()) {
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
            return List.of(new Field.PickOne(id, ANSWER, question.wording(), points(type), chosen));
        }
        if (type == QuestionType.SINGLE) {
            return List.of(new Field.PickOne(id, ANSWER, question.wording(), options(question), chosen));
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

    private static List<Field.Choice> points(QuestionType type) {
        return IntStream.rangeClosed(type.low(), type.high())
                .mapToObj(point -> new Field.Choice(String.valueOf(point), type.point(point) + ends(type, point)))
                .toList();
    }

    private static String ends(QuestionType type, int point) {
        if (point != type.low() && point != type.high()) {
            return "";
        }
        boolean low = point == type.low();
        return switch (type) {
            case RATING -> low ? " – very dissatisfied" : " – very satisfied";
            case AGREE, EASE -> low ? " – strongly disagree" : " – strongly agree";
            case NPS -> low ? " – not at all likely" : " – extremely likely";
            default -> "";
        };
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

    /** Reads the submitted values of a person in this group. */
    Reading read(int group, Map<String, List<String>> values) {
        Map<String, Answer> answers = new HashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Question question : wave.questions()) {
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
        return errors.isEmpty() ? new Reading.Valid(new Ballot(group, true, answers)) : new Reading.Invalid(errors);
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
        Set<Integer> options = new HashSet<>();
        for (String option : given) {
            options.add(number(option, 0, question.options().size() - 1));
        }
        return Optional.of(new Answer.Chosen(options));
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

    /** The page that shows the respondent the sealed record. */
    Page receiptPage(Ballot ballot, String group) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text("*Sealed.* This is the whole record, and nothing else was stored with it:"));
        parts.add(new Part.Text(
                "Product: *" + MarkupEscape.of(product) + "*\nCounted in: *" + MarkupEscape.of(group) + "*"));
        if (!ballot.usesProduct()) {
            parts.add(new Part.Text("Answer: *does not use it*"));
        }
        for (Question question : wave.questions()) {
            Answer answer = ballot.answers().get(question.id());
            if (answer != null) {
                parts.addAll(parts(question, answer));
            }
        }
        parts.add(new Part.Note("Until this closes, it is stored that you answered, so that nobody asks you again. "
                + "Your answers are not stored with it. They are opened only to be counted. After that, only the published "
                + "result remains."));
        return new Page("Your answers are sealed.", parts);
    }

    private List<Part> parts(Question question, Answer answer) {
        if (answer instanceof Answer.Point point) {
            return List.of(new Part.Text(MarkupEscape.of(question.wording()) + "\n*"
                    + question.type().point(point.value()) + "*"));
        }
        if (answer instanceof Answer.Chosen chosen) {
            String options = chosen.options().stream()
                    .sorted()
                    .map(question.options()::get)
                    .map(MarkupEscape::of)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            return List.of(new Part.Text(MarkupEscape.of(question.wording()) + "\n*" + options + "*"));
        }
        Answer.Words words = (Answer.Words) answer;
        return List.of(
                new Part.Text(MarkupEscape.of(question.wording())),
                new Part.Quote(words.text()),
                new Part.Note(readers(words.readers())));
    }

    private String readers(CommentReaders readers) {
        if (readers == CommentReaders.NOBODY) {
            return "Nobody can read this. If enough people answer, it is counted in themes such as "
                    + MarkupEscape.of(wave.survey().themes().names().get(0))
                    + ". The words are destroyed at the close.";
        }
        int enough = wave.policy().minComments();
        String who = readers == CommentReaders.OWNERS
                ? "the owners of " + MarkupEscape.of(product) + ", as they were when this survey opened"
                : "everyone who sees the results, or the owners of " + MarkupEscape.of(product)
                        + " alone if fewer than " + enough + " comments were written for everyone";
        return "Who can read this: " + who + ". Comments are destroyed unread at the close if fewer than "
                + wave.policy().minCommentBallots()
                + " people who use it answered, or fewer than " + enough + " comments came.";
    }

    /** A submitted value that the form does not offer; the message says how to correct it. */
    private static final class InvalidAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        InvalidAnswer(String message) {
            super(message);
        }
    }
}
