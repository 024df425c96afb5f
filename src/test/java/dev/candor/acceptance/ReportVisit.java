package dev.candor.acceptance;

import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who follows their personal link to the web report, and reads its pages. */
final class ReportVisit {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/report/link/[0-9a-f]{64}");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final BotFixture fixture;
    private final String cookie;
    private final URI start;

    private ReportVisit(BotFixture fixture, URI link) throws IOException, InterruptedException {
        this.fixture = fixture;
        HttpHeaders opened = browser.send(
                        HttpRequest.newBuilder(link)
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .headers();
        String set = opened.firstValue("Set-Cookie").orElseThrow();
        cookie = set.substring(0, set.indexOf(';'));
        start = URI.create(opened.firstValue("Location").orElseThrow());
    }

    /** Asks for a link with this command, such as {@code report}, and opens it. */
    static ReportVisit by(BotFixture fixture, String user, String command) throws IOException, InterruptedException {
        return new ReportVisit(fixture, link(fixture, user, command));
    }

    /** Asks for a link by pressing this button of the latest answer to a command, and opens it. */
    static ReportVisit byButton(BotFixture fixture, String user, String action)
            throws IOException, InterruptedException {
        List<Message> answers = fixture.as(user).ephemerals();
        Message latest = answers.get(answers.size() - 1);
        return new ReportVisit(
                fixture, link(fixture, user, () -> fixture.as(user).click(latest, action)));
    }

    /** The personal link that answers this command. */
    static URI link(BotFixture fixture, String user, String command) {
        return link(fixture, user, () -> fixture.as(user).command("/platform-feedback " + command));
    }

    private static URI link(BotFixture fixture, String user, Runnable request) {
        int before = fixture.as(user).ephemerals().size();
        request.run();
        return fixture.as(user)
                .await(
                        "a link",
                        () -> fixture.as(user).ephemerals().stream()
                                .skip(before)
                                .map(message -> LINK.matcher(message.blocks().toString()))
                                .filter(Matcher::find)
                                .map(found -> URI.create(found.group()))
                                .findFirst());
    }

    /** Path of the page to which the link led. */
    URI start() {
        return start;
    }

    /** The page or file at this path below {@code /report}. */
    String read(String path) throws IOException, InterruptedException {
        URI address = fixture.at("/report" + path);
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(address).header("Cookie", cookie).build(), BodyHandlers.ofString());
        return Optional.of(answer)
                .filter(found -> found.statusCode() == 200)
                .map(HttpResponse::body)
                .map(page -> page.replace('\u00a0', ' '))
                .orElseThrow(() -> new IllegalStateException(address + ": " + answer.statusCode()));
    }
}
