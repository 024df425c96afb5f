package dev.candor.edge.config;

import java.util.List;

/** What came of reading a configuration. */
public sealed interface ConfigurationResult {
    /** It can be used. */
    record Valid(Configuration configuration) implements ConfigurationResult {}

    /** It cannot be used; every mistake is named, in the order of the file, and there is at least one. */
    record Invalid(List<Mistake> mistakes) implements ConfigurationResult {
        public Invalid {
            mistakes = List.copyOf(mistakes);
        }
    }
}
