package dev.candor.edge.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes Slack's requests over a WebSocket that this side opens, and opens again whenever it is found dead. */
public final class SocketMode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final WebApi api;
    private final String appToken;
    private final Envelopes envelopes;
    private final Duration heartbeat;
    private final ExecutorService watch = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "slack-socket-watch");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable SocketModeClient client;
    private volatile String trouble = "not connected yet";

    /**
     * A connection for this app.
     *
     * @param appToken begins with {@code xapp-}
     */
    public SocketMode(SlackApp app, WebApi api, String appToken) {
        this(app, api, appToken, Duration.ofSeconds(10));
    }

    SocketMode(SlackApp app, WebApi api, String appToken, Duration heartbeat) {
        if (!appToken.startsWith("xapp-")) {
            throw new IllegalArgumentException(
                    "SLACK_APP_TOKEN must be an app-level token (xapp-…) with the scope connections:write");
        }
        this.api = api;
        this.appToken = appToken;
        this.envelopes = new Envelopes(app);
        this.heartbeat = heartbeat;
    }

    /** Connects in the background, for as long as it takes, and stays connected. */
    public void start() {
        watch.execute(() -> beat(firstPause()));
    }

    /** Why there is no connection, and the way out; empty when there is one. */
    public Optional<String> notReady() {
        return trouble.isEmpty() ? Optional.empty() : Optional.of("slack socket: " + trouble);
    }

    @Override
    public void close() {
        watch.execute(() -> {
            disconnect();
            envelopes.close();
        });
        Workers.finish(watch);
    }

    private void beat(Duration pause) {
        boolean lives = false;
        try {
            lives = client != null && client.verifyConnection();
            if (lives) {
                settled("");
            } else {
                disconnect();
                lives = connect();
            }
        } catch (RuntimeException | IOException | URISyntaxException e) {
            settled(e.getClass().getSimpleName());
        }
        Duration wait = lives ? heartbeat : pause;
        Duration next = lives ? firstPause() : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, watch)
                .execute(() -> beat(next));
    }

    private Duration firstPause() {
        return shorter(heartbeat, Duration.ofSeconds(1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Asks for an address and opens it; whether it did open, a message or the next beat will tell. */
    private boolean connect() throws IOException, URISyntaxException {
        Reply<AppsConnectionsOpenResponse> reply =
                api.call(methods -> methods.appsConnectionsOpen(request -> request.token(appToken)));
        if (!(reply instanceof Reply.Ok<AppsConnectionsOpenResponse> ok)) {
            String way = reply instanceof Reply.No<?> no ? "; " + Codes.wayOut(no.code()) : "";
            settled("apps.connections.open: " + reply.trouble().orElse("") + way);
            return false;
        }
        // The SDK's own monitor dies of the first refusal: this watch does its work.
        SocketModeClient fresh = new SocketModeClientJavaWSImpl(
                api.slack(), appToken, ok.body().getUrl(), 1, new ConcurrentLinkedMessageQueue(), true, false, 1);
        fresh.addWebSocketMessageListener(message -> {
            settled(""); // Slack greets at once: no need to wait for the next beat.
            envelopes.take(message, fresh::sendWebSocketMessage);
        });
        client = fresh;
        fresh.connect();
        return true;
    }

    private void disconnect() {
        if (client != null) {
            try {
                client.close();
            } catch (IOException | RuntimeException e) {
                LOG.info("a dead connection did not close: {}", e.getClass().getSimpleName());
            }
            client = null;
        }
    }

    private synchronized void settled(String state) {
        if (!state.equals(trouble)) {
            if (state.isEmpty()) {
                LOG.info("connected to Slack by Socket Mode");
            } else {
                LOG.warn("no Socket Mode connection: {}; trying on", state);
            }
        }
        trouble = state;
    }
}
