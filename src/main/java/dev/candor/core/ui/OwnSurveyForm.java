package dev.candor.core.ui;

import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Field;
import dev.candor.core.page.Field.Choice;
import dev.candor.core.page.Form;
import dev.candor.core.page.Part;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.ui.OwnSurveyDraft.DraftQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form in which owners write questions of their own. */
final class OwnSurveyForm {
    static final String AREA = "ask_own";

    /** Enough for ten options of the longest kind, and some more to say that these are too many. */
    private static final int MAX_OPTIONS_TEXT = 3_000;

    private static final List<QuestionType> TYPES = List.of(
            QuestionType.RATING,
            QuestionType.AGREE,
            QuestionType.EASE,
            QuestionType.NPS,
            QuestionType.CHANGE,
            QuestionType.CHOOSE,
            QuestionType.SINGLE,
            QuestionType.MULTI,
            QuestionType.TEXT);

    private OwnSurveyForm() {}

    /** The form of this draft; {@code notice} says what happened to it meanwhile. */
    static Form of(OwnSurveyDraft draft, Product product, Optional<String> notice) {
        List<Field> fields = new ArrayList<>();
        notice.ifPresent(words -> fields.add(new Field.Shown(new Part.Text(words))));
        fields.add(new Field.Line(
                OwnSurveyDraft.NAME_FIELD,
                "answer",
                "Name",
                "To find the survey again. Whoever is asked or sees the results may see it.",
                OwnSurveyCheck.MAX_NAME,
                draft.name(),
                Field.Need.REQUIRED));
        for (int i = 1; i <= draft.questions().size(); i++) {
            fields.add(new Field.Shown(new Part.Divider()));
            fields.addAll(question(i, draft.questions().get(i - 1)));
        }
        if (draft.questions().size() < OwnerSurvey.MAX_QUESTIONS) {
            fields.add(new Field.Shown(
                    new Part.Buttons(List.of(Button.of(Action.ASK_ADD, "Add another question", product.id())))));
        }
        fields.add(new Field.Shown(new Part.Note("Above the questions people read: “Written by the owners of "
                + product.name()
                + "”. Ask nothing that shows who somebody is. What is published is the same as of every"
                + " survey: rounded, and only of enough answers.")));
        return new Form(AREA, "Your own questions", "Save", draft.context(), fields);
    }

    private static List<Field> question(int number, DraftQuestion question) {
        Field.Need need = number == 1 ? Field.Need.REQUIRED : Field.Need.OPTIONAL;
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Line(
                OwnSurveyDraft.wordsField(number),
                "answer",
                "Question " + number,
                number == 1 ? "" : "Left out if you write nothing here and below.",
                OwnSurveyCheck.MAX_WORDS,
                question.words(),
                need));
        fields.add(new Field.Select(
                OwnSurveyDraft.typeField(number),
                Action.ASK_REDRAW.id(),
                "How it is answered",
                TYPES.stream().map(type -> new Choice(type.word(), label(type))).toList(),
                Optional.of(question.type()),
                Field.OnChange.REDRAWS,
                need));
        boolean choice = OwnSurveyDraft.type(question.type())
                .filter(QuestionType::isChoice)
                .isPresent();
        // Options that were typed stay, whatever is chosen afterwards.
        if (choice || !question.options().isBlank()) {
            fields.add(options(number, question.options(), choice));
        }
        return fields;
    }

    private static Field options(int number, String options, boolean needed) {
        return new Field.Write(
                OwnSurveyDraft.optionsField(number),
                "answer",
                "Options of question " + number,
                needed
                        ? "One per line, two to ten. Needed if you ask question " + number + "."
                        : "Please empty this field: the question is not answered with options.",
                MAX_OPTIONS_TEXT,
                options,
                needed && number == 1 ? Field.Need.REQUIRED : Field.Need.OPTIONAL);
    }

    private static String label(QuestionType type) {
        return switch (type) {
            case RATING -> "Satisfaction, from 1 to 5";
            case AGREE -> "Agreement with a statement, from 1 to 5";
            case EASE -> "Agreement that it was easy, from 1 to 7";
            case NPS -> "How likely people are to recommend it, from 0 to 10";
            case CHANGE -> "Worse, about the same, better";
            case CHOOSE -> "No, rather no, rather yes, yes";
            case SINGLE -> "One of the options";
            case MULTI -> "Any of the options";
            case TEXT -> "In their own words";
            case SCORE -> "";
        };
    }
}
