package dev.candor.edge.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles Socket Mode envelopes in parallel and acknowledges each one, even if its handling fails. */
final class EnvelopeHandler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnvelopeHandler.class);
    private static final int MAX_PARALLEL = 32;

    private final SlackApp app;
    private final SocketModeRequestParser parser;
    private final ExecutorService executor = Executors.newFixedThreadPool(MAX_PARALLEL, task -> {
        Thread thread = new Thread(task, "slack-envelopes");
        thread.setDaemon(true);
        return thread;
    });

    EnvelopeHandler(SlackApp app) {
        this.app = app;
        this.parser = new SocketModeRequestParser(app.app().config());
    }

    /** Handles a message from the socket; the acknowledgement of an envelope goes to {@code send}. */
    void submit(String message, Consumer<String> send) {
        try {
            executor.execute(() -> handle(message, send));
        } catch (RejectedExecutionException e) {
            LOG.debug("an envelope arrived after the close: Slack sends it again");
        }
    }

    @Override
    public void close() {
        RequestWorkers.shutDown(executor);
    }

    private void handle(String message, Consumer<String> send) {
        try {
            acknowledgement(message).ifPresent(send);
        } catch (RuntimeException e) {
            LOG.error("an acknowledgement did not reach Slack: {}", SafeStackTrace.of(e));
        }
    }

    private Optional<String> acknowledgement(String message) {
        JsonElement id = JsonParser.parseString(message).getAsJsonObject().get("envelope_id");
        if (id == null) {
            // Not an envelope, for example hello.
            return Optional.empty();
        }
        JsonObject acknowledgement = new JsonObject();
        acknowledgement.add("envelope_id", id);
        payload(message).ifPresent(payload -> acknowledgement.add("payload", payload));
        return Optional.of(new Gson().toJson(acknowledgement));
    }

    private Optional<JsonElement> payload(String message) {
        try {
            SocketModeRequest request = parser.parse(message);
            if (request == null || request.getBoltRequest() == null) {
                return Optional.empty();
            }
            Response response = app.app().run(request.getBoltRequest());
            boolean json = response.getStatusCode() == 200
                    && response.getBody() != null
                    && response.getContentType().startsWith("application/json");
            return json ? Optional.of(JsonParser.parseString(response.getBody())) : Optional.empty();
        } catch (Exception e) {
            LOG.error("a request from Slack failed: {}", SafeStackTrace.of(e));
            return Optional.empty();
        }
    }
}
