package dev.candor.demo.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A request to the bot: an event, an interaction or a command.
 *
 * @param retry number of the retry; 0 for the first attempt
 * @param retryReason failure of the previous attempt
 */
public record Event(Kind kind, ObjectNode payload, int retry, String retryReason) {

    /** The kind of request, with its envelope type in Socket Mode. */
    public enum Kind {
        EVENT("events_api"),
        INTERACTION("interactive"),
        COMMAND("slash_commands");

        private final String envelopeType;

        Kind(String word) {
            this.envelopeType = word;
        }

        public String envelopeType() {
            return envelopeType;
        }
    }

    /** First attempt. */
    public static Event first(Kind kind, ObjectNode payload) {
        return new Event(kind, payload, 0, "");
    }

    /** Next attempt after a failure. */
    public Event retried(String reason) {
        return new Event(kind, payload, retry + 1, reason);
    }
}
