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

/** The bot's place in a workspace, asked for as long as it takes: Slack may be down at start; then once a minute. */
public final class Installation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SlackClient api;
    private final Duration firstPause;
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "slack-installation");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Identity identity;
    private volatile Optional<String> lacking = Optional.empty();
    private volatile String trouble = "auth.test: not asked yet";

    /** The installation that the token of this API belongs to. */
    public Installation(SlackClient api) {
        this(api, Duration.ofSeconds(1));
    }

    Installation(SlackClient api, Duration firstPause) {
        this.api = api;
        this.firstPause = firstPause;
    }

    /** Asks Slack in the background until it answers. */
    public void start() {
        clerk.execute(() -> ask(firstPause));
    }

    /** Asks Slack once, and waits for the answer; {@link #notReady()} says what came of it. */
    public void askOnce() {
        askSlack();
    }

    /** Who the bot is, as soon as Slack has said so. */
    Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    /** Why Slack cannot be reached as yet, and the way out; empty when all is well. */
    public Optional<String> notReady() {
        return identity == null ? Optional.of("slack: " + trouble) : Optional.empty();
    }

    /** What Candor may not do by the scopes of its token, and the way out; empty where it may do all, or nobody knows. */
    public Optional<String> lackingScopes() {
        return lacking;
    }

    @Override
    public void close() {
        clerk.shutdownNow();
    }

    /** Slack has said that the bot is not installed any more: asks until it is again. */
    void lost(String said) {
        clerk.execute(() -> {
            if (identity != null) {
                gone(said);
            }
        });
    }

    private void ask(Duration pause) {
        ApiReply<AuthTestResponse> reply = askSlack();
        if (identity != null) {
            later(firstPause.multipliedBy(60), firstPause); // Once a minute: whether it still is.
        } else {
            again(reply, pause);
        }
    }

    private ApiReply<AuthTestResponse> askSlack() {
        ApiReply<AuthTestResponse> reply = api.call(client -> client.authTest(request -> request));
        boolean dead = reply instanceof ApiReply.No<AuthTestResponse> no
                && SlackErrors.kind(no.code()) == SlackErrors.Kind.DEAD;
        if (reply instanceof ApiReply.Ok<AuthTestResponse> ok) {
            unusable(ok.body()).ifPresentOrElse(this::gone, () -> settled(ok.body()));
        } else if (identity == null) {
            unsettled(reply.advice().orElse(""));
        } else if (dead) {
            gone(reply.advice().orElse(""));
        }
        return reply;
    }

    /** Why Candor cannot work with an installation that answers like this, and the way out; empty if it can. */
    static Optional<String> unusable(AuthTestResponse bot) {
        if (bot.isEnterpriseInstall()) {
            return Optional.of("the app is installed for the whole organisation, where Candor cannot tell whom to ask;"
                    + " install it in one workspace and set SLACK_BOT_TOKEN to that workspace's token");
        }
        return bot.getTeamId() == null || bot.getUserId() == null
                ? Optional.of(
                        "Slack's answer does not say which workspace or bot the token is for; is SLACK_API_URL right?")
                : Optional.empty();
    }

    private void settled(AuthTestResponse bot) {
        if (identity == null) {
            LOG.info("connected to the workspace {} as {}", bot.getTeam(), bot.getUser());
        }
        trouble = "";
        Map<String, List<String>> headers = Objects.requireNonNullElse(bot.getHttpResponseHeaders(), Map.of());
        lacking = headers.containsKey(TokenScopes.HEADER)
                ? TokenScopes.lacking(headers).map(words -> "slack: the token " + words)
                : Optional.empty();
        identity = new Identity(
                bot.getTeamId(),
                bot.getUserId(),
                Optional.ofNullable(bot.getBotId()).orElse(""));
    }

    private void gone(String why) {
        unsettled(why);
        identity = null;
    }

    private void unsettled(String why) {
        String said = "auth.test: " + why;
        if (!said.equals(trouble)) {
            LOG.warn("{}; trying on", said);
        }
        trouble = said;
    }

    private void again(ApiReply<AuthTestResponse> reply, Duration pause) {
        Duration wait = reply instanceof ApiReply.No<AuthTestResponse> no
                ? no.retryAfter().orElse(pause)
                : pause;
        Duration doubled = pause.multipliedBy(2);
        later(wait, doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled);
    }

    private void later(Duration wait, Duration next) {
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, clerk)
                .execute(() -> ask(next));
    }

    /** Who the bot is; {@code botId} may be empty. */
    record Identity(String team, String user, String botId) {
        /** Whether the bot is the message's author. */
        boolean wrote(Message message) {
            return user.equals(message.getUser()) || (!botId.isEmpty() && botId.equals(message.getBotId()));
        }
    }
}
