package dev.candor.demo.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What came back from the bot. */
public sealed interface BotAnswer {

    /**
     * It acknowledged in time.
     *
     * @param body missing where it said nothing
     */
    record Acked(JsonNode body, Duration took) implements BotAnswer {}

    /** It did not, and this is the word for it: {@code http_timeout}, {@code http_error}, {@code connection_failed}. */
    record Failed(String reason, String detail) implements BotAnswer {}

    /** Nothing had to be told to it. */
    record Unsent() implements BotAnswer {}
}
