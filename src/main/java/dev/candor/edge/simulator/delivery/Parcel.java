package dev.candor.edge.simulator.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something for the bot.
 *
 * @param retry which repetition this is; 0 for the first try
 * @param retryReason why the try before failed
 */
public record Parcel(Kind kind, ObjectNode payload, int retry, String retryReason) {

    /** What it is about, in the words of Socket Mode. */
    public enum Kind {
        EVENT("events_api"),
        INTERACTION("interactive"),
        COMMAND("slash_commands");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The type of its envelope. */
        public String word() {
            return word;
        }
    }

    /** One that is sent for the first time. */
    public static Parcel first(Kind kind, ObjectNode payload) {
        return new Parcel(kind, payload, 0, "");
    }

    /** The same one, once more. */
    public Parcel again(String reason) {
        return new Parcel(kind, payload, retry + 1, reason);
    }
}
