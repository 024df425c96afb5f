package dev.candor.demo.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * One method of the Web API.
 *
 * @param scope required scope of the bot token; empty if none
 */
record Method(RateTier tier, String scope, Function<Arguments, ObjectNode> call) {

    /** Successful response, to which fields can be added. */
    static ObjectNode ok() {
        return JsonNodeFactory.instance.objectNode().put("ok", true);
    }
}
