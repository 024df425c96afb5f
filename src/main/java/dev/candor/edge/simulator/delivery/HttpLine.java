package dev.candor.edge.simulator.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/** Signed requests to the address that the bot listens on. */
public final class HttpLine implements Line {
    /** How long Slack waits for an acknowledgement. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI bot;
    private final String signingSecret;
    private final InstantSource wall;

    /** A line to this address; the wall clock dates the signatures. */
    public HttpLine(URI bot, String signingSecret, InstantSource wall) {
        this.bot = bot;
        this.signingSecret = signingSecret;
        this.wall = wall;
    }

    @Override
    public Answer send(Parcel parcel) {
        long started = System.nanoTime();
        try {
            HttpResponse<String> response =
                    client.send(request(parcel), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            if (took.compareTo(PATIENCE) > 0) {
                return new Answer.Failed("http_timeout", "acknowledged after " + took);
            }
            if (response.statusCode() / 100 != 2) {
                boolean never =
                        response.headers().firstValue("X-Slack-No-Retry").isPresent();
                return new Answer.Failed(
                        "http_error", "HTTP " + response.statusCode() + (never ? ", X-Slack-No-Retry" : ""));
            }
            return new Answer.Acked(Body.read(response.body()), took);
        } catch (HttpTimeoutException late) {
            return new Answer.Failed("http_timeout", "no acknowledgement within " + PATIENCE.toSeconds() + " s");
        } catch (IOException broken) {
            return new Answer.Failed("connection_failed", String.valueOf(broken));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("connection_failed", "the workspace is closing");
        }
    }

    private HttpRequest request(Parcel parcel) {
        byte[] body = Body.of(parcel);
        long timestamp = wall.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(bot)
                .timeout(PATIENCE)
                .header("Content-Type", Body.contentType(parcel))
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
                .header("X-Slack-Signature", Signature.of(signingSecret, timestamp, body));
        if (parcel.retry() > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(parcel.retry()));
            request.header("X-Slack-Retry-Reason", parcel.retryReason());
        }
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }
}
