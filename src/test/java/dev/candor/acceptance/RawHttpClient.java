package dev.candor.acceptance;

import dev.candor.RawPost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends arbitrary requests to the bot's port. */
final class RawHttpClient {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BotFixture fixture;

    RawHttpClient(BotFixture fixture) {
        this.fixture = fixture;
    }

    /** Signing secret of the workspace. */
    String secret() {
        return fixture.credentials().signingSecret();
    }

    /** Posts a form signed at this time with this secret, and returns the HTTP status. */
    int post(String body, Instant signed, String secret) {
        String timestamp = Long.toString(signed.getEpochSecond());
        return send(form(body)
                        .header("X-Slack-Request-Timestamp", timestamp)
                        .header("X-Slack-Signature", signature(secret, "v0:" + timestamp + ":" + body))
                        .build())
                .statusCode();
    }

    /** Announces a form of this length, signed now, and returns the HTTP status. */
    int announce(int length) throws IOException {
        return RawPost.announcing(
                length,
                fixture.at("/slack/events"),
                Map.of(
                        "X-Slack-Request-Timestamp",
                        Long.toString(Instant.now().getEpochSecond()),
                        "X-Slack-Signature",
                        "v0=00"));
    }

    /** Posts a form without a signature, and returns the HTTP status. */
    int unsigned(String body) {
        return send(form(body).build()).statusCode();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(fixture.at(path)).build());
    }

    /** Waits until the bot says that it is ready: on a busy disk it may say at times that a step waits. */
    void awaitReady() {
        Polling.await("readiness", () -> get("/readyz").statusCode() == 200);
    }

    private HttpRequest.Builder form(String body) {
        return HttpRequest.newBuilder(fixture.at("/slack/events"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
