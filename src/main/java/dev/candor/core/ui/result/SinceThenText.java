package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.Question;
import java.util.List;
import java.util.Optional;

/** What people said in the last survey and what the owners replied, in two lines for the next prompt. */
public final class SinceThenText {
    private static final int CHOSEN_OPTIONS = 2;
    private static final int WORDS = 140;

    private SinceThenText() {}

    /** The lines about this result; nothing if nobody has replied to it. The newest reply that says done comes first. */
    public static List<Part> of(Release release, ReadReplies replies) {
        Optional<Reply> told = replies.newest().stream()
                .reduce((one, later) -> one.kind() == Reply.Kind.DONE && later.kind() != Reply.Kind.DONE ? one : later);
        return told.map(reply -> List.of(ReplyText.line(
                        "Last time you " + said(release, reply.subject()) + "\nSince then: "
                                + ReplyText.state(reply, replies.isMissed(reply)),
                        brief(reply))))
                .orElse(List.of());
    }

    private static Reply brief(Reply reply) {
        return new Reply(
                reply.product(),
                reply.wave(),
                reply.subject(),
                reply.kind(),
                ShortenedText.of(reply.words(), WORDS),
                reply.day(),
                reply.link(),
                reply.given());
    }

    private static String said(Release release, Reply.Subject subject) {
        if (subject instanceof Reply.OfQuestion) {
            String wording = "_" + MarkupEscape.of(ReplyText.subject(release, subject)) + "_";
            return question(release, subject)
                    .map(release::cell)
                    .filter(Shown.class::isInstance)
                    .map(cell -> "said: " + wording + " " + ResultLine.full(cell, CHOSEN_OPTIONS))
                    .orElse("were asked: " + wording);
        }
        return subject instanceof Reply.OfTheme theme
                ? "said: comments about " + MarkupEscape.of(theme.name()) + "."
                : "said: " + Headline.sentence(release);
    }

    private static Optional<Question> question(Release release, Reply.Subject subject) {
        return release.questions().stream()
                .filter(question -> subject.equals(new Reply.OfQuestion(question.id())))
                .findFirst();
    }
}
