package dev.candor.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.RawPost;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the HTTP server over real connections. */
final class HttpServerTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> missing = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final Metrics metrics = new Metrics();
    private final HttpServer server = new HttpServer(
            "127.0.0.1",
            0,
            Map.of(
                    "/healthz", TextServlet.alive(),
                    "/readyz", TextServlet.ready(() -> missing, () -> waiting),
                    "/metrics", TextServlet.metrics(metrics),
                    "/broken", new Broken(),
                    "/guarded", new Broken()),
            Map.of("/guarded", header -> "yes".equals(header.apply("X-Known"))));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_health_page_answers_ok() {
        HttpResponse<String> response = get("/healthz");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("ok\n");
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void the_readiness_page_lists_what_is_missing() {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);

        missing.addAll(List.of("slack: auth.test: invalid_auth", "database: locked"));
        HttpResponse<String> response = get("/readyz");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("slack: auth.test: invalid_auth\ndatabase: locked\n");
    }

    @Test
    void what_waits_for_people_is_no_reason_to_be_unready() {
        waiting.add("survey ci-pulse waits to open until an owner answers its result of 24 November 2026");
        HttpResponse<String> response = get("/readyz");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo(
                        "ready\nsurvey ci-pulse waits to open until an owner answers its result of 24 November 2026\n");
    }

    @Test
    void metrics_are_counted_timed_or_read_on_demand() {
        metrics.count("candor.messages.sent", "Messages that arrived.", "kind", "prompt");
        metrics.count("candor.messages.sent", "Messages that arrived.", "kind", "prompt");
        metrics.time("candor.ballots.sealed", "Ballots.", Duration.ofMillis(1_500));
        metrics.gauge("candor.outbox.waiting", "Messages that wait.", () -> 7);
        AtomicLong limited = new AtomicLong(3);
        metrics.total("candor.slack.limited", "Answers of 429.", limited::get);
        System.gc(); // Collects everything that is not referenced.

        assertThat(get("/metrics").body())
                .contains(
                        "process_uptime_seconds",
                        "candor_messages_sent_total{kind=\"prompt\"} 2.0",
                        "candor_ballots_sealed_seconds_count 1",
                        "candor_ballots_sealed_seconds_sum 1.5",
                        "candor_outbox_waiting 7.0",
                        "candor_slack_limited_total 3.0")
                .containsPattern("candor_heap_kept_ratio \\d") // 9.5E-4 in a large heap.
                .doesNotContain("thread", "classes", "cpu", "memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nothing", "/healthz/", "/healthz/x", "/WEB-INF/web.xml", "/slack/events", "//", "/%2e%2e/"
            })
    void other_paths_are_not_found_and_show_no_details(String path) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(response.body()).isIn("404\n", "400\n");
    }

    @Test
    void a_failure_shows_no_details() {
        HttpResponse<String> response = get("/broken");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("500\n");
    }

    @Test
    void bodies_and_headers_that_are_too_large_are_refused() throws IOException, InterruptedException {
        HttpRequest.Builder wide = HttpRequest.newBuilder(uri("/healthz")).header("X-Wide", "x".repeat(9_000));

        assertThat(RawPost.announcing((1 << 20) + 1, uri("/broken"), Map.of())).isEqualTo(413);
        assertThat(send(wide).statusCode()).isEqualTo(431);
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_way_out() {
        HttpServer second = new HttpServer("127.0.0.1", server.port(), Map.of(), Map.of());

        assertThatThrownBy(second::start)
                .hasMessage("cannot listen on 127.0.0.1:" + server.port()
                        + ": is something else there? Set CANDOR_PORT or CANDOR_BIND");
        second.close();
    }

    @Test
    void a_request_without_admission_is_refused_before_its_body_is_read() throws IOException {
        try (Socket stranger = slowPost("X-Known: no")) {
            assertThat(firstLine(stranger)).isEqualTo("HTTP/1.1 401 Unauthorized");
        }
    }

    @Test
    void slow_connections_do_not_block_other_requests() throws IOException, InterruptedException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 110; i++) {
                slow.add(slowPost("X-Known: yes"));
            }
            HttpRequest.Builder quick = HttpRequest.newBuilder(uri("/guarded"))
                    .header("X-Known", "yes")
                    .POST(HttpRequest.BodyPublishers.ofString("whole"));

            assertThat(get("/healthz").statusCode()).isEqualTo(200);
            assertThat(send(quick).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void too_many_slow_bodies_do_not_block_the_other_paths() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(slowPost("X-Known: yes"));
            }
            assertThat(get("/healthz").statusCode()).isEqualTo(200);
            assertThat(get("/metrics").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_body_that_misses_the_deadline_is_refused() throws IOException {
        HttpServer strict = new HttpServer(
                "127.0.0.1",
                0,
                Map.of("/guarded", new Broken()),
                Map.of("/guarded", any -> true),
                Duration.ofMillis(50));
        strict.start();
        try (Socket slow = slowPost(strict.port(), "X-Known: yes")) {
            assertThat(firstLine(slow)).isEqualTo("HTTP/1.1 408 Request Timeout");
        } finally {
            strict.close();
        }
    }

    @Test
    void the_deadline_ends_when_the_body_is_complete() throws IOException, InterruptedException {
        WaitingServlet waiting = new WaitingServlet();
        HttpServer strict = new HttpServer(
                "127.0.0.1", 0, Map.of("/guarded", waiting), Map.of("/guarded", any -> true), Duration.ofMillis(500));
        strict.start();
        try (Socket patient = complete(strict.port(), waiting);
                Socket cutOff = slowPost(strict.port(), "X-Known: yes")) {
            assertThat(firstLine(cutOff)).contains("408"); // The deadline is over for certain.
            waiting.released.countDown();
            assertThat(firstLine(patient)).isEqualTo("HTTP/1.1 200 OK");
        } finally {
            strict.close();
        }
    }

    /** A request whose whole body has arrived: a busy machine may miss the deadline a few times. */
    private static Socket complete(int port, WaitingServlet waiting) throws IOException, InterruptedException {
        for (int number = 0; number < 100; number++) {
            Socket socket = post(port, "X-Number: " + number, "x".repeat(1000));
            String begun;
            do {
                begun = waiting.begun.poll(1, TimeUnit.SECONDS);
            } while (begun != null && !begun.equals(String.valueOf(number)));
            if (begun != null) {
                return socket;
            }
            socket.close();
        }
        throw new AssertionError("no body is ever complete");
    }

    private Socket slowPost(String header) throws IOException {
        return slowPost(server.port(), header);
    }

    /** Announces a thousand bytes and sends one. */
    private static Socket slowPost(int port, String header) throws IOException {
        return post(port, header, "x");
    }

    private static Socket post(int port, String header, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000); // A server that hangs makes the test fail instead of blocking it.
        String head =
                "POST /guarded HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n" + header + "\r\n\r\n" + body;
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
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
