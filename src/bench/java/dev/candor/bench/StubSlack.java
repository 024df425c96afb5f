package dev.candor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Slack that lists a company's members, keeps what arrives at a response URL, and accepts all other calls. */
final class StubSlack implements AutoCloseable {
    private static final Pattern GROUP = Pattern.compile("(?:usergroup|channel)=(\\w+)");

    private final Company company;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, CompletableFuture<String>> responses = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    StubSlack(Company company) throws IOException {
        this.company = company;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    /** A new response URL, and what will arrive at it. */
    Response response() {
        String path = "/response/" + numbers.incrementAndGet();
        CompletableFuture<String> body = new CompletableFuture<>();
        responses.put(path, body);
        return new Response(api().resolve(path), body);
    }

    /** A response URL, and the first message that arrives at it. */
    record Response(URI url, Future<String> body) {}

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Optional.ofNullable(responses.remove(path)).ifPresent(awaited -> awaited.complete(body));
        byte[] answer = answer(path.substring(path.lastIndexOf('/') + 1), body).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String answer(String method, String body) {
        return switch (method) {
            case "auth.test" ->
                "{\"ok\":true,\"team\":\"Acme\",\"team_id\":\"T1\",\"user\":\"candor\",\"user_id\":\"UBOT\","
                        + "\"bot_id\":\"BBOT\"}";
            case "users.list" -> list("members", members(), "{\"id\":\"%s\",\"team_id\":\"T1\"}");
            case "users.info" -> "{\"ok\":true,\"user\":{\"id\":\"UANY\",\"team_id\":\"T1\"}}";
            case "files.getUploadURLExternal" ->
                "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"" + api().resolve("/upload") + "\"}";
            case "files.completeUploadExternal" -> "{\"ok\":true,\"files\":[{\"id\":\"F1\",\"title\":\"chart\"}]}";
            case "conversations.members" -> list("members", behind(body), "\"%s\"");
            case "usergroups.users.list" -> list("users", behind(body), "\"%s\"");
            default -> "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"17.1\"}";
        };
    }

    private List<String> members() {
        return Stream.concat(Stream.of(Company.OWNER), company.people().stream())
                .toList();
    }

    private List<String> behind(String body) {
        Matcher group = GROUP.matcher(body);
        return group.find() ? company.members(group.group(1)) : List.of();
    }

    private static String list(String name, List<String> ids, String form) {
        return "{\"ok\":true,\"" + name + "\":["
                + ids.stream().map(form::formatted).collect(Collectors.joining(",")) + "]}";
    }
}
