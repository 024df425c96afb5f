package dev.candor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.demo.delivery.SocketChannel;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Socket Mode: the bot opens sockets and receives envelopes through them. */
final class SocketModeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final SimulatedWorkspace slack = Acme.start();
    private final SocketChannel sockets = slack.deliverToSockets();
    private final WebApiClient app =
            new WebApiClient(slack.apiUrl(), slack.credentials().appToken());
    private final UserDriver ana = slack.as("U0ANA");

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void a_socket_says_hello_and_its_address_works_once() throws InterruptedException {
        String url = app.call("apps.connections.open").path("url").asText();
        Socket first = new Socket(url, "");
        assertThat(first.connectBlocking(1, TimeUnit.MINUTES)).isTrue();
        JsonNode hello = first.next();
        assertThat(hello.path("type").asText()).isEqualTo("hello");
        assertThat(hello.path("num_connections").asInt()).isEqualTo(1);
        assertThat(hello.path("connection_info").path("app_id").asText()).isEqualTo("A0CANDOR");
        Socket second = new Socket(url, "");
        second.connectBlocking(1, TimeUnit.MINUTES);
        assertThat(second.closed.poll(1, TimeUnit.MINUTES)).isEqualTo(1008);
    }

    @Test
    void an_envelope_is_acknowledged_with_the_answer_in_it() throws InterruptedException {
        Socket socket = connect("{\"text\":\"only you\"}");
        ana.command("/tiny hello");
        JsonNode envelope = socket.next();
        assertThat(envelope.path("type").asText()).isEqualTo("slash_commands");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(envelope.path("payload").path("text").asText()).isEqualTo("hello");
        assertThat(ana.ephemerals()).extracting(Message::text).containsExactly("only you");
        assertThat(slack.problems()).isEmpty();
    }

    @Test
    void an_unacknowledged_event_is_retried() throws InterruptedException {
        try (SimulatedWorkspace hasty = Acme.start(Acme.unhurried().respondingWithin(Duration.ofMillis(100)))) {
            hasty.deliverToSockets();
            Socket socket =
                    greeted(new WebApiClient(hasty.apiUrl(), hasty.credentials().appToken()), "");
            socket.mute = true;
            hasty.as("U0ANA").openHome();
            assertThat(socket.next().path("retry_attempt").asInt()).isEqualTo(0);
            assertThat(socket.next().path("retry_attempt").asInt()).isEqualTo(1);
            hasty.clock().advance(Duration.ofMinutes(1));
            JsonNode third = socket.next();
            assertThat(third.path("retry_attempt").asInt()).isEqualTo(2);
            assertThat(third.path("retry_reason").asText()).isEqualTo("http_timeout");
            assertThat(third.path("type").asText()).isEqualTo("events_api");
        }
    }

    @Test
    void a_refresh_asks_for_a_new_socket() throws InterruptedException {
        Socket old = connect("");
        sockets.refresh();
        JsonNode message = old.next();
        assertThat(message.path("type").asText()).isEqualTo("disconnect");
        assertThat(message.path("reason").asText()).isEqualTo("refresh_requested");
        assertThat(old.closed.poll(1, TimeUnit.MINUTES)).isNotNull();
        assertThat(sockets.connections()).isZero();
        ana.command("/tiny");
        assertThat(slack.problems()).containsExactly("/tiny: connection_failed (no socket is open)");
        Socket fresh = connect("{\"text\":\"back again\"}");
        ana.command("/tiny");
        assertThat(fresh.next().path("type").asText()).isEqualTo("slash_commands");
        assertThat(ana.ephemerals().get(1).text()).isEqualTo("back again");
    }

    private Socket connect(String payload) throws InterruptedException {
        Socket socket = greeted(app, payload);
        assertThat(sockets.connections()).as("a greeted socket is in use").isPositive();
        return socket;
    }

    private static Socket greeted(WebApiClient app, String payload) throws InterruptedException {
        Socket socket = new Socket(app.call("apps.connections.open").path("url").asText(), payload);
        assertThat(socket.connectBlocking(1, TimeUnit.MINUTES)).isTrue();
        assertThat(socket.next().path("type").asText()).isEqualTo("hello");
        return socket;
    }

    /** The bot's end of a socket, which acknowledges every envelope with the same payload. */
    private static final class Socket extends WebSocketClient {
        private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
        private final String payload;
        private volatile boolean mute;

        Socket(String url, String payload) {
            super(URI.create(url));
            this.payload = payload;
        }

        JsonNode next() throws InterruptedException {
            JsonNode message = received.poll(1, TimeUnit.MINUTES);
            return message == null ? JSON.missingNode() : message;
        }

        @Override
        public void onMessage(String text) {
            try {
                JsonNode message = JSON.readTree(text);
                received.add(message);
                if (message.has("envelope_id") && !mute) {
                    String id = message.path("envelope_id").asText();
                    send("{\"envelope_id\":\"" + id + "\"" + (payload.isEmpty() ? "" : ",\"payload\":" + payload)
                            + "}");
                }
            } catch (JsonProcessingException malformed) {
                throw new IllegalStateException(text, malformed);
            }
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onClose(int code, @Nullable String reason, boolean remote) {
            closed.add(code);
        }

        @Override
        public void onError(Exception error) {
            received.add(JSON.getNodeFactory().textNode(String.valueOf(error)));
        }
    }
}
