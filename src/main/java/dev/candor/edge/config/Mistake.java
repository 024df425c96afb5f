package dev.candor.edge.config;

/**
 * One mistake in the configuration, with the way out.
 *
 * @param line from 1; 0 is the file as a whole
 * @param path keys that lead to it, such as {@code surveys[2].questions[0].type}; blank at the top
 * @param message what is wrong and what to write instead
 */
public record Mistake(String file, int line, String path, String message) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
