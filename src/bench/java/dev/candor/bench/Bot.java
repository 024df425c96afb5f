package dev.candor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.candor.App;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.config.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The whole of Candor in this process, and signed requests to it as Slack would send them. */
final class Bot implements AutoCloseable {
    private static final String SECRET = "the-secret-of-the-load-program";
    private static final String ALGORITHM = "HmacSHA256";

    /** A Tuesday in working hours: prompts are delivered beside the load, as they would be. */
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final App app;
    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Bot(App app, int port) {
        this.app = app;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it over the database in this folder, and waits until it knows Slack. */
    static Bot start(Path folder, Configuration configuration, QuietSlack slack)
            throws IOException, InterruptedException {
        int port = Idle.freePort();
        Environment environment = new Environment(
                new SlackAccess(
                        new Secret("xoxb-load"), new SlackAccess.Transport.Http(new Secret(SECRET)), slack.api()),
                url(folder),
                folder.resolve("vault"),
                new WebAddress("127.0.0.1", port, URI.create("http://127.0.0.1")));
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
        Bot bot = new Bot(new App(configuration, environment, clock), port);
        bot.app.start();
        while (bot.get("/readyz") != 200) {
            Thread.sleep(20);
        }
        return bot;
    }

    /** The database in this folder. */
    static String url(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("data/candor.db");
    }

    private int get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What {@code /platform-feedback} answers this person. */
    String command(String person, String text) throws IOException, InterruptedException {
        return post("command=%2Fplatform-feedback&token=t&team_id=T1&channel_id=C1&trigger_id=1.1&user_id=" + person
                + "&response_url=" + encoded("http://127.0.0.1:1/late") + "&text=" + encoded(text));
    }

    /** What a payload of a button or a form is answered. */
    String payload(String json) throws IOException, InterruptedException {
        return post("payload=" + encoded(json));
    }

    private String post(String form) throws IOException, InterruptedException {
        byte[] body = form.getBytes(UTF_8);
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/slack/events"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("answered with " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), ALGORITHM));
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
