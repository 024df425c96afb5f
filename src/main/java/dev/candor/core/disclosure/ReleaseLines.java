package dev.candor.core.disclosure;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a release's text, taken one after the other; every complaint names the line. */
final class ReleaseLines {
    private static final Pattern ESCAPE = Pattern.compile("\\\\.?", Pattern.DOTALL);

    private final List<String> lines;
    private int at;

    ReleaseLines(String text) {
        this.lines = List.of(text.split("\n", -1));
    }

    /** Whether the next line is of this kind. */
    boolean at(String kind) {
        return at < lines.size()
                && lines.get(at).startsWith(kind)
                && (lines.get(at).length() == kind.length() || lines.get(at).charAt(kind.length()) == '\t');
    }

    /** How many lines were taken. */
    int taken() {
        return at;
    }

    /** Whether nothing is left but the end of the last line. */
    boolean atEnd() {
        return at == lines.size() - 1 && lines.get(at).isEmpty();
    }

    /** Takes the next line, which must be of this kind, and makes a value of its parts, without the kind. */
    <T> T take(String kind, Function<List<String>, T> value) {
        if (!at(kind)) {
            throw wrong("'" + kind + "' expected");
        }
        List<String> parts = new ArrayList<>();
        for (String part : lines.get(at).split("\t", -1)) {
            parts.add(unescape(part));
        }
        try {
            T taken = value.apply(parts.subList(1, parts.size()));
            at++;
            return taken;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new IllegalArgumentException(
                    wrong(String.valueOf(e.getMessage())).getMessage(), e);
        }
    }

    /** Takes all next lines of this kind. */
    <T> List<T> takeAll(String kind, Function<List<String>, T> value) {
        List<T> taken = new ArrayList<>();
        while (at(kind)) {
            taken.add(take(kind, value));
        }
        return taken;
    }

    /** What is wrong with the next line. */
    IllegalArgumentException wrong(String what) {
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
            default -> throw wrong("a backslash that escapes nothing");
        });
    }
}
