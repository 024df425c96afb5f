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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes Slack's requests over a WebSocket that this side opens, and opens again whenever it is found dead. */
public final class SocketMode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SlackClient api;
    private final String appToken;
    private final EnvelopeHandler envelopes;
    private final Duration heartbeat;
    private final ExecutorService watch = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "slack-socket-watch");
        thread.setDaemon(true);
        return thread;
    });
    /** The newest connection; only the watch changes it. */
    private volatile @Nullable SocketModeClient client;
    // What follows is the watch's own.
    /** The one before, until the newest is greeted. */
    private @Nullable SocketModeClient last;

    private long arranged;
    private Duration pauseAfterClose;
    private volatile String trouble = "not connected yet";

    /**
     * A connection for this app.
     *
     * @param appToken begins with {@code xapp-}
     */
    public SocketMode(SlackApp app, SlackClient api, String appToken) {
        this(app, api, appToken, Duration.ofSeconds(10));
    }

    SocketMode(SlackApp app, SlackClient api, String appToken, Duration heartbeat) {
        if (!appToken.startsWith("xapp-")) {
            throw new IllegalArgumentException(
                    "SLACK_APP_TOKEN must be an app-level token (xapp-…) with the scope connections:write");
        }
        this.api = api;
        this.appToken = appToken;
        this.envelopes = new EnvelopeHandler(app);
        this.heartbeat = heartbeat;
        this.pauseAfterClose = firstPause();
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
        RequestWorkers.finish(watch);
    }

    private void beat(Duration pause) {
        boolean lives = false;
        try {
            SocketModeClient newest = client;
            lives = newest != null && newest.verifyConnection();
            if (lives) {
                settled("");
                next(heartbeat, firstPause());
                return;
            }
            disconnect();
            lives = connect();
        } catch (RuntimeException | IOException | URISyntaxException e) {
            settled("no connection (" + e.getClass().getSimpleName() + ")");
        }
        // Not until a beat has found it alive is a connection taken for steady.
        next(lives ? heartbeat : pause, shorter(pause.multipliedBy(2), LONGEST_PAUSE));
    }

    /** Beats again after this wait; beats that were arranged before are called off. */
    private void next(Duration wait, Duration pause) {
        long mine = ++arranged;
        pauseAfterClose = pause;
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, watch)
                .execute(() -> {
                    if (mine == arranged) {
                        beat(pause);
                    }
                });
    }

    /** The first close is answered at once, the next ones after longer and longer pauses. */
    private void closed(SocketModeClient ended) {
        if (ended == client) {
            boolean first = pauseAfterClose.compareTo(firstPause().multipliedBy(2)) <= 0;
            next(first ? Duration.ZERO : pauseAfterClose, pauseAfterClose);
        }
    }

    private Duration firstPause() {
        return shorter(heartbeat, Duration.ofSeconds(1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Asks for an address and opens it; whether it did open, a message or the next beat will tell. */
    private boolean connect() throws IOException, URISyntaxException {
        ApiReply<AppsConnectionsOpenResponse> reply =
                api.call(methods -> methods.appsConnectionsOpen(request -> request.token(appToken)));
        if (!(reply instanceof ApiReply.Ok<AppsConnectionsOpenResponse> ok)) {
            String way = reply instanceof ApiReply.No<?> no ? "; " + SlackErrors.wayOut(no.code()) : "";
            settled("apps.connections.open: " + reply.trouble().orElse("") + way);
            return false;
        }
        if (ok.body().getUrl() == null) {
            settled("apps.connections.open: Slack's answer names no address");
            return false;
        }
        // The SDK's own monitor dies of the first refusal: this watch does its work.
        SocketModeClient fresh = new Connection(ok.body().getUrl());
        fresh.addWebSocketMessageListener(message -> {
            settled(""); // Slack greets at once: no need to wait for the next beat.
            onWatch(() -> greeted(fresh));
            envelopes.take(message, answer -> send(fresh, answer));
        });
        fresh.addWebSocketCloseListener((code, reason) -> onWatch(() -> closed(fresh)));
        client = fresh;
        fresh.connect();
        return true;
    }

    /** Slack is about to end this connection: the next one is opened before. */
    private void replace(SocketModeClient leaving) {
        if (leaving != client) {
            return;
        }
        try {
            connect();
        } catch (RuntimeException | IOException | URISyntaxException e) {
            LOG.info(
                    "no connection in place of the one that ends: {}",
                    e.getClass().getSimpleName());
        }
        if (leaving != client) {
            close(last);
            last = leaving;
        }
    }

    /** The one before is closed a moment later: what it has heard already is still taken. */
    private void greeted(SocketModeClient by) {
        SocketModeClient leaving = last;
        if (by == client && leaving != null) {
            last = null;
            CompletableFuture.delayedExecutor(firstPause().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> close(leaving));
        }
    }

    /** What was heard on a connection that has ended since is answered on the newest. */
    private void send(SocketModeClient heard, String answer) {
        try {
            heard.sendWebSocketMessage(answer);
        } catch (RuntimeException e) {
            SocketModeClient newest = client;
            if (newest == null || newest == heard) {
                throw e;
            }
            newest.sendWebSocketMessage(answer);
        }
    }

    private void onWatch(Runnable work) {
        try {
            watch.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("a connection closed after the watch had ended");
        }
    }

    private void disconnect() {
        close(last);
        close(client);
        last = null;
        client = null;
    }

    private static void close(@Nullable SocketModeClient ended) {
        if (ended != null) {
            try {
                ended.close();
            } catch (IOException | RuntimeException e) {
                LOG.info("a dead connection did not close: {}", e.getClass().getSimpleName());
            }
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

    /** Leaves its replacement to the watch: the SDK's own would be taken for dead until it is open. */
    private final class Connection extends SocketModeClientJavaWSImpl {
        Connection(String url) throws URISyntaxException {
            super(api.slack(), appToken, url, 1, new ConcurrentLinkedMessageQueue(), true, false, 1);
        }

        @Override
        public void connectToNewEndpoint() {
            onWatch(() -> replace(this));
        }
    }
}
