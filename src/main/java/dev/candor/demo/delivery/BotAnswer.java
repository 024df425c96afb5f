package dev.candor.demo.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** The bot's answer to a request. */
public sealed interface BotAnswer {

    /**
     * The bot acknowledged in time.
     *
     * @param body body of the acknowledgement; a missing node if it is empty
     */
    record Acked(JsonNode body) implements BotAnswer {}

    /**
     * The bot did not acknowledge; the reason is {@code http_timeout}, {@code http_error} or {@code connection_failed}.
     */
    record Failed(String reason, String detail) implements BotAnswer {
        static Failed unacknowledged(Duration limit) {
            return new Failed("http_timeout", "no acknowledgement within " + limit.toSeconds() + " s");
        }
    }

    /** Nothing was sent to the bot. */
    record Unsent() implements BotAnswer {}
}
