package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web report over real HTTP, from the command in Slack to the page. */
class ReportTest {
    @TempDir
    Path folder;

    private BotFixture bot;
    private HttpClient client;

    @BeforeEach
    void start() {
        bot = BotFixture.started(folder, Transport.HTTP);
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void a_link_opens_one_session_that_shows_every_page() throws Exception {
        URI link = link("report");
        assertThat(get(link, "").body()).contains("This link is personal.");
        HttpResponse<String> opened = post(link, "");
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location")).hasValue("/report");
        String cookie = cookie(opened);
        assertThat(opened.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("candor-report=[0-9a-f]{64}; Path=/report; Max-Age=28800; HttpOnly; SameSite=Lax");

        for (String path : new String[] {"", "/product/ci", "/compare?one=ci&other=jenkins", "/privacy", "/readings"}) {
            HttpResponse<String> page = get(bot.at("/report" + path), cookie);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("Sign out");
        }
        assertThat(get(bot.at("/report/readings"), cookie).body()).contains("24 November 2026", "somebody else");
    }

    @Test
    void a_used_an_expired_and_a_forged_link_lead_to_a_page_with_the_way_out() throws Exception {
        URI used = link("report");
        post(used, "");
        URI expired = link("report ci");
        bot.clock.advance(Duration.ofMinutes(10));
        URI forged = bot.at("/report/link/" + "0".repeat(64));
        for (URI link : new URI[] {used, expired, forged}) {
            for (HttpResponse<String> answer : List.of(get(link, ""), post(link, ""))) {
                assertThat(answer.statusCode()).isEqualTo(410);
                assertThat(answer.body()).contains("This link no longer works", "/platform-feedback report");
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }

    private URI link(String command) {
        return ReportVisit.link(bot, BotFixture.YOU, command);
    }

    private static String cookie(HttpResponse<String> opened) {
        String header = opened.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }

    private HttpResponse<String> get(URI address, String cookie) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET(), cookie);
    }

    private HttpResponse<String> post(URI address, String cookie) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()), cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String cookie)
            throws IOException, InterruptedException {
        return client.send(
                (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
