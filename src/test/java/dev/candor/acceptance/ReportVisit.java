package dev.candor.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who follows their personal link to the web report, and reads its pages. */
final class ReportVisit {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/report/link/[0-9a-f]{64})");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final BotFixture fixture;
    private final String cookie;

    private ReportVisit(BotFixture fixture, String link) throws IOException, InterruptedException {
        this.fixture = fixture;
        String set = browser.send(
                        HttpRequest.newBuilder(fixture.at(link))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        cookie = set.substring(0, set.indexOf(';'));
    }

    /** Asks for a link with this command, such as {@code report}, and opens it. */
    static ReportVisit by(BotFixture fixture, String user, String command) throws IOException, InterruptedException {
        int before = fixture.as(user).ephemerals().size();
        fixture.as(user).command("/platform-feedback " + command);
        String link = fixture.as(user)
                .await(
                        "a link",
                        () -> fixture.as(user).ephemerals().stream()
                                .skip(before)
                                .map(message -> LINK.matcher(message.blocks().toString()))
                                .filter(Matcher::find)
                                .map(found -> found.group(1))
                                .findFirst());
        return new ReportVisit(fixture, link);
    }

    /** The page or file at this path below {@code /report}. */
    String read(String path) throws IOException, InterruptedException {
        URI address = fixture.at("/report" + path);
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(address).header("Cookie", cookie).build(), BodyHandlers.ofString());
        return Optional.of(answer)
                .filter(found -> found.statusCode() == 200)
                .map(HttpResponse::body)
                .orElseThrow(() -> new IllegalStateException(address + ": " + answer.statusCode()));
    }
}
