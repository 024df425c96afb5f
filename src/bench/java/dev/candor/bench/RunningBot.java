package dev.candor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.candor.App;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.config.WebAddress;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Candor running in this process, and signed requests to it as Slack sends them. */
final class RunningBot implements AutoCloseable {
    private static final String SECRET = "the-secret-of-the-load-program";
    private static final int SECONDS = 30;

    /** The bot's time for an answer: a slow one is measured, and fails nothing. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern LINK = Pattern.compile("/report/link/[0-9a-f]+");

    /** Tuesday in working hours, so that prompts are delivered during the load. */
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final App app;
    private final URI address;
    private final StubSlack slack;

    static {
        // One connection is kept open for each submitter.
        System.setProperty("http.maxConnections", "64");
    }

    private RunningBot(App app, int port, StubSlack slack) {
        this.slack = slack;
        this.app = app;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** Starts the bot on the database in this folder, and waits until it is ready. */
    static RunningBot start(Path folder, Configuration configuration, StubSlack slack)
            throws IOException, InterruptedException, SQLException {
        Environment environment = new Environment(
                new SlackAccess(
                        new Secret("xoxb-load"),
                        new SlackAccess.Transport.Http(new Secret(SECRET)),
                        slack.api(),
                        Optional.empty(),
                        PATIENCE),
                url(folder),
                folder.resolve("vault"),
                new WebAddress("127.0.0.1", 0, Optional.empty()));
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
        App app = new App(configuration, environment, clock);
        app.start();
        RunningBot bot = new RunningBot(app, app.port(), slack);
        Waiting.until("the bot is ready", () -> bot.connect("/readyz").getResponseCode() == 200);
        return bot;
    }

    // The JDK's plain client, which uses the least CPU of the cores shared with the bot.
    private HttpURLConnection connect(String path) throws IOException {
        return (HttpURLConnection) address.resolve(path).toURL().openConnection();
    }

    /** Connection beside a running bot, which waits for its steps, however long the disk takes for them. */
    static Connection connection(Path folder) throws SQLException {
        return DriverManager.getConnection(url(folder) + "?busy_timeout=60000");
    }

    /** JDBC URL of the database in this folder. */
    static String url(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("data/candor.db");
    }

    /** Runs {@code /platform-feedback} as this person and returns the answer, be it the reply or what follows it. */
    String command(String person, String text) throws IOException {
        StubSlack.Response response = slack.response();
        String reply = post("command=%2Fplatform-feedback&token=t&team_id=T1&channel_id=C1&trigger_id=1.1&user_id="
                + person + "&response_url=" + encoded(response.url().toString()) + "&text=" + encoded(text));
        if (!reply.isEmpty()) {
            return reply;
        }
        try {
            return response.body().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("no answer to " + text, e);
        }
    }

    /** Opens the web report for this person and returns the cookie of the visit. */
    String openReport(String person) throws IOException, InterruptedException, SQLException {
        // Just after the start the bot does not know its members yet.
        Waiting.until("a link", () -> LINK.matcher(command(person, "report")).find());
        Matcher link = LINK.matcher(command(person, "report"));
        if (!link.find()) {
            throw new IOException("no link");
        }
        HttpURLConnection request = connect(link.group());
        request.setRequestMethod("POST");
        request.setInstanceFollowRedirects(false);
        String cookie = request.getHeaderField("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** The body of a page of the web report. */
    byte[] page(String path, String cookie) throws IOException {
        HttpURLConnection request = connect(path);
        request.setRequestProperty("Cookie", cookie);
        return request.getInputStream().readAllBytes();
    }

    /** Sends the payload of a button or a form and returns the answer. */
    String payload(String json) throws IOException {
        return post("payload=" + encoded(json));
    }

    private String post(String form) throws IOException {
        byte[] body = form.getBytes(UTF_8);
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        HttpURLConnection request = connect("/slack/events");
        request.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        request.setRequestProperty("X-Slack-Request-Timestamp", timestamp);
        request.setRequestProperty("X-Slack-Signature", signature(timestamp, body));
        request.setDoOutput(true);
        request.getOutputStream().write(body);
        if (request.getResponseCode() != 200) {
            throw new IOException("answered with " + request.getResponseCode());
        }
        return new String(request.getInputStream().readAllBytes(), UTF_8);
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
