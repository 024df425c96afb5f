package dev.candor.demo.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** Sends envelopes over the sockets that the bot opened (Socket Mode). */
public final class SocketChannel implements EventChannel, AutoCloseable {
    private final Workspace workspace;
    private final Sockets sockets;
    private final AtomicInteger nextSocket = new AtomicInteger();
    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    /** Opens a port for sockets; 0 for any free port. */
    public SocketChannel(Workspace workspace, int port) {
        this.workspace = workspace;
        this.sockets = new Sockets(workspace.identity(), port, this::received, workspace.changes()::changed);
        sockets.open();
    }

    /** URL that opens one socket. */
    public String newAddress() {
        return sockets.newAddress();
    }

    /** Number of open sockets. */
    public int connections() {
        return sockets.ready().size();
    }

    /** Waits until a socket is open; false after the timeout. */
    public boolean awaitConnection(Duration timeout) {
        return workspace
                .changes()
                .await(() -> connections() > 0 ? Optional.of(true) : Optional.empty(), timeout)
                .isPresent();
    }

    /** Asks the bot to replace every socket and closes them, as Slack does every few hours. */
    public void refresh() {
        sockets.disconnect("refresh_requested");
    }

    @Override
    public BotAnswer send(Event event) {
        List<WebSocket> ready = sockets.ready();
        if (ready.isEmpty()) {
            return new BotAnswer.Failed("connection_failed", "no socket is open");
        }
        WebSocket socket = ready.get(Math.floorMod(nextSocket.getAndIncrement(), ready.size()));
        String id = UUID.randomUUID().toString();
        CompletableFuture<JsonNode> ack = new CompletableFuture<>();
        waiting.put(id, ack);
        try {
            socket.send(envelope(id, event).toString());
            JsonNode answer = ack.get(workspace.responseLimit().toMillis(), TimeUnit.MILLISECONDS);
            return new BotAnswer.Acked(answer.path("payload"));
        } catch (TimeoutException late) {
            return BotAnswer.Failed.unacknowledged(workspace.responseLimit());
        } catch (WebsocketNotConnectedException | ExecutionException broken) {
            return new BotAnswer.Failed("connection_failed", String.valueOf(broken));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new BotAnswer.Failed("connection_failed", "the workspace is closing");
        } finally {
            waiting.remove(id);
        }
    }

    private static ObjectNode envelope(String id, Event event) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode().put("envelope_id", id);
        envelope.put("type", event.kind().envelopeType());
        envelope.put("accepts_response_payload", event.kind() != Event.Kind.EVENT);
        envelope.set("payload", event.payload());
        if (event.kind() == Event.Kind.EVENT) {
            envelope.put("retry_attempt", event.retry()).put("retry_reason", event.retryReason());
        }
        return envelope;
    }

    private void received(JsonNode message) {
        CompletableFuture<JsonNode> ack =
                waiting.get(message.path("envelope_id").asText());
        if (ack == null) {
            workspace.problems().add("an acknowledgement came too late or is unknown: " + message);
        } else {
            ack.complete(message);
        }
    }

    @Override
    public void close() {
        sockets.shutDown();
    }
}
