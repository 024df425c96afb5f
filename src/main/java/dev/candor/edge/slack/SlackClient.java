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
import com.slack.api.methods.SlackFilesUploadV2Exception;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;

/** Client of Slack's Web API; expected failures are returned and not thrown. */
public final class SlackClient implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String RATE_LIMITED = "ratelimited";
    private static final Duration MAX_RETRY_AFTER = Duration.ofHours(1);
    private static final Pattern SAFE_PARTS =
            Pattern.compile("\\[ERROR]|must be (?:less|more) than \\d+ \\w+|no more than \\d+ items"
                    + "|missing required field|unsupported type|failed to match all allowed schemas|trigger"
                    + "|\\[json-pointer:[\\w/.]*]");

    /** Slack answers a response URL with this, or with the plain word "ok". */
    private static final Pattern RESPONSE_ERROR = Pattern.compile("\"error\":\\s*\"(\\w{1,100})\"");

    private final Slack slack;
    private final MethodsClient methods;
    private final LongAdder rateLimited = new LongAdder();

    /**
     * Creates a client; throws while loggers may print payloads.
     *
     * @param base base URL of the Web API, such as {@code https://slack.com/api/}
     * @param proxy address of the HTTP proxy for Slack; empty: directly
     */
    public SlackClient(String botToken, URI base, Optional<String> proxy) {
        this(botToken, base, proxy, TIMEOUT);
    }

    /** The same, but it gives up on a call after {@code timeout}. */
    public SlackClient(String botToken, URI base, Optional<String> proxy, Duration timeout) {
        QuietLoggers.require();
        if (!botToken.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("SLACK_BOT_TOKEN must be one word without blanks, as Slack shows it");
        }
        SlackConfig config = config(base, proxy, timeout);
        // An automatic retry could post a message twice; retries are left to the caller.
        SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build());
        http.setConfig(config);
        this.slack = Slack.getInstance(config, http);
        this.methods = new QuickMethodsClient(http, botToken);
    }

    private static SlackConfig config(URI base, Optional<String> proxy, Duration timeout) {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis((int) timeout.toMillis());
        String prefix = base.toString();
        config.setMethodsEndpointUrlPrefix(prefix.endsWith("/") ? prefix : prefix + "/");
        config.setProxyUrl(proxy.orElse(null)); // By default the SDK obeys HTTPS_PROXY, but not NO_PROXY.
        return config;
    }

    Slack slack() {
        return slack;
    }

    <T extends SlackApiTextResponse> ApiReply<T> call(Method<T> method) {
        try {
            T response = method.call(methods);
            return response.isOk() ? new ApiReply.Ok<>(response) : countRateLimit(refused(response));
        } catch (SlackApiException e) {
            return countRateLimit(refused(e));
        } catch (SlackFilesUploadV2Exception e) {
            return refused(e);
        } catch (IOException e) {
            return new ApiReply.NoAnswer<>(
                    mayHaveBeenSent(e),
                    "no answer from " + slack.getConfig().getMethodsEndpointUrlPrefix() + " ("
                            + e.getClass().getSimpleName() + ")");
        } catch (RuntimeException e) {
            // Not JSON, or of another shape. The exception's message may quote the answer, so it is left out.
            return new ApiReply.NoAnswer<>(true, "Slack's answer was not understood");
        }
    }

    /** Number of calls since the start that Slack refused by its rate limits. */
    public long rateLimited() {
        return rateLimited.sum();
    }

    private <T> ApiReply<T> countRateLimit(ApiReply<T> reply) {
        if (reply instanceof ApiReply.Refused<T> refused && refused.code().equals(RATE_LIMITED)) {
            rateLimited.increment();
        }
        return reply;
    }

    /** Posts to the response URL of a request. */
    ApiReply<WebhookResponse> respond(String responseUrl, ActionResponse answer) {
        try {
            WebhookResponse response = new ActionResponseSender(slack).send(responseUrl, answer);
            Matcher error = RESPONSE_ERROR.matcher(Objects.requireNonNullElse(response.getBody(), ""));
            if (error.find()) {
                return new ApiReply.Refused<>(error.group(1), "", Optional.empty());
            }
            return response.getCode() == 200
                    ? new ApiReply.Ok<>(response)
                    : new ApiReply.Refused<>("http_" + response.getCode(), "", Optional.empty());
        } catch (IOException | RuntimeException e) {
            return new ApiReply.NoAnswer<>(true, e.getClass().getSimpleName());
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

    private static <T> ApiReply<T> refused(SlackApiTextResponse response) {
        String code = Objects.requireNonNullElse(response.getError(), "unknown_error");
        Map<String, List<String>> headers = Objects.requireNonNullElse(response.getHttpResponseHeaders(), Map.of());
        List<String> wait = headers.getOrDefault("retry-after", List.of());
        return new ApiReply.Refused<>(
                code, detail(response), wait.stream().findFirst().flatMap(SlackClient::retryAfter));
    }

    private static <T> ApiReply<T> refused(SlackApiException e) {
        int status = e.getResponse().code();
        String error = e.getError() == null ? null : e.getError().getError();
        String code = status == TOO_MANY_REQUESTS ? RATE_LIMITED : Objects.requireNonNullElse(error, "http_" + status);
        Optional<String> wait = Optional.ofNullable(e.getResponse().header("Retry-After"));
        return new ApiReply.Refused<>(code, "", wait.flatMap(SlackClient::retryAfter));
    }

    /** The step of an upload that was refused. */
    private static <T> ApiReply<T> refused(SlackFilesUploadV2Exception e) {
        SlackApiTextResponse step = e.getGetURLResponses().stream()
                .filter(announced -> !announced.isOk())
                .<SlackApiTextResponse>map(announced -> announced)
                .findFirst()
                .orElse(e.getCompleteResponse());
        return step == null ? new ApiReply.Refused<>("upload_failed", "", Optional.empty()) : refused(step);
    }

    private static Optional<Duration> retryAfter(String header) {
        if (!header.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        Duration wait = Duration.ofSeconds(Long.parseLong(header));
        return Optional.of(wait.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : wait);
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
                .map(message -> safeParts(message.getAsString()))
                .collect(Collectors.joining("; "));
    }

    /** Only the broken rule and its place: Slack may quote the offending text, which may be a comment. */
    private static String safeParts(String message) {
        return SAFE_PARTS.matcher(message).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }

    /**
     * A method of the Web API.
     *
     * @param <T> its response
     */
    @FunctionalInterface
    interface Method<T> {
        T call(MethodsClient client) throws IOException, SlackApiException;
    }
}
