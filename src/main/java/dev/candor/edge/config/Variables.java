package dev.candor.edge.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Environment variables; what cannot be read from them is noted as a mistake. */
final class Variables {
    private static final String QUOTES = "\"'`\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";

    private final Map<String, String> values;
    private final List<String> mistakes = new ArrayList<>();

    Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    void mistake(String line) {
        mistakes.add(line);
    }

    List<String> mistakes() {
        return mistakes;
    }

    /** Whether the variable or its {@code _FILE} variant is set. */
    boolean isSet(String name) {
        return values.containsKey(name) || values.containsKey(name + "_FILE");
    }

    /** The value without surrounding blanks; empty if it is unset or blank. */
    Optional<String> raw(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<String> get(String name) {
        Optional<String> value = Optional.ofNullable(values.get(name)).map(String::strip);
        if (value.filter(String::isEmpty).isPresent()) {
            mistake(name + " is blank; give it a value, or do not set it");
        }
        return value.filter(v -> !v.isEmpty()).filter(v -> isClean(name, v, InvisibleCharacters.in(v)));
    }

    /** Whether the value is free of stray quotation marks and characters; a mistake never shows the value. */
    private boolean isClean(String name, String value, Optional<String> hidden) {
        boolean quoted = QUOTES.indexOf(value.charAt(0)) >= 0 || QUOTES.indexOf(value.charAt(value.length() - 1)) >= 0;
        if (quoted) {
            mistake(name + " has a quotation mark at its beginning or end; leave the quotation marks out");
        } else if (hidden.isPresent()) {
            mistake(name + " holds a character that does not belong in it, " + hidden.get() + "; copy it again");
        }
        return hidden.isEmpty() && !quoted;
    }

    /** A secret from the variable itself or from the file that its {@code _FILE} variant names. */
    Optional<Secret> secret(String name) {
        String file = name + "_FILE";
        if (values.containsKey(name) && values.containsKey(file)) {
            mistake(name + " and " + file + " are both set; keep one");
            return Optional.empty();
        }
        boolean fromFile = values.containsKey(file);
        return (fromFile ? get(file).flatMap(path -> content(file, path)) : get(name))
                .filter(value -> isClean(fromFile ? file : name, value, InvisibleCharacters.inSecret(value)))
                .map(Secret::new);
    }

    /** A required secret. */
    Optional<Secret> require(String name, String remedy) {
        if (!isSet(name)) {
            mistake(name + " is not set; " + remedy + ", or set " + name + "_FILE to a file that holds it");
        }
        return secret(name);
    }

    private Optional<String> content(String name, String path) {
        try {
            String content = Files.readString(Path.of(path)).strip();
            if (!content.isEmpty()) {
                return Optional.of(content);
            }
            mistake(name + ": the file '" + path + "' is blank; write the secret into it");
        } catch (IOException | InvalidPathException e) {
            mistake(name + ": the file '" + path + "' cannot be read ("
                    + e.getClass().getSimpleName() + "); check its path and permissions");
        }
        return Optional.empty();
    }
}
