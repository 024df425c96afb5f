package dev.candor.core.response;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The form of a wave's questions, whose fields depend on the answer to the branching question; what is filled in for questions
 * that go away is kept in its context.
 */
final class SurveyForm {
    private static final String AREA = "ballot";
    private static final String ANSWER = "answer";

    /** Ends the id of the field in which somebody chooses who may read the words of a question. */
    static final String READERS = ".readers";

    private static final String SEAL_ANYWAY = "Seal it as it is now";
    private static final Field IDENTIFYING_HINT =
            new Field.Shown(new Part.Text("*Not sealed yet.* These words could show who you are, or whom you mean:"));
    private static final int MAX_WORDS_LISTED = 12;
    private static final String HINT =
            "Leave out names and anything only you would say. Your way of writing can be recognised.";

    private final Wave wave;
    private final String product;
    private final Optional<BranchingQuestion> branching;
    private final KeptValues keptValues;

    SurveyForm(Wave wave, String product) {
        this.wave = wave;
        this.product = product;
        this.branching = wave.survey().branchingQuestion();
        this.keptValues = new KeptValues(wave.questions());
    }

    /** The empty form; with this point of the headline question chosen, and then with the use of the product, if there is one. */
    Form form(Optional<Integer> point) {
        Map<String, List<String>> values = new HashMap<>();
        point.ifPresent(chosen -> wave.survey()
                .headline()
                .ifPresent(question -> values.put(question.id(), List.of(String.valueOf(chosen)))));
        Optional<Integer> used = point.flatMap(chosen -> branching).flatMap(BranchingQuestion::used);
        used.ifPresent(option -> values.put(branchingId(), value(option)));
        return form(values, introduction(), used);
    }

    /** The form with the answer to this question chosen that the person does not use the product. */
    Form formOfOther(BranchingQuestion question) {
        return form(Map.of(question.id(), value(question.notUsed())));
    }

    /** The form after a change: as it was filled in, with what was filled in before for the questions that come back. */
    Form redrawn(Submission submission) {
        return form(filledIn(submission));
    }

    /** The form with these values filled in, and the questions that belong to them; the form keeps the other values. */
    Form form(Map<String, List<String>> values) {
        return form(values, introduction(), Optional.empty());
    }

    private Part.Text introduction() {
        return new Part.Text("About *" + MarkupEscape.of(product)
                + "*. Skip what you like. Your answers are sealed at once and counted only when this closes. "
                + "No name and no time is stored with them.");
    }

    /** The form as it was filled in, if it lacked questions that belong to these values. */
    Optional<Form> completed(Submission submission) {
        return branching.isEmpty() || submission.displays(asked(submission.values()))
                ? Optional.empty()
                : Optional.of(form(
                        filledIn(submission),
                        new Part.Text("*Not sealed yet.* These are the questions that belong to your first answer."),
                        Optional.empty()));
    }

