package dev.candor.demo.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values that the browser sends back, as the page's attributes carry them. */
final class Json {
    private Json() {}

    /** Takes names and values in turn. */
    static String object(String... namesAndValues) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            object.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return object.toString();
    }
}
