package dev.candor.core.disclosure;

import dev.candor.core.ballot.CommentReaders;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * A published comment, without team, score or day.
 *
 * @param question id of the text question
 * @param readers everyone, or the owners of the product when the wave opened
 * @param month of the wave
 */
public record Comment(String question, CommentReaders readers, YearMonth month, String text) {
    public Comment {
        if (readers == CommentReaders.NOBODY) {
            throw new IllegalArgumentException("a comment that nobody may read");
        }
    }

    /** Order by text, so that no order of arrival remains. */
    static final Comparator<Comment> ORDER = Comparator.comparing(Comment::text)
            .thenComparing(Comment::question)
            .thenComparing(Comment::readers)
            .thenComparing(Comment::month);
}
