package dev.candor.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the Web API over plain HTTP, without a client library. */
public final class WebApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    public WebApiClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** An HTTP response of the Web API. */
    public record Reply(int status, Map<String, List<String>> headers, JsonNode body) {
        public String error() {
            return body.path("error").asText("");
        }

        public List<String> messages() {
            List<String> messages = new ArrayList<>();
            body.path("response_metadata").path("messages").forEach(one -> messages.add(one.asText()));
            return messages;
        }
    }

    /** Calls a method with a form of alternating names and values, and returns the response body. */
    public JsonNode call(String method, String... arguments) {
        return reply(method, arguments).body();
    }

    /** Calls a method with a form, and returns status, headers and body. */
    public Reply reply(String method, String... arguments) {
        try {
            return send(method, arguments);
        } catch (IOException broken) {
            throw new IllegalStateException(method + " failed", broken);
        }
    }

    /** Calls a method with a form; throws if the connection breaks. */
    public Reply send(String method, String... arguments) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            form.put(arguments[i], arguments[i + 1]);
        }
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(URI.create(base + method), "application/x-www-form-urlencoded", body);
    }

    /** Calls a method with JSON, and returns the response body. */
    public JsonNode json(String method, String body) throws IOException {
        return post(URI.create(base + method), "application/json; charset=utf-8", body)
                .body();
    }

    /** Posts a body to any URL. */
    public Reply post(URI uri, String type, String body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header("Content-Type", type).timeout(Duration.ofMinutes(1));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = client.send(
                    request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.headers().map(), parsed(response.body()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static JsonNode parsed(String body) throws IOException {
        return body.startsWith("{")
                ? JSON.readTree(body)
                : JSON.getNodeFactory().objectNode().put("plain", body);
    }
}
