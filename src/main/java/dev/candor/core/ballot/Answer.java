package dev.candor.core.ballot;

import java.util.Set;

/** The answer to one question. */
public sealed interface Answer {
    /** A point on the question's scale. */
    record Point(int value) implements Answer {}

    /** The chosen options, by position from 0. */
    record Chosen(Set<Integer> options) implements Answer {
        public Chosen {
            options = Set.copyOf(options);
        }
    }

    /** A comment and its readers. */
    record Words(String text, CommentReaders readers) implements Answer {}
}
