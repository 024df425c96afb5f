package dev.candor.demo.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/** Sends signed HTTP requests to the bot. */
public final class HttpChannel implements EventChannel {
    private final HttpClient client;
    private final URI bot;
    private final String signingSecret;
    private final InstantSource wall;
    private final Duration ackTimeout;

    /**
     * Creates a channel.
     *
     * @param wall dates the signatures
     * @param ackTimeout time within which the bot must acknowledge
     */
    public HttpChannel(URI bot, String signingSecret, InstantSource wall, Duration ackTimeout) {
        this.bot = bot;
        this.signingSecret = signingSecret;
        this.wall = wall;
        this.ackTimeout = ackTimeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ackTimeout)
                .build();
    }

    @Override
    public BotAnswer send(Event event) {
        long started = System.nanoTime();
        try {
            HttpResponse<String> response =
                    client.send(request(event), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            if (took.compareTo(ackTimeout) > 0) {
                return new BotAnswer.Failed("http_timeout", "acknowledged after " + took);
            }
            if (response.statusCode() / 100 != 2) {
                boolean never =
                        response.headers().firstValue("X-Slack-No-Retry").isPresent();
                return new BotAnswer.Failed(
                        "http_error", "HTTP " + response.statusCode() + (never ? ", X-Slack-No-Retry" : ""));
            }
            return new BotAnswer.Acked(PayloadBody.read(response.body()));
        } catch (HttpTimeoutException late) {
            return BotAnswer.Failed.unacknowledged(ackTimeout);
        } catch (IOException broken) {
            return new BotAnswer.Failed("connection_failed", String.valueOf(broken));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new BotAnswer.Failed("connection_failed", "the workspace is closing");
        }
    }

    private HttpRequest request(Event event) {
        byte[] body = PayloadBody.of(event);
        long timestamp = wall.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(bot)
                .timeout(ackTimeout)
                .header("Content-Type", PayloadBody.contentType(event))
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
                .header("X-Slack-Signature", RequestSignature.of(signingSecret, timestamp, body));
        if (event.retry() > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(event.retry()));
            request.header("X-Slack-Retry-Reason", event.retryReason());
        }
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }
}
