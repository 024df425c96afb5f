package dev.candor.demo.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a call was given, be it as a form, where JSON is text, or as JSON. */
record Arguments(ObjectNode given) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A text; empty if it was not given. */
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

    /** A positive number. */
    int count(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!text(name).matches("\\d{1,6}") || text(name).matches("0+")) {
            throw new ApiError("invalid_" + name);
        }
        return Integer.parseInt(text(name));
    }

    /** A comma-separated list. */
    List<String> list(String name) {
        return has(name) ? List.of(text(name).split("\\s*,\\s*")) : List.of();
    }

    /** A JSON value, missing if it was not given. */
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

    /** A text that has to be given. */
    String required(String name) {
        if (!has(name)) {
            throw new ApiError(
                    "invalid_arguments", List.of("[ERROR] missing required field: " + name + " [json-pointer:/]"));
        }
        return text(name);
    }
}
