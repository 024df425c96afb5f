package dev.candor.edge.slack;

import java.util.StringJoiner;

/** Describes what went wrong by where, never by its message: that may quote what a person wrote. */
final class SafeStackTrace {
    private static final int FRAMES = 6;

    private SafeStackTrace() {}

    /** Types and places of a failure and its causes, fit for a log. */
    static String of(Throwable failure) {
        StringJoiner story = new StringJoiner(", caused by ");
        int depth = 0;
        for (Throwable link = failure; link != null && depth < FRAMES; link = link.getCause()) {
            StackTraceElement[] trace = link.getStackTrace();
            StringJoiner places = new StringJoiner(" < ", link.getClass().getName() + " at ", "");
            for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
                places.add(trace[i].toString());
            }
            story.add(places.toString());
            depth++;
        }
        return story.toString();
    }
}
