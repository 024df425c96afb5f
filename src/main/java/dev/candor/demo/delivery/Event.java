package dev.candor.demo.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something for the bot.
 *
 * @param retry which repetition this is; 0 for the first try
 * @param retryReason why the try before failed
 */
public record Event(Kind kind, ObjectNode payload, int retry, String retryReason) {

    /** What it is about, in the words of Socket Mode. */
    public enum Kind {
        EVENT("events_api"),
        INTERACTION("interactive"),
        COMMAND("slash_commands");

        private final String envelopeType;

        Kind(String word) {
            this.envelopeType = word;
        }

        /** The type of its envelope. */
        public String envelopeType() {
            return envelopeType;
        }
    }

    /** One that is sent for the first time. */
    public static Event first(Kind kind, ObjectNode payload) {
        return new Event(kind, payload, 0, "");
    }

    /** The same one, once more. */
    public Event retried(String reason) {
        return new Event(kind, payload, retry + 1, reason);
    }
}
