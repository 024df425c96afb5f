package dev.candor.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's own pages, over real HTTP. */
final class HttpServerTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> missing = new ArrayList<>();
    private final Metrics metrics = new Metrics();
    private final HttpServer server = new HttpServer(
            "127.0.0.1",
            0,
            Map.of(
                    "/healthz", Answer.alive(),
                    "/readyz", Answer.ready(() -> missing),
                    "/metrics", Answer.metrics(metrics),
                    "/broken", new Broken()));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_says_that_it_lives() {
        HttpResponse<String> response = get("/healthz");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("ok\n");
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void it_is_ready_when_nothing_is_missing_and_says_what_is() {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);

        missing.addAll(List.of("slack: auth.test: invalid_auth", "database: locked"));
        HttpResponse<String> response = get("/readyz");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("slack: auth.test: invalid_auth\ndatabase: locked\n");
    }

    @Test
    void figures_are_of_the_machine_and_of_counters_without_labels() {
        Runnable sent = metrics.counter("candor.letters.sent", "Letters that arrived.");
        metrics.gauge("candor.outbox.waiting", "Letters that wait.", () -> 7);
        sent.run();
        sent.run();

        assertThat(get("/metrics").body())
                .contains("jvm_memory_used_bytes", "candor_letters_sent_total 2.0", "candor_outbox_waiting 7.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nothing", "/healthz/", "/healthz/x", "/WEB-INF/web.xml", "/slack/events", "//", "/%2e%2e/"
            })
    void everything_else_is_not_found_and_says_no_more(String path) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(response.body()).isIn("404\n", "400\n");
    }

    @Test
    void a_failure_shows_nothing_of_its_inside() {
        HttpResponse<String> response = get("/broken");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("500\n");
    }

    @Test
    void bodies_and_headers_that_are_too_large_are_refused() throws IOException, InterruptedException {
        HttpRequest.Builder large = HttpRequest.newBuilder(uri("/broken"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]));
        HttpRequest.Builder wide = HttpRequest.newBuilder(uri("/healthz")).header("X-Wide", "x".repeat(9_000));

        assertThat(send(large).statusCode()).isEqualTo(413);
        assertThat(send(wide).statusCode()).isEqualTo(431);
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_way_out() {
        HttpServer second = new HttpServer("127.0.0.1", server.port(), Map.of());

        assertThatThrownBy(second::start)
                .hasMessage("cannot listen on 127.0.0.1:" + server.port()
                        + ": is something else there? Set CANDOR_PORT or CANDOR_BIND");
        second.close();
    }

    private HttpResponse<String> get(String path) {
        try {
            return send(HttpRequest.newBuilder(uri(path)));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** A servlet that fails. */
    private static final class Broken extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("the inside");
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
        }
    }
}
