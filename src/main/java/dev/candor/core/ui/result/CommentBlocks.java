package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Comment;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Renders comments below their question, with their month and nothing else. */
final class CommentBlocks {
    private CommentBlocks() {}

    static List<Part> of(Release release, List<Comment> comments) {
        List<Part> parts = new ArrayList<>();
        for (Question question : release.questions()) {
            TreeMap<YearMonth, List<Comment>> months = comments.stream()
                    .filter(comment -> comment.question().equals(question.id()))
                    .collect(Collectors.groupingBy(
                            Comment::month, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
            if (!months.isEmpty()) {
                parts.add(new Part.Text("*" + MarkupEscape.of(question.wording()) + "*"));
            }
            months.forEach((month, ofMonth) -> {
                ofMonth.forEach(comment -> parts.add(new Part.Quote(comment.text())));
                parts.add(new Part.Note(DateTimeText.month(month)));
            });
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
