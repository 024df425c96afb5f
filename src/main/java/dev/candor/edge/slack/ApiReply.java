package dev.candor.edge.slack;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a call to Slack.
 *
 * @param <T> what a successful call brings
 */
sealed interface ApiReply<T> {
    /** It succeeded. */
    record Ok<T>(T body) implements ApiReply<T> {}

    /** Slack said no: its word for it, what it added, and how long to wait if it said so. */
    record No<T>(String code, String detail, Optional<Duration> retryAfter) implements ApiReply<T> {
        String said() {
            return detail.isEmpty() ? code : code + ": " + detail;
        }
    }

    /** There was no proper answer; unless {@code sent} is false the call may have had its effect. */
    record Broken<T>(boolean sent, String why) implements ApiReply<T> {}

    /** Why it did not succeed, fit for a log; empty if it did. */
    default Optional<String> trouble() {
        if (this instanceof No<T> no) {
            return Optional.of(no.said());
        }
        return this instanceof Broken<T> broken ? Optional.of(broken.why()) : Optional.empty();
    }

    /** The same with the way out, fit for a log and for whoever can mend it. */
    default Optional<String> advice() {
        if (this instanceof No<T> no) {
            return Optional.of(no.said() + " – " + SlackErrors.wayOut(no.code()));
        }
        return trouble().map(why -> why + " – " + SlackErrors.NO_ANSWER);
    }
}