    /** {@code assumed}: the option of the branching question that was chosen for the person, which the form points out. */
    private Form form(Map<String, List<String>> values, Part.Text before, Optional<Integer> assumed) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Shown(before));
        KeptValues.Encoded kept = kept(values);
        tooLong(kept.tooLong()).ifPresent(fields::add);
        if (OwnerSurvey.isWritten(wave.survey().id())) {
            fields.add(new Field.Shown(new Part.Text("Written by the owners of *" + MarkupEscape.of(product) + "*.")));
        }
        asked(values).forEach(question -> {
            fields.addAll(fields(question, values));
            if (question.id().equals(branchingId())) {
                assumed.map(question.options()::get).map(this::assumption).ifPresent(fields::add);
                fields.add(branchingHint());
            }
        });
        return new Form(
                AREA,
                product,
                "Seal my answers",
                new FormContext(wave.id(), Optional.empty(), kept.text()).text(),
                fields);
    }

    /** What is filled in: the values of the questions that the form displayed, and those that it kept of others. */
    private Map<String, List<String>> filledIn(Submission submission) {
        Map<String, List<String>> values = new HashMap<>(keptValues.decode(submission.kept()));
        values.putAll(submission.values());
        return values;
    }

    /** The values of the questions that the form with these values does not display. */
    private KeptValues.Encoded kept(Map<String, List<String>> values) {
        return keptValues.encode(asked(values), values, FormContext.maxKept(wave.id()));
    }

    private static Optional<Field> tooLong(List<Question> questions) {
        return questions.stream()
                .map(question -> "“" + MarkupEscape.of(question.wording()) + "”")
                .reduce((some, another) -> some + ", " + another)
                .map(all -> new Field.Shown(new Part.Text("Your words on " + all
                        + " are too long to keep. If you change your first answer back, please write them again.")));
    }

    /** The questions of a respondent with these values. */
    private List<Question> asked(Map<String, List<String>> values) {
        return wave.survey().asked(BallotReader.branch(branching, values));
    }

    private String branchingId() {
        return branching.map(BranchingQuestion::id).orElse("");
    }

    private static List<String> value(int option) {
        return List.of(String.valueOf(option));
    }

    /** The form as it was filled in, with the identifying words pointed out at the top and at their fields. */
    Form warning(Submission submission, PrivacyWarning warning) {
        Map<String, List<String>> values = filledIn(submission);
        List<Field> fields = new ArrayList<>();
        fields.add(IDENTIFYING_HINT);
        fields.add(new Field.Shown(new Part.Quote(listed(warning.words()))));
        fields.add(new Field.Shown(
                new Part.Text("Nothing has been stored. Change the words below, or press *" + SEAL_ANYWAY + "*.")));
        for (Question question : asked(values)) {
            List<String> words = warning.of(question.id());
            if (!words.isEmpty()) {
                // The warning at the top is out of sight here.
                fields.add(IDENTIFYING_HINT);
                fields.add(new Field.Shown(new Part.Quote(listed(words))));
            }
            fields.addAll(fields(question, values));
            if (question.id().equals(branchingId())) {
                fields.add(branchingHint());
            }
        }
        FormContext context = new FormContext(
                wave.id(), Optional.of(warning.hash()), kept(values).text());
        return new Form(AREA, product, SEAL_ANYWAY, context.text(), fields);
    }

    private static String listed(List<String> words) {
        String some = words.stream().limit(MAX_WORDS_LISTED).collect(Collectors.joining(" · "));
        return words.size() > MAX_WORDS_LISTED ? some + " · and " + (words.size() - MAX_WORDS_LISTED) + " more" : some;
    }

    private Field assumption(String option) {
        return new Field.Shown(new Part.Text("*“" + MarkupEscape.of(option) + "” is chosen, because you rated "
                + MarkupEscape.of(product) + ".* Please change it if that is wrong."));
    }

    private Field branchingHint() {
        return new Field.Shown(
                new Part.Note("The questions below follow from this answer. If you leave it open, you count as"
                        + " somebody who uses " + MarkupEscape.of(product) + ". Only the answers you see are sealed."));
    }

    private List<Field> fields(Question question, Map<String, List<String>> values) {
        QuestionType type = question.type();
        String id = question.id();
        List<String> given = values.getOrDefault(id, List.of());
        Optional<String> chosen = given.stream().findFirst();
        if (type.isScale()) {
            return List.of(new Field.PickOne(id, ANSWER, question.wording(), ScaleChoices.of(type), chosen));
        }
        if (type == QuestionType.SINGLE) {
            Field.OnChange onChange = id.equals(branchingId()) ? Field.OnChange.REDRAWS : Field.OnChange.NOTHING;
            return List.of(new Field.PickOne(id, ANSWER, question.wording(), options(question), chosen, onChange));
        }
        if (type == QuestionType.MULTI) {
            return List.of(new Field.PickMany(id, ANSWER, question.wording(), options(question), given));
        }
        String who = values.getOrDefault(id + READERS, List.of()).stream()
                .findFirst()
                .orElse(CommentReaders.OWNERS.word());
        return List.of(
                new Field.Write(id, ANSWER, question.wording(), HINT, Question.MAX_COMMENT_LENGTH, chosen.orElse("")),
                new Field.PickOne(id + READERS, ANSWER, "Who may read these words?", readers(), Optional.of(who)));
    }

    private static List<Field.Choice> options(Question question) {
        return IntStream.range(0, question.options().size())
                .mapToObj(i ->
                        new Field.Choice(String.valueOf(i), question.options().get(i)))
                .toList();
    }

    private List<Field.Choice> readers() {
        return CommentReaders.offered(wave.survey().countsThemes()).stream()
                .map(readers -> new Field.Choice(readers.word(), label(readers)))
                .toList();
    }

    private static String label(CommentReaders readers) {
        return switch (readers) {
            case EVERYONE -> "Everyone who sees the results";
            case OWNERS -> "The product's owners";
            case NOBODY -> "Nobody, only count them in themes";
        };
    }
}
