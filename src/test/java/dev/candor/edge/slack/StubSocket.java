package dev.candor.edge.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Stub server of Socket Mode connections. */
final class StubSocket implements AutoCloseable {
    private static final String HELLO = "{\"type\":\"hello\",\"num_connections\":1}";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();
    private volatile boolean mute;

    StubSocket() {
        server.start();
        try {
            if (!started.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("the socket does not listen");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String url() {
        return "ws://127.0.0.1:" + server.getPort() + "/link";
    }

    /** Sends an envelope. */
    void send(String id, String type, String payload) {
        server.broadcast(envelope(id, type, payload));
    }

    /** Sends an envelope on the first connection, which must still be open. */
    void sendOnFirst(String id, String type, String payload) {
        server.opened.get(0).send(envelope(id, type, payload));
    }

    private static String envelope(String id, String type, String payload) {
        return "{\"envelope_id\":\"%s\",\"type\":\"%s\",\"accepts_response_payload\":true,\"payload\":%s}"
                .formatted(id, type, payload);
    }

    /** The next acknowledgement; waits a few seconds for it. */
    JsonElement acknowledged() {
        try {
            String message = received.poll(1, TimeUnit.MINUTES);
            if (message == null) {
                throw new AssertionError("nothing was acknowledged");
            }
            return JsonParser.parseString(message);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    int connections() {
        return server.opened.size();
    }

    /** Sends the message on every connection. */
    void say(String message) {
        server.broadcast(message);
    }

    /** Makes open connections silent although they look alive; new connections work. */
    void freeze() {
        server.frozen.addAll(server.getConnections());
    }

    /** Sends no hello on new connections from now on. */
    void withholdHello() {
        mute = true;
    }

    /** Sends hello on every connection. */
    void greet() {
        server.broadcast(HELLO);
    }

    /** Number of open connections. */
    int open() {
        return server.getConnections().size();
    }

    /** Drops all connections without a close frame. */
    void drop() {
        server.getConnections().forEach(connection -> connection.closeConnection(1006, "gone"));
    }

    @Override
    public void close() {
        try {
            server.stop(1_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The library requires a subclass. */
    private final class Server extends WebSocketServer {
        private final Set<WebSocket> frozen = ConcurrentHashMap.newKeySet();
        private final List<WebSocket> opened = new CopyOnWriteArrayList<>();

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            opened.add(connection);
            if (!mute) {
                connection.send(HELLO);
            }
        }

        @Override
        public void onWebsocketPing(WebSocket connection, Framedata frame) {
            if (!frozen.contains(connection)) {
                super.onWebsocketPing(connection, frame);
            }
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            received.add(message);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onError(@Nullable WebSocket connection, Exception failure) {}

        @Override
        public void onStart() {
            started.countDown();
        }
    }
}
