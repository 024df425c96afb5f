package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.Question;

/** Words a reply of owners in one line. */
public final class ReplyText {
    private ReplyText() {}

    /** The line, such as {@code *What slows you down?* Doing it, by 1 December 2026: New runners.}. */
    public static String of(Release release, Reply reply) {
        return "*" + MarkupEscape.of(subject(release, reply.subject())) + "* " + SentenceCase.of(state(reply)) + ": "
                + MarkupEscape.of(reply.words());
    }

    /** What the reply is about: the wording of a question, the name of a theme, or the whole result. */
    public static String subject(Release release, Reply.Subject subject) {
        if (subject instanceof Reply.OfQuestion about) {
            return release.questions().stream()
                    .filter(question -> question.id().equals(about.id()))
                    .map(Question::wording)
                    .findFirst()
                    .orElse(about.id());
        }
        return subject instanceof Reply.OfTheme theme ? SentenceCase.of(theme.name()) : "The whole result";
    }

    /** What is done about it and when, such as {@code done on 1 December 2026}. */
    public static String state(Reply reply) {
        String day = reply.day().map(DateTimeText::date).orElse("");
        return switch (reply.kind()) {
            case LOOKING_INTO_IT -> "looking into it" + (day.isEmpty() ? "" : ", until " + day);
            case DOING -> "doing it" + (day.isEmpty() ? "" : ", by " + day);
            case DONE -> "done" + (day.isEmpty() ? "" : " on " + day);
            case WONT -> "won't do it" + (day.isEmpty() ? "" : " before " + day) + ", because";
        };
    }
}
