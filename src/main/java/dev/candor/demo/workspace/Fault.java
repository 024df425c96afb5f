package dev.candor.demo.workspace;

import java.time.Duration;

/** A fault injected into one call of the Web API. */
public sealed interface Fault {

    /** Refused with HTTP 429. */
    record RateLimited(Duration retryAfter) implements Fault {}

    /** Answered with HTTP 500. */
    record ServerError() implements Fault {}

    /** Answered with HTTP 500 after everything is done. */
    record ServerErrorAfter() implements Fault {}

    /** Answered after this much real time, or never if the workspace is closed before. */
    record Hang(Duration real) implements Fault {}

    /** The connection breaks before anything is done. */
    record DropBefore() implements Fault {}

    /** The connection breaks after everything is done. */
    record DropAfter() implements Fault {}

    /** Refused with this error. */
    record Refused(String error) implements Fault {}

    /** Refused with HTTP 429. */
    static Fault rateLimited(Duration retryAfter) {
        return new RateLimited(retryAfter);
    }

    /** Answered with HTTP 500. */
    static Fault serverError() {
        return new ServerError();
    }

    /** Answered with HTTP 500 after everything is done, so the caller cannot know that it was. */
    static Fault serverErrorAfter() {
        return new ServerErrorAfter();
    }

    /** Answered only after this much real time. */
    static Fault hang(Duration real) {
        return new Hang(real);
    }

    /** The connection breaks before anything is done. */
    static Fault dropBefore() {
        return new DropBefore();
    }

    /** The connection breaks after everything is done, so the caller cannot know that it was. */
    static Fault dropAfter() {
        return new DropAfter();
    }

    /** Refused with this error, such as {@code fatal_error}. */
    static Fault error(String error) {
        return new Refused(error);
    }
}
