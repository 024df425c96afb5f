package dev.candor.edge.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import dev.candor.StubServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stub of the Web API that returns the configured answers and records the calls. */
final class StubSlack implements AutoCloseable {
    private static final Answer FINE = new Answer(200, "{\"ok\":true}", Map.of());

    private final StubServer server;
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final Map<String, BlockingQueue<Call>> calls = new ConcurrentHashMap<>();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    StubSlack() throws IOException {
        server = new StubServer(this::handle);
        always("auth.test", """
                {"ok":true,"team":"Acme","team_id":"T1","user":"candor","user_id":"UBOT","bot_id":"BBOT"}""");
        always("views.open", "{\"ok\":true,\"view\":{\"id\":\"VNEW\"}}");
        always("views.push", "{\"ok\":true,\"view\":{\"id\":\"VPUSHED\"}}");
    }

    URI api() {
        return server.at("/api/");
    }

    String responseUrl() {
        return server.at("/response_url").toString();
    }

    /** Answers every call of the method with this from now on, and drops queued answers. */
    StubSlack always(String method, String json) {
        answers.put(method, new ArrayDeque<>(List.of(new Answer(200, json, Map.of()))));
        return this;
    }

    /** Queues the answer to one call; the last queued answer is repeated. */
    StubSlack next(String method, int status, String json, Map<String, String> headers) {
        answers.computeIfAbsent(method, key -> new ArrayDeque<>()).add(new Answer(status, json, headers));
        return this;
    }

    StubSlack next(String method, String json) {
        return next(method, 200, json, Map.of());
    }

    StubSlack hangUp(String method) {
        return next(method, 0, "", Map.of());
    }

    /** The next call of the method; waits a few seconds for it. */
    Call call(String method) {
        try {
            Call call = queue(method).poll(1, TimeUnit.MINUTES);
            if (call == null) {
                throw new AssertionError("nobody called " + method + ", but " + order);
            }
            return call;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<String> order() {
        return List.copyOf(order);
    }

    @Override
    public void close() {
        server.close();
    }

    private BlockingQueue<Call> queue(String method) {
        return calls.computeIfAbsent(method, key -> new LinkedBlockingQueue<>());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1);
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Answer answer = answer(method); // Before the test learns of the call, and changes the next answer.
        order.add(method);
        queue(method).add(new Call(method, body));
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(String method) {
        Queue<Answer> line = answers.get(method);
        if (line == null) {
            return FINE;
        }
        synchronized (line) {
            return line.size() > 1 ? line.remove() : line.element();
        }
    }

    private record Answer(int status, String body, Map<String, String> headers) {}

    record Call(String method, String body) {
        /** Fields of the posted form. */
        Map<String, String> form() {
            Map<String, String> form = new HashMap<>();
            for (String pair : body.split("&", -1)) {
                int equals = pair.indexOf('=');
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
            return form;
        }

        /** A form field parsed as JSON. */
        JsonElement json(String field) {
            return JsonParser.parseString(form().getOrDefault(field, "null"));
        }

        JsonElement json() {
            return JsonParser.parseString(body);
        }
    }
}
