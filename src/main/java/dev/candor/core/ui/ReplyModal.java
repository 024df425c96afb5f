package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Part;
import dev.candor.core.reply.Reply;
import dev.candor.core.ui.result.DateTimeText;
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

    /** Id of the field in which a {@link Reply.Kind} is chosen, by its name. */
    static final String KIND = "kind";

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

    private ReplyModal() {}

    /** The empty form about the latest release of this history. */
    static Form of(ProductHistory history, List<Reply> given, boolean resultsForEveryone) {
        return of(history, given, resultsForEveryone, new ReplyReader(Map.of(SUBJECT, List.of("0"))), "");
    }

    /** The form with what was filled in; {@code notice}, if it is not empty, says what happened to it meanwhile. */
    static Form of(
            ProductHistory history, List<Reply> given, boolean resultsForEveryone, ReplyReader filled, String notice) {
        Release release = history.latest().orElseThrow();
        List<Field> fields = new ArrayList<>();
        if (!notice.isEmpty()) {
            fields.add(new Field.Shown(new Part.Text(notice)));
        }
        fields.add(new Field.Shown(new Part.Text("You answer the result of "
                + DateTimeText.date(release.heading().closed()) + ".")));
        if (!given.isEmpty()) {
            Reply.newestOfEach(given).forEach(reply -> fields.add(new Field.Shown(ReplyText.part(release, reply))));
            fields.add(new Field.Shown(new Part.Note(
                    "This is answered so far. A new answer about the same thing replaces the older one.")));
        }
        fields.addAll(inputs(release, filled));
        fields.add(new Field.Shown(new Part.Note(readers(history, resultsForEveryone))));
        return new Form(
                AREA,
                "Answer: " + history.product().name(),
                "Post the answer",
                release.heading().wave(),
                fields);
    }

    private static List<Field> inputs(Release release, ReplyReader filled) {
        List<Reply.Subject> subjects = ReplySubjects.of(release);
        List<Field.Choice> about = IntStream.range(0, subjects.size())
                .mapToObj(i -> new Field.Choice(String.valueOf(i), ReplyText.subject(release, subjects.get(i))))
                .toList();
        List<Field.Choice> kinds = KINDS.entrySet().stream()
                .map(kind -> new Field.Choice(kind.getKey().name(), kind.getValue()))
                .toList();
        String words = "One or two sentences: what you do, or why you don't.";
        return List.of(
                Field.PickOne.required(
                        SUBJECT, INPUT, "What do you answer?", about, Optional.of(filled.value(SUBJECT))),
                Field.PickOne.required(KIND, INPUT, "What happens?", kinds, Optional.of(filled.value(KIND))),
                new Field.Write(WORDS, INPUT, "In your words", words, Reply.MAX_WORDS, filled.value(WORDS), true),
                new Field.PickDay(
                        DAY, INPUT, "Which day?", "When it was done, or will be.", ReplyReader.day(filled.value(DAY))),
                new Field.WriteLink(LINK, INPUT, "Link", "A page with more about it.", filled.value(LINK)));
    }

    private static String readers(ProductHistory history, boolean resultsForEveryone) {
        return "Your answer is public. Your name is not on it. It is posted in the thread of the result. The report shows it"
                + (resultsForEveryone
                        ? ", and so do the next survey about "
                                + history.product().name() + " and the next digest of every team that uses it."
                        : ".")
                + " Please do not quote comments that were written for the owners alone.";
    }
}
