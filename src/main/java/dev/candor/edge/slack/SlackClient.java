package dev.candor.edge.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.util.json.GsonFactory;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;

/** Slack's Web API, called one request at a time; nothing expected is thrown. */
public final class SlackClient implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String RATE_LIMITED = "ratelimited";
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Pattern UNDERSTOOD =
            Pattern.compile("\\[ERROR]|must be (?:less|more) than \\d+ \\w+|no more than \\d+ items"
                    + "|missing required field|unsupported type|failed to match all allowed schemas|trigger"
                    + "|\\[json-pointer:[\\w/]*]");

    private final Slack slack;
    private final MethodsClient methods;
    private final LongAdder rateLimited = new LongAdder();

    /**
     * Refuses to be built while loggers may print payloads.
     *
     * @param base where the Web API is, such as {@code https://slack.com/api/}
     * @param proxy address of the HTTP proxy that leads there; empty: directly
     */
    public SlackClient(String botToken, URI base, Optional<String> proxy) {
        this(botToken, base, proxy, TIMEOUT);
    }

    /** Goes directly, and gives up on a call after this long. */
    public SlackClient(String botToken, URI base, Duration timeout) {
        this(botToken, base, Optional.empty(), timeout);
    }

    private SlackClient(String botToken, URI base, Optional<String> proxy, Duration timeout) {
        QuietLoggers.require();
        if (!botToken.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("SLACK_BOT_TOKEN must be one word without blanks, as Slack shows it");
        }
        SlackConfig config = config(base, proxy, timeout);
        // Repeating a post on its own could post it twice: whether to repeat is for the caller to say.
        SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build());
        http.setConfig(config);
        this.slack = Slack.getInstance(config, http);
        this.methods = slack.methods(botToken);
    }

    SlackClient(Slack slack, MethodsClient methods) {
        this.slack = slack;
        this.methods = methods;
    }

    private static SlackConfig config(URI base, Optional<String> proxy, Duration timeout) {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis((int) timeout.toMillis());
        String prefix = base.toString();
        config.setMethodsEndpointUrlPrefix(prefix.endsWith("/") ? prefix : prefix + "/");
        config.setProxyUrl(proxy.orElse(null)); // By itself the SDK would obey HTTPS_PROXY, but not NO_PROXY.
        return config;
    }

    Slack slack() {
        return slack;
    }

    /** One call. */
    <T extends SlackApiTextResponse> ApiReply<T> call(Method<T> method) {
        try {
            T response = method.call(methods);
            return response.isOk() ? new ApiReply.Ok<>(response) : noted(no(response));
        } catch (SlackApiException e) {
            return noted(no(e));
        } catch (IOException e) {
            return new ApiReply.Broken<>(
                    mayHaveBeenSent(e),
                    "no answer from " + slack.getConfig().getMethodsEndpointUrlPrefix() + " ("
                            + e.getClass().getSimpleName() + ")");
        } catch (RuntimeException e) {
            // Not JSON, or not of the shape that was promised. Its message may quote the answer: leave it out.
            return new ApiReply.Broken<>(true, "Slack's answer was not understood");
        }
    }

    /** How often Slack has said since the start that it was asked too much. */
    public long rateLimited() {
        return rateLimited.sum();
    }

    private <T> ApiReply<T> noted(ApiReply<T> reply) {
        if (reply instanceof ApiReply.No<T> no && no.code().equals(RATE_LIMITED)) {
            rateLimited.increment();
        }
        return reply;
    }

    /** Answers through the address that came with a request; brings what went wrong. */
    Optional<String> respond(String responseUrl, ActionResponse answer) {
        try {
            WebhookResponse response = new ActionResponseSender(slack).send(responseUrl, answer);
            return response.getCode() == 200
                    ? Optional.empty()
                    : Optional.of("response_url: HTTP " + response.getCode());
        } catch (IOException | RuntimeException e) {
            return Optional.of("response_url: " + e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("connections to Slack do not close", e);
        }
    }

    private static boolean mayHaveBeenSent(IOException e) {
        return !(e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SSLHandshakeException);
    }

    private static <T extends SlackApiTextResponse> ApiReply<T> no(T response) {
        String code = Objects.requireNonNullElse(response.getError(), "unknown_error");
        Map<String, List<String>> headers = Objects.requireNonNullElse(response.getHttpResponseHeaders(), Map.of());
        List<String> wait = headers.getOrDefault("retry-after", List.of());
        return new ApiReply.No<>(
                code, detail(response), wait.stream().findFirst().flatMap(SlackClient::seconds));
    }

    private static <T> ApiReply<T> no(SlackApiException e) {
        int status = e.getResponse().code();
        String said = e.getError() == null ? null : e.getError().getError();
        String code = status == TOO_MANY_REQUESTS ? RATE_LIMITED : Objects.requireNonNullElse(said, "http_" + status);
        Optional<String> wait = Optional.ofNullable(e.getResponse().header("Retry-After"));
        return new ApiReply.No<>(code, "", wait.flatMap(SlackClient::seconds));
    }

    private static Optional<Duration> seconds(String header) {
        if (!header.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        Duration wait = Duration.ofSeconds(Long.parseLong(header));
        return Optional.of(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static String detail(SlackApiTextResponse response) {
        if (response.getNeeded() != null) {
            return "needs " + response.getNeeded() + ", has " + response.getProvided();
        }
        JsonObject json = GsonFactory.createSnakeCase().toJsonTree(response).getAsJsonObject();
        JsonElement metadata = json.get("response_metadata");
        if (metadata == null
                || !metadata.isJsonObject()
                || !metadata.getAsJsonObject().has("messages")) {
            return "";
        }
        return metadata.getAsJsonObject().getAsJsonArray("messages").asList().stream()
                .map(message -> understood(message.getAsString()))
                .collect(Collectors.joining("; "));
    }

    /** The rule and the place, and nothing else: Slack may quote what breaks the rule, and that may be a comment. */
    private static String understood(String message) {
        return UNDERSTOOD.matcher(message).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }

    /**
     * A method of the Web API.
     *
     * @param <T> its answer
     */
    @FunctionalInterface
    interface Method<T> {
        T call(MethodsClient client) throws IOException, SlackApiException;
    }
}
