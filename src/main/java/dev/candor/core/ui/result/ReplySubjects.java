package dev.candor.core.ui.result;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Themes;
import java.util.ArrayList;
import java.util.List;

/** The parts of a result that owners can reply to: what everyone can see of it, and nothing that is withheld. */
public final class ReplySubjects {
    private ReplySubjects() {}

    /** The whole result, the questions with a result or with comments for everyone, and the themes that are shown. */
    public static List<Reply.Subject> of(Release release) {
        List<Reply.Subject> subjects = new ArrayList<>();
        subjects.add(new Reply.WholeResult());
        release.questions().stream()
                .filter(question -> !Themes.isQuestion(question) && isSeenByEveryone(release, question))
                .map(question -> new Reply.OfQuestion(question.id()))
                .forEach(subjects::add);
        ThemeSection.names(release).stream().map(Reply.OfTheme::new).forEach(subjects::add);
        return subjects;
    }

    private static boolean isSeenByEveryone(Release release, Question question) {
        return release.cell(question) instanceof Shown
                || release.comments(CommentReaders.EVERYONE).stream()
                        .anyMatch(comment -> comment.question().equals(question.id()));
    }
}
