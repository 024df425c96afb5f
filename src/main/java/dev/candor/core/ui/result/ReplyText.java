package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.Question;

/** Words a reply of owners. */
public final class ReplyText {
    private ReplyText() {}

    /** The reply in one line, such as {@code *What slows you down?* – doing it, by 1 December 2026: New runners.}. */
    public static Part part(Release release, Reply reply) {
        return part(release, reply, false);
    }

    /** The reply in one line; {@code missed} if it promises something for a day that is past. */
    public static Part part(Release release, Reply reply, boolean missed) {
        return line(bold(release, reply) + " – " + state(reply, missed), reply);
    }

    /** The same with the day of the result. */
    static Part partWithResult(Release release, Reply reply, boolean missed) {
        String result = " (result of " + DateTimeText.date(release) + ") – ";
        return line(bold(release, reply) + result + state(reply, missed), reply);
    }

    private static String bold(Release release, Reply reply) {
        return "*" + MarkupEscape.of(subject(release, reply.subject())) + "*";
    }

    /** What is said about the subject, after this text with its markup. */
    static Part part(String before, Reply reply, boolean missed) {
        return line(before + SentenceCase.of(state(reply, missed)), reply);
    }

    /** The words and the link of a reply, after this text with its markup and a colon. */
    static Part line(String before, Reply reply) {
        String text = before + ": " + MarkupEscape.of(reply.words());
        return reply.link()
                .<Part>map(link -> new Part.Linked(text, "More about it", link.toString()))
                .orElseGet(() -> new Part.Text(text));
    }

    /** What the reply is about in plain text: the wording of a question, the name of a theme, or the whole result. */
    public static String subject(Release release, Reply.Subject subject) {
        if (subject instanceof Reply.OfQuestion about) {
            return release.questions().stream()
                    .filter(question -> question.id().equals(about.id()))
                    .map(Question::wording)
                    .findFirst()
                    .orElse(about.id());
        }
        return subject instanceof Reply.OfTheme theme ? "Comments about " + theme.name() : "The whole result";
    }

    /**
     * What is done about it and when, such as {@code done on 1 December 2026}.
     *
     * @param missed whether it promises something for a day that is past
     */
    static String state(Reply reply, boolean missed) {
        String day = reply.day().map(DateTimeText::date).orElse("");
        if (missed) {
            return reply.kind() == Reply.Kind.DOING
                    ? "was to be done by " + day + ", but not reported as done"
                    : "was looked into until " + day + ", but nothing was reported since";
        }
        return switch (reply.kind()) {
            case LOOKING_INTO_IT -> "looking into it" + (day.isEmpty() ? "" : ", until " + day);
            case DOING -> "doing it" + (day.isEmpty() ? "" : ", by " + day);
            case DONE -> "done" + (day.isEmpty() ? "" : " on " + day);
            case WONT -> "won't do it" + (day.isEmpty() ? "" : " before " + day) + ", because";
        };
    }
}
