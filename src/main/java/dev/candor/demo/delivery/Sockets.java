package dev.candor.demo.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Identity;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The WebSocket server of Socket Mode: accepts sockets with an issued ticket and greets them. */
final class Sockets extends WebSocketServer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Identity identity;
    private final Consumer<JsonNode> receiver;
    private final Runnable changed;
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<WebSocket> ready = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);

    Sockets(Identity identity, int port, Consumer<JsonNode> receiver, Runnable changed) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2);
        this.identity = identity;
        this.receiver = receiver;
        this.changed = changed;
        setReuseAddr(true);
        setDaemon(true);
    }

    void open() {
        start();
        try {
            if (!started.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no port could be opened for sockets");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while opening a port for sockets", interrupted);
        }
    }

    String newAddress() {
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + identity.appId();
    }

    List<WebSocket> ready() {
        synchronized (ready) {
            return List.copyOf(ready);
        }
    }

    void disconnect(String reason) {
        ObjectNode message = withDebugInfo("disconnect").put("reason", reason);
        for (WebSocket socket : ready()) {
            ready.remove(socket);
            socket.send(message.toString());
            socket.close();
        }
    }

    void shutDown() {
        try {
            stop(1_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        String ticket = handshake.getResourceDescriptor().replaceFirst(".*ticket=([^&]*).*", "$1");
        if (!tickets.remove(ticket)) {
            socket.close(CloseFrame.POLICY_VALIDATION, "this address was used before, or never issued");
            return;
        }
        ObjectNode hello = withDebugInfo("hello").put("num_connections", ready.size() + 1);
        hello.putObject("connection_info").put("app_id", identity.appId());
        // The hello message must be first, and a greeted socket must be in use.
        synchronized (ready) {
            socket.send(hello.toString());
            ready.add(socket);
        }
        changed.run();
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        ready.remove(socket);
        changed.run();
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        try {
            receiver.accept(JSON.readTree(message));
        } catch (JsonProcessingException malformed) {
            socket.close(CloseFrame.REFUSE, "not JSON");
        }
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception error) {
        if (socket != null) {
            ready.remove(socket);
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    private ObjectNode withDebugInfo(String type) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", type);
        message.putObject("debug_info")
                .put("host", "applink-simulated")
                .put("build_number", 1)
                .put("approximate_connection_time", 18_060);
        return message;
    }
}
