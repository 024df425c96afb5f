package dev.candor.edge.slack;

import java.util.StringJoiner;

/** Describes a failure by types and stack frames, without messages, which may quote what a person wrote. */
final class SafeStackTrace {
    private static final int MAX_FRAMES = 6;

    private SafeStackTrace() {}

    /** Types and top frames of a failure and its causes, fit for a log. */
    static String of(Throwable failure) {
        StringJoiner description = new StringJoiner(", caused by ");
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < MAX_FRAMES; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            StringJoiner places = new StringJoiner(" < ", cause.getClass().getName() + " at ", "");
            for (int i = 0; i < Math.min(MAX_FRAMES, trace.length); i++) {
                places.add(trace[i].toString());
            }
            description.add(places.toString());
            depth++;
        }
        return description.toString();
    }
}
