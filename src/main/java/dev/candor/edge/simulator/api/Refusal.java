package dev.candor.edge.simulator.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A call that Slack would answer with {@code ok: false}. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ObjectNode body;

    Refusal(String error) {
        this(error, List.of());
    }

    /** With the messages that tell where the mistake is. */
    Refusal(String error, List<String> messages) {
        super(error + (messages.isEmpty() ? "" : " " + messages), null, false, false);
        body = JsonNodeFactory.instance.objectNode().put("ok", false).put("error", error);
        if (!messages.isEmpty()) {
            var list = body.putObject("response_metadata").putArray("messages");
            messages.forEach(list::add);
        }
    }

    /** With one field more, such as the scope that was needed. */
    Refusal saying(String field, String value) {
        body.put(field, value);
        return this;
    }

    ObjectNode body() {
        return body;
    }
}
