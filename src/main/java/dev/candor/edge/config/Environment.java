package dev.candor.edge.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings from the process's environment variables, free of mistakes.
 *
 * @param database JDBC URL of the SQLite file
 * @param vault folder of the waves' private keys
 */
public record Environment(SlackAccess slack, String database, Path vault, WebAddress web) {
    /** Reads the variables and the files that some of them name. */
    public static Outcome read(Map<String, String> variables) {
        return new EnvironmentReader(variables).read();
    }

    /** JDBC URL of the database, whatever other variables are set or missing; empty if it is mistaken. */
    public static Optional<String> database(Map<String, String> variables) {
        return new EnvironmentReader(variables).databaseAlone();
    }

    /** Outcome of reading the environment. */
    public sealed interface Outcome {
        /** The environment has no mistakes. */
        record Valid(Environment environment) implements Outcome {}

        /** The environment has mistakes; each line names the variable and the way out, never a secret. */
        record Invalid(List<String> mistakes) implements Outcome {
            public Invalid {
                mistakes = List.copyOf(mistakes);
            }
        }
    }
}
