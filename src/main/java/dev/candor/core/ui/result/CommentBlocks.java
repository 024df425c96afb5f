package dev.candor.core.ui.result;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Comment;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Renders comments below their question. */
final class CommentBlocks {
    private CommentBlocks() {}

    /** The comments of one release for these readers alone. */
    static List<Part> of(Release release, List<Comment> comments, CommentReaders readers) {
        return of(release, comments, readers, month -> List.of());
    }

    /** The comments of one release for these readers alone, and below those on each question their month. */
    static List<Part> dated(Release release, List<Comment> comments, CommentReaders readers) {
        return of(release, comments, readers, month -> List.of(new Part.Note(DateTimeText.month(month))));
    }

    private static List<Part> of(
            Release release, List<Comment> comments, CommentReaders readers, Function<YearMonth, List<Part>> below) {
        List<Part> parts = new ArrayList<>();
        for (Question question : release.questions()) {
            List<Comment> ofQuestion = comments.stream()
                    .filter(comment -> comment.readers() == readers)
                    .filter(comment -> comment.question().equals(question.id()))
                    .toList();
            if (!ofQuestion.isEmpty()) {
                parts.add(new Part.Text("*" + MarkupEscape.of(question.wording()) + "*"));
                ofQuestion.forEach(comment -> parts.add(new Part.Quote(comment.text())));
                parts.addAll(below.apply(ofQuestion.get(0).month()));
            }
        }
        return parts;
    }

    /** The first comments, up to a number of comments and a total of characters. */
    static List<Comment> first(List<Comment> comments, int most, int characters) {
        return comments.stream().filter(fitting(characters)).limit(most).toList();
    }

    private static Predicate<Comment> fitting(int characters) {
        int[] left = {characters};
        return comment -> {
            left[0] -= comment.text().length();
            return left[0] >= 0;
        };
    }
}
