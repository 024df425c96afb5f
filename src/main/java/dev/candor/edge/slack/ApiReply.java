package dev.candor.edge.slack;

import java.time.Duration;
import java.util.Optional;

/**
 * Outcome of a call to Slack's Web API.
 *
 * @param <T> response of a successful call
 */
sealed interface ApiReply<T> {
    /** The call succeeded. */
    record Ok<T>(T body) implements ApiReply<T> {}

    /** Slack returned an error: its code, its explanation, and how long to wait, if Slack says so. */
    record Refused<T>(String code, String detail, Optional<Duration> retryAfter) implements ApiReply<T> {
        String errorText() {
            return detail.isEmpty() ? code : code + ": " + detail;
        }
    }

    /** No usable answer arrived; if {@code sent} is true, the call may have had its effect. */
    record NoAnswer<T>(boolean sent, String why) implements ApiReply<T> {}

    /** Why the call failed, fit for a log; empty if it succeeded. */
    default Optional<String> problem() {
        if (this instanceof Refused<T> refused) {
            return Optional.of(refused.errorText());
        }
        return this instanceof NoAnswer<T> broken ? Optional.of(broken.why()) : Optional.empty();
    }

    /** Why the call failed, with the way out, fit for a log or an alert; empty if it succeeded. */
    default Optional<String> advice() {
        if (this instanceof Refused<T> refused) {
            return Optional.of(refused.errorText() + " – " + SlackErrors.wayOut(refused.code()));
        }
        return problem().map(why -> why + " – " + SlackErrors.NO_ANSWER);
    }
}
