package dev.candor.core.disclosure;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cursor over the lines of a release's text; every error names the line. */
final class ReleaseLines {
    private static final Pattern ESCAPE = Pattern.compile("\\\\.?", Pattern.DOTALL);

    private final List<String> lines;
    private int at;

    ReleaseLines(String text) {
        this.lines = List.of(text.split("\n", -1));
    }

    boolean at(String kind) {
        return at < lines.size()
                && lines.get(at).startsWith(kind)
                && (lines.get(at).length() == kind.length() || lines.get(at).charAt(kind.length()) == '\t');
    }

    int taken() {
        return at;
    }

    /** Whether only the newline of the last line remains. */
    boolean atEnd() {
        return at == lines.size() - 1 && lines.get(at).isEmpty();
    }

    /** Parses the next line, which must be of this kind, from its parts after the kind. */
    <T> T take(String kind, Function<List<String>, T> value) {
        if (!at(kind)) {
            throw error("'" + kind + "' expected");
        }
        List<String> parts = new ArrayList<>();
        for (String part : lines.get(at).split("\t", -1)) {
            parts.add(unescape(part));
        }
        try {
            T parsed = value.apply(parts.subList(1, parts.size()));
            at++;
            return parsed;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new IllegalArgumentException(
                    error(String.valueOf(e.getMessage())).getMessage(), e);
        }
    }

    /** Parses all following lines of this kind. */
    <T> List<T> takeAll(String kind, Function<List<String>, T> value) {
        List<T> parsed = new ArrayList<>();
        while (at(kind)) {
            parsed.add(take(kind, value));
        }
        return parsed;
    }

    /** An error at the next line. */
    IllegalArgumentException error(String what) {
        return new IllegalArgumentException("release, line " + (at + 1) + ": " + what);
    }

    private String unescape(String part) {
        if (part.indexOf('\\') < 0) {
            return part;
        }
        Matcher escapes = ESCAPE.matcher(part);
        return escapes.replaceAll(escape -> switch (escape.group()) {
            case "\\\\" -> "\\\\";
            case "\\t" -> "\t";
            case "\\n" -> "\n";
            case "\\r" -> "\r";
            default -> throw error("a backslash that escapes nothing");
        });
    }
}
