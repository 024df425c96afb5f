package dev.candor.demo.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An error that the Web API answers with {@code ok: false}. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ObjectNode body;

    ApiError(String error) {
        this(error, List.of());
    }

    /** Error with detail messages, such as JSON pointers to the mistakes. */
    ApiError(String error, List<String> messages) {
        super(error + (messages.isEmpty() ? "" : " " + messages), null, false, false);
        body = JsonNodeFactory.instance.objectNode().put("ok", false).put("error", error);
        if (!messages.isEmpty()) {
            var list = body.putObject("response_metadata").putArray("messages");
            messages.forEach(list::add);
        }
    }

    /** Adds a field to the response, such as the missing scope. */
    ApiError with(String field, String value) {
        body.put(field, value);
        return this;
    }

    ObjectNode body() {
        return body;
    }
}
