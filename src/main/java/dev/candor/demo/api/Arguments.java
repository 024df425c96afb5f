package dev.candor.demo.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Arguments of a call, sent as a form (with JSON values as text) or as JSON. */
record Arguments(ObjectNode given) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** String argument; empty if it is missing. */
    String text(String name) {
        JsonNode value = given.path(name);
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    boolean flag(String name) {
        return text(name).equals("true") || text(name).equals("1");
    }

    /** Positive integer argument. */
    int count(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!text(name).matches("\\d{1,6}") || text(name).matches("0+")) {
            throw new ApiError("invalid_" + name);
        }
        return Integer.parseInt(text(name));
    }

    /** Comma-separated list argument. */
    List<String> list(String name) {
        return has(name) ? List.of(text(name).split("\\s*,\\s*")) : List.of();
    }

    /** JSON object or array argument; a missing node if it is missing. */
    JsonNode json(String name, String errorIfMalformed) {
        JsonNode value = given.path(name);
        if (value.isContainerNode()) {
            return value;
        }
        if (!has(name)) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode parsed = JSON.readTree(text(name));
            if (!parsed.isContainerNode()) {
                throw new ApiError(errorIfMalformed);
            }
            return parsed;
        } catch (JsonProcessingException malformed) {
            throw new ApiError(errorIfMalformed);
        }
    }

    /** Required string argument. */
    String required(String name) {
        if (!has(name)) {
            throw new ApiError(
                    "invalid_arguments", List.of("[ERROR] missing required field: " + name + " [json-pointer:/]"));
        }
        return text(name);
    }
}
