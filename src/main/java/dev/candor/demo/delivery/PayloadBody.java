package dev.candor.demo.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Encodes the bodies of requests to the bot and decodes its answers. */
final class PayloadBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PayloadBody() {}

    /** HTTP body of a request: an event as JSON, anything else as a form. */
    static byte[] of(Event event) {
        String text = switch (event.kind()) {
            case EVENT -> event.payload().toString();
            case INTERACTION -> "payload=" + encoded(event.payload().toString());
            case COMMAND -> form(event.payload());
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String contentType(Event event) {
        return event.kind() == Event.Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** Body of the bot's answer: a missing node, text or JSON. */
    static JsonNode read(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode json = JSON.readTree(body);
            return json.isContainerNode() ? json : TextNode.valueOf(body);
        } catch (JsonProcessingException plain) {
            return TextNode.valueOf(body);
        }
    }

    private static String form(ObjectNode fields) {
        return fields.properties().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
