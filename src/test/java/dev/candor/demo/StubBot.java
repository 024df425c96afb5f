package dev.candor.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.candor.StubServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A bot that records its requests and answers as the test specifies. */
public final class StubBot implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A received request. */
    public record Request(JsonNode payload, com.sun.net.httpserver.Headers headers, String body) {
        public String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    /** An HTTP response of the bot. */
    public record Response(int status, String body) {
        public static final Response OK = new Response(200, "");
    }

    private final StubServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Function<Request, Response> answer;

    public StubBot(Function<Request, Response> answer) throws IOException {
        this.answer = answer;
        server = new StubServer(this::handle);
    }

    public URI address() {
        return server.at("/slack/events");
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public Request last() {
        return requests.get(requests.size() - 1);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Request request = new Request(payload(text), exchange.getRequestHeaders(), text);
            requests.add(request);
            Response response = answer.apply(request);
            byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static JsonNode payload(String body) throws JsonProcessingException {
        if (body.startsWith("{")) {
            return JSON.readTree(body);
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form.has("payload") ? JSON.readTree(form.path("payload").asText()) : form;
    }

    @Override
    public void close() {
        server.close();
    }
}
