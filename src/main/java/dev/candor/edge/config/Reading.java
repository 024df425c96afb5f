package dev.candor.edge.config;

import java.util.List;

/** What came of reading a configuration. */
public sealed interface Reading {
    /** It can be used. */
    record Valid(Configuration configuration) implements Reading {}

    /** It cannot be used; every mistake is named, in the order of the file, and there is at least one. */
    record Invalid(List<Mistake> mistakes) implements Reading {
        public Invalid {
            mistakes = List.copyOf(mistakes);
        }
    }
}
