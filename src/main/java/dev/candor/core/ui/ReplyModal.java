package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Action;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Reply;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ReplySubjects;
import dev.candor.core.ui.result.ReplyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The form in which an owner replies to a result. */
final class ReplyModal {
    static final String AREA = "reply";

    /** Id of the field in which a part of the result is chosen, by its position among {@link ReplySubjects}. */
    static final String SUBJECT = "subject";

    /** Id of the field in which a {@link Reply.Kind} to the whole result is chosen, by its name. */
    static final String KIND = "kind";

    /** The same field for a part of the result. It has an id of its own, because Slack keeps what is chosen in a field that it knows. */
    static final String KIND_OF_PART = "kind.part";

    /** Id of the field with the owner's words. */
    static final String WORDS = "words";

    static final String DAY = "day";
    static final String LINK = "link";

    private static final String INPUT = "answer";
    private static final Map<Reply.Kind, String> KINDS = new TreeMap<>(Map.of(
            Reply.Kind.LOOKING_INTO_IT, "Looking into it",
            Reply.Kind.DOING, "Doing it",
            Reply.Kind.DONE, "Done",
            Reply.Kind.WONT, "Won't do it, because …"));

    private final ProductHistory history;
    private final Release release;
    private final ReadReplies given;
    private final boolean resultsForEveryone;

    /** The form about the latest release of this history, to which these replies are given so far. */
    ReplyModal(ProductHistory history, ReadReplies given, boolean resultsForEveryone) {
        this.history = history;
        this.release = history.latest().orElseThrow();
        this.given = given;
        this.resultsForEveryone = resultsForEveryone;
    }

    /** The form with what was filled in; {@code notice}, if it is not empty, says what happened to it meanwhile. */
    Form form(ReplyReader filled, String notice) {
        List<Field> fields = new ArrayList<>();
        if (!notice.isEmpty()) {
            fields.add(new Field.Shown(new Part.Text(notice)));
        }
        fields.add(new Field.Shown(
                new Part.Text("You answer the result of " + MarkupEscape.of(history.dayAndSurvey(release)) + ".")));
        if (!given.newest().isEmpty()) {
            given.newest()
                    .forEach(reply ->
                            fields.add(new Field.Shown(ReplyText.part(release, reply, given.isMissed(reply)))));
            fields.add(new Field.Shown(new Part.Note(
                    "This is answered so far. A new answer about the same thing replaces the older one.")));
        }
        fields.addAll(inputs(filled));
        fields.add(new Field.Shown(new Part.Note(readers())));
        return new Form(
                AREA,
                "Answer: " + history.product().name(),
                "Post the answer",
                release.heading().wave(),
                fields);
    }

    private List<Field> inputs(ReplyReader filled) {
        List<Reply.Subject> subjects = ReplySubjects.of(release);
        boolean ofWhole = filled.isOfWhole(subjects);
        List<Field> inputs = new ArrayList<>();
        inputs.add(new Field.PickOne(
                SUBJECT,
                Action.REPLY_REDRAW.id(),
                "What do you answer?",
                choices(subjects),
                Optional.of(filled.value(SUBJECT)),
                Field.OnChange.REDRAWS,
                Field.Need.REQUIRED));
        inputs.add(Field.PickOne.required(
                ofWhole ? KIND : KIND_OF_PART, INPUT, "What happens?", kinds(ofWhole), Optional.of(filled.kindName())));
        if (ofWhole) {
            inputs.add(new Field.Shown(new Part.Note(
                    "Is there something that you won't do? Choose above which part of the result it is about.")));
        }
        String words = "One or two sentences: what you do" + (ofWhole ? "." : ", or why you don't.");
        inputs.add(new Field.Write(
                WORDS, INPUT, "In your words", words, Reply.MAX_WORDS, filled.value(WORDS), Field.Need.REQUIRED));
        inputs.add(new Field.PickDay(
                DAY, INPUT, "Which day?", "When it was done, or will be.", ReplyReader.day(filled.value(DAY))));
        inputs.add(new Field.WriteLink(LINK, INPUT, "Link", "A page with more about it.", filled.value(LINK)));
        return inputs;
    }

    private List<Field.Choice> choices(List<Reply.Subject> subjects) {
        return IntStream.range(0, subjects.size())
                .mapToObj(i -> new Field.Choice(String.valueOf(i), ReplyText.subject(release, subjects.get(i))))
                .toList();
    }

    /** Nobody refuses a whole result. */
    private static List<Field.Choice> kinds(boolean ofWhole) {
        return KINDS.entrySet().stream()
                .filter(kind -> !ofWhole || kind.getKey() != Reply.Kind.WONT)
                .map(kind -> new Field.Choice(kind.getKey().name(), kind.getValue()))
                .toList();
    }

    private String readers() {
        return "Your answer is public. Your name is not on it. It is posted in the thread of the result. The report shows it"
                + (resultsForEveryone
                        ? ", and so do the next survey about "
                                + history.product().name() + " and the next digest of every team that uses it."
                        : ".")
                + " Please do not quote comments that were written for the owners alone.";
    }
}
