package dev.candor.edge.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.ResponseIntake.FormResult;
import dev.candor.core.response.Submission;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.CommandResponse;
import dev.candor.core.ui.FormOutcome;
import dev.candor.core.ui.FormPress;
import dev.candor.core.ui.Interactions;
import dev.candor.core.ui.Membership;
import dev.candor.core.ui.Requester;
import dev.candor.edge.web.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app behind a real web server, connected to a stub of the Web API. */
final class SlackFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String SECRET = "s3cr3t";

    final StubSlack slack = new StubSlack();
    final StubInteractions interactions = new StubInteractions();
    final BlockingQueue<Submission> submissions = new LinkedBlockingQueue<>();
    Function<Submission, Receipt> intake = submission -> new Receipt.Sealed(Page.of("Sealed."));
    Function<Submission, FormResult> redraw = submission -> new FormResult.Declined(Page.of("Closed."));
    final BlockingQueue<Requester> requesters = new LinkedBlockingQueue<>();
    volatile Instant now = NOW;
    final RefusedRequests refused = new RefusedRequests(() -> now);
    final PlainPainter painter = new PlainPainter();
    Membership membership = requester -> Membership.Status.MEMBER;
    private final HttpClient http = HttpClient.newHttpClient();
    private final SlackClient api = new SlackClient("xoxb-1", slack.api(), Optional.empty());
    private final SlackApp app;
    private final HttpServer server;

    SlackFixture() throws IOException {
        this(Duration.ofMinutes(1));
    }

    SlackFixture(Duration timeout) throws IOException {
        AccessGate gate = new AccessGate(() -> interactions, this::take, this::offerAgain, this::membership);
        app = new SlackApp(api, gate, painter.charts(api, () -> now), timeout);
        SlackEvents events = new SlackEvents(app, SECRET, refused, () -> now);
        server = new HttpServer(
                "127.0.0.1", 0, Map.of("/slack/events", events), Map.of("/slack/events", events::mayBeSlacks));
        server.start();
    }

    private Membership.Status membership(Requester requester) {
        requesters.add(requester);
        return membership.of(requester);
    }

    private Receipt take(Submission submission) {
        submissions.add(submission);
        return intake.apply(submission);
    }

    private FormResult offerAgain(Submission submission) {
        submissions.add(submission);
        return redraw.apply(submission);
    }

    SlackApp app() {
        return app;
    }

    SlackClient api() {
        return api;
    }

    /** Sends a request with Slack's signature. */
    HttpResponse<String> signed(String type, String body) {
        return send(request(type, body, NOW, sign(body, NOW, SECRET)));
    }

    /** Types the command with these further fields. */
    HttpResponse<String> command(String words) {
        return signed(
                "application/x-www-form-urlencoded",
                "command=%2Fplatform-feedback&user_id=UANA&team_id=T1&response_url=" + slack.responseUrl() + words);
    }

    /** Presses a button of a message. */
    HttpResponse<String> press(String action) {
        return press(action, "wave-1");
    }

    /** Presses a button with this value. */
    HttpResponse<String> press(String action, String value) {
        return interaction(RequestPayloads.pressed(action, value, slack.responseUrl()));
    }

    /** Sends an interaction payload as Slack does. */
    HttpResponse<String> interaction(String payload) {
        return signed("application/x-www-form-urlencoded", "payload=" + URLEncoder.encode(payload, UTF_8));
    }

    JsonElement json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body());
    }

    HttpRequest.Builder request(String type, String body, Instant at, String signature) {
        return HttpRequest.newBuilder(uri())
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", String.valueOf(at.getEpochSecond()))
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.port() + "/slack/events");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String sign(String body, Instant at, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            String signed = "v0:" + at.getEpochSecond() + ":" + body;
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
        app.close();
        api.close();
        slack.close();
    }

    /** Stub that returns the configured replies and records the calls. */
    static final class StubInteractions implements Interactions {
        final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        Function<String, Page> command = text -> Page.of("You said " + text + ".");
        Function<String, Optional<Form>> modal = text -> Optional.empty();
        Function<String, Page> submit = area -> Page.of("Submitted " + area + ".");
        Function<String, FormOutcome> outcome = area -> new FormOutcome.Done(submit.apply(area));
        Function<FormPress, Optional<Form>> change = press -> Optional.empty();
        Function<String, Optional<Form>> form = action -> Optional.empty();
        Function<String, Reaction> press = action -> new Reaction.Whisper(Page.of("Pressed " + action + "."));

        @Override
        public CommandResponse command(String person, String text) {
            asked.add("command " + person + " '" + text + "'");
            return modal.apply(text)
                    .<CommandResponse>map(CommandResponse.Modal::new)
                    .orElseGet(() -> new CommandResponse.Message(command.apply(text)));
        }

        @Override
        public FormOutcome submit(String person, String area, String about, Map<String, List<String>> values) {
            asked.add("submit " + person + " " + area + " " + about + " " + values);
            return outcome.apply(area);
        }

        @Override
        public Optional<Form> change(String person, FormPress press) {
            return change.apply(press);
        }

        @Override
        public Page home(String person) {
            asked.add("home " + person);
            return Page.of("Home of " + person + ".");
        }

        @Override
        public Optional<Form> form(String person, String action, String value) {
            asked.add("form " + person + " " + action + " " + value);
            return form.apply(action);
        }

        @Override
        public Reaction press(String person, String action, String value) {
            asked.add("press " + person + " " + action + " " + value);
            return press.apply(action);
        }

        /** The next recorded call; waits a few seconds for it. */
        String next() {
            try {
                return String.valueOf(asked.poll(1, TimeUnit.MINUTES));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
