package dev.candor.core.ui;

import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Own questions of owners as they are being written; nothing is checked yet.
 *
 * @param product id of the product
 * @param survey id of the survey that is changed; empty: a new one
 * @param revision revision of the survey that is changed
 * @param questions as many as the form shows
 */
record OwnSurveyDraft(String product, String survey, int revision, String name, List<DraftQuestion> questions) {
    static final String NAME_FIELD = "name";
    private static final String WORDS = ".words";
    private static final String TYPE = ".type";
    private static final String OPTIONS = ".options";
    private static final String NONE = "-";

    OwnSurveyDraft {
        questions = List.copyOf(questions);
    }

    /**
     * A question as it is being written.
     *
     * @param type the word of its type; empty: none is chosen
     * @param options one per line
     */
    record DraftQuestion(String words, String type, String options) {
        static final DraftQuestion EMPTY = new DraftQuestion("", "", "");

        boolean isEmpty() {
            return words.isBlank() && options.isBlank();
        }

        /** The options without blank lines. */
        List<String> lines() {
            return options.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** A draft of a new survey with one empty question. */
    static OwnSurveyDraft empty(String product) {
        return new OwnSurveyDraft(product, "", 0, "", List.of(DraftQuestion.EMPTY));
    }

    /** The questions of this survey. */
    static OwnSurveyDraft of(OwnerSurvey survey) {
        return new OwnSurveyDraft(
                survey.product(),
                survey.id(),
                survey.revision(),
                survey.name(),
                survey.questions().stream()
                        .map(question -> new DraftQuestion(
                                question.wording(), question.type().word(), String.join("\n", question.options())))
                        .toList());
    }

    /** Reads a form: its context, and what is filled in. */
    static OwnSurveyDraft read(String context, Map<String, List<String>> values) {
        List<String> words = Stream.of(context.split(" ", -1)).toList();
        if (words.size() != 4) {
            return empty(words.get(0));
        }
        List<DraftQuestion> questions = IntStream.rangeClosed(1, number(words.get(3)))
                .mapToObj(i -> new DraftQuestion(
                        value(values, wordsField(i)), value(values, typeField(i)), value(values, optionsField(i))))
                .toList();
        return new OwnSurveyDraft(
                words.get(0),
                words.get(1).equals(NONE) ? "" : words.get(1),
                number(words.get(2)),
                value(values, NAME_FIELD),
                questions);
    }

    /** The context of its form. */
    String context() {
        return String.join(
                " ",
                product,
                survey.isEmpty() ? NONE : survey,
                String.valueOf(revision),
                String.valueOf(questions.size()));
    }

    /** The draft with one more question, if there may be more. */
    OwnSurveyDraft withAnotherQuestion() {
        List<DraftQuestion> more = new ArrayList<>(questions);
        if (more.size() < OwnerSurvey.MAX_QUESTIONS) {
            more.add(DraftQuestion.EMPTY);
        }
        return new OwnSurveyDraft(product, survey, revision, name, more);
    }

    /** The same words, to be stored as this revision of this survey. */
    OwnSurveyDraft over(String otherSurvey, int otherRevision) {
        return new OwnSurveyDraft(product, otherSurvey, otherRevision, name, questions);
    }

    static String wordsField(int question) {
        return "q" + question + WORDS;
    }

    static String typeField(int question) {
        return "q" + question + TYPE;
    }

    static String optionsField(int question) {
        return "q" + question + OPTIONS;
    }

    /** The type with this word, if owners can ask it. */
    static Optional<QuestionType> type(String word) {
        return Stream.of(QuestionType.values())
                .filter(QuestionType::isAsked)
                .filter(type -> type.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String value(Map<String, List<String>> values, String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    private static int number(String word) {
        return word.matches("\\d{1,9}") ? Integer.parseInt(word) : 0;
    }

    /** Questions that keep the ids of those before: one that is unchanged its own, a changed one that of its place. */
    static List<Question> withIds(List<Question> written, List<Question> before) {
        List<String> ids = new ArrayList<>();
        for (Question question : written) {
            ids.add(before.stream()
                    .filter(old -> old.version().equals(question.version()))
                    .map(Question::id)
                    .findFirst()
                    .orElse(""));
        }
        List<Question> named = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String place = i < before.size() ? before.get(i).id() : "";
            String id = !ids.get(i).isEmpty() ? ids.get(i) : ids.contains(place) ? "" : place;
            if (id.isEmpty()) {
                id = unused(ids, before);
            }
            ids.set(i, id);
            Question question = written.get(i);
            named.add(new Question(id, question.type(), question.wording(), question.options()));
        }
        return named;
    }

    private static String unused(List<String> ids, List<Question> before) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "q" + i)
                .filter(id -> !ids.contains(id)
                        && before.stream().noneMatch(old -> old.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }
}
