package dev.candor.edge.config;

import java.util.List;

/** Outcome of reading a configuration file. */
public sealed interface ConfigurationResult {
    /** The configuration has no mistakes. */
    record Valid(Configuration configuration) implements ConfigurationResult {}

    /** The file has at least one mistake; all are listed, in the order of the file. */
    record Invalid(List<Mistake> mistakes) implements ConfigurationResult {
        public Invalid {
            mistakes = List.copyOf(mistakes);
        }
    }
}
