package dev.candor.demo.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * One method of the Web API.
 *
 * @param scope what the bot token needs; empty if nothing
 */
record Method(RateTier tier, String scope, Function<Arguments, ObjectNode> call) {

    /** An answer to which fields can be added. */
    static ObjectNode ok() {
        return JsonNodeFactory.instance.objectNode().put("ok", true);
    }
}
