package dev.candor.core.ballot;

import java.util.Set;

/** What was said to one question. */
public sealed interface Answer {
    /** A point on the question's scale. */
    record Point(int value) implements Answer {}

    /** The chosen options, by their position from 0. */
    record Chosen(Set<Integer> options) implements Answer {
        public Chosen {
            options = Set.copyOf(options);
        }
    }

    /** The person's own words, and who may read them. */
    record Words(String text, CommentReaders readers) implements Answer {}
}
