package dev.candor.edge.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's installation in a workspace: retries auth.test until Slack answers, then checks once a minute. */
public final class Installation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

    private final SlackClient api;
    private final Duration firstPause;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "slack-installation");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Identity identity;
    private volatile Optional<String> missingScopes = Optional.empty();
    private volatile String problem = "auth.test: not asked yet";

    public Installation(SlackClient api) {
        this(api, Duration.ofSeconds(1));
    }

    Installation(SlackClient api, Duration firstPause) {
        this.api = api;
        this.firstPause = firstPause;
    }

    /** Asks Slack in the background until it answers. */
    public void start() {
        executor.execute(() -> ask(firstPause));
    }

    /** Asks Slack once and waits for the answer; {@link #notReady()} then shows the result. */
    public void askOnce() {
        askSlack();
    }

    /** Identity of the bot; empty until Slack has confirmed it. */
    Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    /** Why the bot is not connected to Slack, with the way out; empty if it is connected. */
    public Optional<String> notReady() {
        return identity == null ? Optional.of("slack: " + problem) : Optional.empty();
    }

    /** Missing scopes of the token, with the way out; empty if none is missing or the scopes are unknown. */
    public Optional<String> missingScopes() {
        return missingScopes;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** Reports that the bot is no longer installed; Slack is asked until it is installed again. */
    void lost(String message) {
        executor.execute(() -> {
            if (identity != null) {
                disconnected(message);
            }
        });
    }

    private void ask(Duration pause) {
        ApiReply<AuthTestResponse> reply = askSlack();
        if (identity != null) {
            askLater(firstPause.multipliedBy(60), firstPause); // Check the installation once a minute.
        } else {
            retry(reply, pause);
        }
    }

    private ApiReply<AuthTestResponse> askSlack() {
        ApiReply<AuthTestResponse> reply = api.call(client -> client.authTest(request -> request));
        boolean notInstalled = reply instanceof ApiReply.Refused<AuthTestResponse> refused
                && SlackErrors.kind(refused.code()) == SlackErrors.Kind.NOT_INSTALLED;
        if (reply instanceof ApiReply.Ok<AuthTestResponse> ok) {
            whyUnusable(ok.body()).ifPresentOrElse(this::disconnected, () -> connected(ok.body()));
        } else if (identity == null) {
            report(reply.advice().orElse(""));
        } else if (notInstalled) {
            disconnected(reply.advice().orElse(""));
        }
        return reply;
    }

    /** Why Candor cannot use this installation, with the way out; empty if it can. */
    static Optional<String> whyUnusable(AuthTestResponse bot) {
        if (bot.isEnterpriseInstall()) {
            return Optional.of("the app is installed for the whole organisation, where Candor cannot know whom to ask;"
                    + " install it in one workspace and set SLACK_BOT_TOKEN to that workspace's token");
        }
        return bot.getTeamId() == null || bot.getUserId() == null
                ? Optional.of(
                        "Slack's answer does not say which workspace or bot the token is for; is SLACK_API_URL right?")
                : Optional.empty();
    }

    private void connected(AuthTestResponse bot) {
        if (identity == null) {
            LOG.info("connected to the workspace {} as {}", bot.getTeam(), bot.getUser());
        }
        problem = "";
        Map<String, List<String>> headers = Objects.requireNonNullElse(bot.getHttpResponseHeaders(), Map.of());
        missingScopes = headers.containsKey(TokenScopes.HEADER)
                ? TokenScopes.missing(headers).map(words -> "slack: the token " + words)
                : Optional.empty();
        identity = new Identity(
                bot.getTeamId(),
                bot.getUserId(),
                Optional.ofNullable(bot.getBotId()).orElse(""));
    }

    private void disconnected(String why) {
        report(why);
        identity = null;
    }

    private void report(String why) {
        String message = "auth.test: " + why;
        if (!message.equals(problem)) {
            LOG.warn("{}; retrying", message);
        }
        problem = message;
    }

    private void retry(ApiReply<AuthTestResponse> reply, Duration pause) {
        Duration wait = reply instanceof ApiReply.Refused<AuthTestResponse> refused
                ? refused.retryAfter().orElse(pause)
                : pause;
        Duration doubled = pause.multipliedBy(2);
        askLater(wait, doubled.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : doubled);
    }

    private void askLater(Duration wait, Duration next) {
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, executor)
                .execute(() -> ask(next));
    }

    /** Identity of the bot; {@code botId} may be empty. */
    record Identity(String team, String user, String botId) {
        boolean wrote(Message message) {
            return user.equals(message.getUser()) || (!botId.isEmpty() && botId.equals(message.getBotId()));
        }
    }
}
