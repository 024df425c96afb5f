package dev.candor.core.disclosure;

import dev.candor.core.ballot.CommentReaders;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * Someone's words as they are let out: with no team, no score and no day.
 *
 * @param question id of the text question
 * @param readers everyone, or those who owned the product when the wave opened
 * @param month of the wave
 */
public record Comment(String question, CommentReaders readers, YearMonth month, String text) {
    /** By text, so that no order of arrival is left. */
    static final Comparator<Comment> ORDER = Comparator.comparing(Comment::text)
            .thenComparing(Comment::question)
            .thenComparing(Comment::readers)
            .thenComparing(Comment::month);
}
