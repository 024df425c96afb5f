package dev.candor.demo.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON objects of strings, for {@code hx-vals} attributes. */
final class Json {
    private Json() {}

    /** Object of alternating names and values. */
    static String object(String... namesAndValues) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            object.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return object.toString();
    }
}
