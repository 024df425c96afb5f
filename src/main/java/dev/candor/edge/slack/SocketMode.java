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

/** Receives Slack's requests over a WebSocket that Candor opens, and reopens whenever the connection is dead. */
public final class SocketMode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

    private final SlackClient api;
    private final String appToken;
    private final EnvelopeHandler envelopes;
    private final Duration heartbeat;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "slack-socket-watch");
        thread.setDaemon(true);
        return thread;
    });
    /** Newest connection; changed by the executor's thread only. */
    private volatile @Nullable SocketModeClient client;
    // The next three fields are used by the executor's thread only.
    /** Previous connection, until the newest has received its first message. */
    private @Nullable SocketModeClient previous;

    private long checksScheduled;
    private Duration pauseAfterClose;
    private volatile String problem = "not connected yet";

    /**
     * Creates a connection that is not open yet.
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

    /** Connects in the background, retrying until it succeeds, and stays connected. */
    public void start() {
        executor.execute(() -> checkConnection(firstPause()));
    }

    /** Why there is no connection, with the way out; empty if there is one. */
    public Optional<String> notReady() {
        return problem.isEmpty() ? Optional.empty() : Optional.of("slack socket: " + problem);
    }

    @Override
    public void close() {
        executor.execute(() -> {
            disconnect();
            envelopes.close();
        });
        RequestWorkers.shutDown(executor);
    }

    private void checkConnection(Duration pause) {
        boolean alive = false;
        try {
            SocketModeClient newest = client;
            alive = newest != null && newest.verifyConnection();
            if (alive) {
                report("");
                scheduleCheck(heartbeat, firstPause());
                return;
            }
            disconnect();
            alive = connect();
        } catch (RuntimeException | IOException | URISyntaxException e) {
            report("no connection (" + e.getClass().getSimpleName() + ")");
        }
        // A connection counts as stable only after a check has found it alive.
        scheduleCheck(alive ? heartbeat : pause, shorter(pause.multipliedBy(2), MAX_PAUSE));
    }

    /** Schedules the next check after this wait and cancels earlier ones. */
    private void scheduleCheck(Duration wait, Duration pause) {
        long number = ++checksScheduled;
        pauseAfterClose = pause;
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, executor)
                .execute(() -> {
                    if (number == checksScheduled) {
                        checkConnection(pause);
                    }
                });
    }

    /** Reconnects at once after the first close, and after growing pauses later. */
    private void closed(SocketModeClient ended) {
        if (ended == client) {
            boolean first = pauseAfterClose.compareTo(firstPause().multipliedBy(2)) <= 0;
            scheduleCheck(first ? Duration.ZERO : pauseAfterClose, pauseAfterClose);
        }
    }

    private Duration firstPause() {
        return shorter(heartbeat, Duration.ofSeconds(1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Requests a URL and opens it; a message or the next check shows whether that succeeded. */
    private boolean connect() throws IOException, URISyntaxException {
        ApiReply<AppsConnectionsOpenResponse> reply =
                api.call(methods -> methods.appsConnectionsOpen(request -> request.token(appToken)));
        if (!(reply instanceof ApiReply.Ok<AppsConnectionsOpenResponse> ok)) {
            String remedy =
                    reply instanceof ApiReply.Refused<?> refused ? "; " + SlackErrors.wayOut(refused.code()) : "";
            report("apps.connections.open: " + reply.problem().orElse("") + remedy);
            return false;
        }
        if (ok.body().getUrl() == null) {
            report("apps.connections.open: Slack's answer names no address");
            return false;
        }
        // The SDK's own monitor stops at the first refusal, so this class monitors the connection.
        SocketModeClient fresh = new Connection(ok.body().getUrl());
        fresh.addWebSocketMessageListener(message -> {
            report(""); // Slack sends hello at once, so the next check need not be awaited.
            onExecutor(() -> firstMessage(fresh));
            envelopes.submit(message, answer -> send(fresh, answer));
        });
        fresh.addWebSocketCloseListener((code, reason) -> onExecutor(() -> closed(fresh)));
        client = fresh;
        fresh.connect();
        return true;
    }

    /** Opens the next connection before Slack ends this one. */
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
            close(previous);
            previous = leaving;
        }
    }

    /** Closes the previous connection a moment later, so that requests it has received are still answered. */
    private void firstMessage(SocketModeClient by) {
        SocketModeClient leaving = previous;
        if (by == client && leaving != null) {
            previous = null;
            CompletableFuture.delayedExecutor(firstPause().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> close(leaving));
        }
    }

    /** Answers on the connection of the request, or on the newest one if that has ended. */
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

    private void onExecutor(Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("a connection closed after the end");
        }
    }

    private void disconnect() {
        close(previous);
        close(client);
        previous = null;
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

    private synchronized void report(String state) {
        if (!state.equals(problem)) {
            if (state.isEmpty()) {
                LOG.info("connected to Slack by Socket Mode");
            } else {
                LOG.warn("no Socket Mode connection: {}; retrying", state);
            }
        }
        problem = state;
    }

    /** A connection that leaves its replacement to this class: the SDK's own would count as dead until it is open. */
    private final class Connection extends SocketModeClientJavaWSImpl {
        Connection(String url) throws URISyntaxException {
            super(api.slack(), appToken, url, 1, new ConcurrentLinkedMessageQueue(), true, false, 1);
        }

        @Override
        public void connectToNewEndpoint() {
            onExecutor(() -> replace(this));
        }
    }
}
