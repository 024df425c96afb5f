package dev.candor.edge.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the process's environment says, free of mistakes.
 *
 * @param database JDBC URL
 * @param vault folder of the waves' private keys
 */
public record Environment(SlackAccess slack, String database, Path vault, WebAddress web) {
    /** Reads these variables, and the files that some of them name. */
    public static Outcome read(Map<String, String> variables) {
        return new EnvironmentReader(variables).read();
    }

    /** The JDBC URL of the database, whatever else is set or missing; empty if it is mistaken. */
    public static Optional<String> database(Map<String, String> variables) {
        return new EnvironmentReader(variables).databaseAlone();
    }

    /** What came of reading the environment. */
    public sealed interface Outcome {
        /** It can be used. */
        record Valid(Environment environment) implements Outcome {}

        /** It cannot be used; every mistake is a line that names the variable and the way out, never a secret. */
        record Invalid(List<String> mistakes) implements Outcome {
            public Invalid {
                mistakes = List.copyOf(mistakes);
            }
        }
    }
}
