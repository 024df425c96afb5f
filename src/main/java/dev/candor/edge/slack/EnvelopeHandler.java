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

/** Opens Socket Mode's envelopes, many at a time, and acknowledges every one whatever becomes of it. */
final class EnvelopeHandler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnvelopeHandler.class);
    private static final int AT_A_TIME = 32;

    private final SlackApp app;
    private final SocketModeRequestParser parser;
    private final ExecutorService openers = Executors.newFixedThreadPool(AT_A_TIME, task -> {
        Thread thread = new Thread(task, "slack-envelopes");
        thread.setDaemon(true);
        return thread;
    });

    EnvelopeHandler(SlackApp app) {
        this.app = app;
        this.parser = new SocketModeRequestParser(app.app().config());
    }

    /** Handles a message of the socket; if it is an envelope, {@code send} gets its acknowledgement. */
    void take(String message, Consumer<String> send) {
        try {
            openers.execute(() -> open(message, send));
        } catch (RejectedExecutionException e) {
            LOG.debug("an envelope came after the end: Slack sends it again");
        }
    }

    @Override
    public void close() {
        RequestWorkers.finish(openers);
    }

    private void open(String message, Consumer<String> send) {
        try {
            acknowledgement(message).ifPresent(send);
        } catch (RuntimeException e) {
            LOG.error("an acknowledgement did not reach Slack: {}", SafeStackTrace.of(e));
        }
    }

    private Optional<String> acknowledgement(String message) {
        JsonElement id = JsonParser.parseString(message).getAsJsonObject().get("envelope_id");
        if (id == null) {
            // A greeting or the like.
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
