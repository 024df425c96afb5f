package dev.candor.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.Membership;
import dev.candor.core.ui.result.MigrationWaves;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report over HTTP: links, sessions, headers and status codes. */
final class ReportServletTest {
    private static final String ANA = ReportFixture.ANA;

    /** A member of the group that owns CI in {@link #ownersOnly}. */
    private static final String OWNER = "U0PAY1";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private ReportFixture report;

    @BeforeEach
    void start() {
        report = new ReportFixture(folder);
    }

    @AfterEach
    void stop() {
        report.close();
    }

    private void ownersOnly() {
        report.close();
        Product ci = new Product("ci", "CI", List.of("S0PAY"), "C0CI", List.of("C0ENG"), List.of());
        // A survey on generations names the older ones to all whom it asks.
        List<Release> pulses = SampleReleases.all().stream()
                .filter(release -> !release.heading().survey().equals(MigrationWaves.SURVEY))
                .toList();
        report = new ReportFixture(folder.resolve("owners"), List.of(ci, ReleaseBuilder.JENKINS), pulses, false);
    }

    @Test
    void a_program_that_follows_the_link_before_its_owner_does_not_use_it_up() {
        String link = report.link(ANA);
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> page = get(link, "");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<form method=\"post\">").doesNotContain("satisfied");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(post(link, "").statusCode()).isEqualTo(303);
    }

    @Test
    void a_link_lets_one_browser_in() {
        String link = report.link(ANA);
        assertThat(post(link, "").statusCode()).isEqualTo(303);
        HttpResponse<String> second = post(link, "");
        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(second.body()).contains("This link no longer works");
        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "<script>alert(1)</script>",
                "U0ANA",
            })
    void a_forged_link_leads_to_a_page_with_the_way_out(String token) {
        String link = report.at("/link/" + token.replace("<", "%3C").replace(">", "%3E"));
        for (HttpResponse<String> answer : List.of(get(link, ""), post(link, ""))) {
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.body()).contains("/platform-feedback report").doesNotContain("<script>alert");
        }
    }

    @Test
    void without_a_session_no_page_is_shown() {
        for (String path :
                List.of("", "/", "/product/ci", "/compare?one=ci&other=jenkins", "/privacy", "/readings", "/x")) {
            HttpResponse<String> answer = get(report.at(path), "candor-report=" + "0".repeat(64));
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).as(path).contains("You are signed out").doesNotContain("Jenkins");
        }
    }

    @Test
    void a_session_ends_after_eight_hours() {
        String cookie = signIn(ANA);
        report.advance(Duration.ofHours(8).minusSeconds(1));
        assertThat(get(report.at(""), cookie).statusCode()).isEqualTo(200);
        report.advance(Duration.ofSeconds(1));
        assertThat(get(report.at(""), cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_is_deactivated_is_signed_out_for_good() {
        String cookie = signIn(ANA);
        String link = report.link(ANA);
        report.memberships.put(ANA, Membership.Status.OUTSIDER);
        assertThat(get(report.at("/product/ci"), cookie).statusCode()).isEqualTo(401);
        report.memberships.remove(ANA);
        assertThat(get(report.at("/product/ci"), cookie).statusCode()).isEqualTo(401);
        assertThat(post(link, "").statusCode())
                .as("a link that was not used yet")
                .isEqualTo(410);
    }

    @Test
    void whoever_cannot_be_looked_up_sees_nothing_and_stays_signed_in() {
        String cookie = signIn(ANA);
        report.memberships.put(ANA, Membership.Status.UNKNOWN);
        HttpResponse<String> answer = get(report.at("/product/ci"), cookie);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("try again in a minute").doesNotContain("satisfied");
        report.memberships.remove(ANA);
        assertThat(get(report.at("/product/ci"), cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void where_results_are_for_owners_others_do_not_learn_that_a_product_exists() {
        ownersOnly();
        String cookie = signIn(OWNER);
        HttpResponse<String> own = get(report.at("/product/ci"), cookie);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("satisfied").doesNotContain("Jenkins");
        HttpResponse<String> foreign = get(report.at("/product/jenkins"), cookie);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body())
                .isEqualTo(get(report.at("/product/nothing"), cookie).body());
        assertThat(get(report.at("/compare?one=ci&other=jenkins"), cookie).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_loses_access_is_signed_out() {
        ownersOnly();
        String cookie = signIn(OWNER);
        assertThat(get(report.at("/product/ci"), cookie).statusCode()).isEqualTo(200);
        report.core().directory.remove(Set.of(OWNER));
        HttpResponse<String> answer = get(report.at("/product/ci"), cookie);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("members of the workspace who may see results")
                .doesNotContain("satisfied");
    }

    @Test
    void where_owners_cannot_be_looked_up_the_page_says_so() {
        ownersOnly();
        String cookie = signIn(OWNER);
        report.core().directory.failWith("Slack is slow");
        for (String path : List.of("", "/product/ci")) {
            HttpResponse<String> answer = get(report.at(path), cookie);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).as(path).contains("Slack is slow").doesNotContain("satisfied");
        }
    }

    @Test
    void signing_out_ends_the_session() {
        String cookie = signIn(ANA);
        HttpResponse<String> left = post(report.at("/leave"), cookie);
        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("candor-report=; Path=/report; Max-Age=0;");
        assertThat(get(report.at(""), cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void behind_a_public_address_with_https_the_cookie_is_secure_and_the_links_lead_there() {
        report.close();
        report = new ReportFixture(folder.resolve("public"), URI.create("https://candor.example/feedback"));
        String link = report.link(ANA);
        assertThat(link).startsWith("https://candor.example/feedback/report/link/");
        String path = link.substring("https://candor.example/feedback/report".length());
        HttpResponse<String> opened = post(report.at(path), "");
        assertThat(opened.headers().firstValue("Location")).hasValue("/feedback/report");
        assertThat(opened.headers().firstValue("Set-Cookie").orElseThrow())
                .matches(
                        "candor-report=[0-9a-f]{64}; Path=/feedback/report; Max-Age=28800; HttpOnly; SameSite=Lax; Secure");
        assertThat(get(report.at(""), cookie(opened)).body())
                .contains("href=\"/feedback/report/product/ci\"", "src=\"/feedback/report/assets/htmx.js\"");
    }

    @Test
    void every_answer_forbids_what_a_page_could_leak_by() {
        String cookie = signIn(ANA);
        for (String path : List.of("", "/product/ci", "/nowhere", "/link/x", "/assets/report.css", "/assets/nothing")) {
            HttpResponse<String> answer = get(report.at(path), cookie);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .doesNotContain("unsafe", "http:", "https:", "*");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
        }
        assertThat(get(report.at("/product/ci"), cookie).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void a_page_holds_no_inline_script_or_style_and_no_foreign_address() {
        String cookie = signIn(ANA);
        for (String path : List.of("", "/product/ci", "/compare?one=ci&other=jenkins", "/privacy", "/readings")) {
            assertThat(get(report.at(path), cookie).body())
                    .as(path)
                    .doesNotContain("<style", " style=", " onclick=", "javascript:", "src=\"http", "href=\"http");
        }
    }

    @Test
    void an_odd_name_is_shown_as_written() {
        String cookie = signIn(ANA);
        for (String path : List.of("", "/product/odd", "/readings", "/compare?one=odd&other=ci")) {
            assertThat(get(report.at(path), cookie).body())
                    .as(path)
                    .contains("&lt;b&gt;Quotes &amp;")
                    .doesNotContain("<b>Quotes");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/product/ci?span=%3Cscript%3E&question=-1&theme=%00",
                "/product/ci?span=999999999999d&question=99999999999",
                "/product/storage",
                "/product/secrets",
                "/compare?one=storage&other=secrets",
            })
    void odd_addresses_and_products_with_nothing_to_show_have_a_page(String path) {
        HttpResponse<String> answer = get(report.at(path), signIn(ANA));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Sign out").doesNotContain("<script>", "null");
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 303", "none, 303"})
    void another_page_can_neither_sign_a_browser_in_with_its_own_link_nor_use_one_up(String from, int status) {
        String link = report.link(ANA);
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(URI.create(link))
                        .header("Sec-Fetch-Site", from)
                        .POST(HttpRequest.BodyPublishers.noBody()),
                "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Set-Cookie").isPresent()).isEqualTo(status == 303);
        assertThat(get(link, "").statusCode()).isEqualTo(status == 303 ? 410 : 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "OPTIONS"})
    void other_methods_are_refused(String method) {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(URI.create(report.at(""))).method(method, HttpRequest.BodyPublishers.noBody()),
                signIn(ANA));
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void readings_are_noted_by_day_product_and_role_alone() {
        get(report.at("/product/ci"), signIn(ANA));
        get(report.at("/product/ci"), signIn("U0PM"));
        get(report.at("/product/jenkins"), signIn("U0ADMIN"));
        String page = get(report.at("/readings"), signIn(ANA)).body();
        assertThat(page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("24 November 2026 CI somebody else 24 November 2026 CI an owner"
                        + " 24 November 2026 Jenkins an admin")
                .doesNotContain("U0", "10:00");
    }

    @Test
    void a_new_mark_is_seen_at_once() {
        String cookie = signIn(ANA);
        assertThat(get(report.at("/product/ci"), cookie).body()).doesNotContain("Logs kept whole");
        report.mark("2026-10-30", "Logs kept whole");
        assertThat(get(report.at("/product/ci"), cookie).body()).contains("Logs kept whole");
    }

    @Test
    void a_product_compared_with_itself_is_compared_with_the_time_before() {
        HttpResponse<String> page = get(report.at("/compare?one=ci&other=ci"), signIn(ANA));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Then and now").doesNotContain("CI and CI", "overlap");
    }

    @Test
    void only_owners_are_led_to_the_export() {
        assertThat(get(report.at("/product/ci"), signIn("U0PM")).body()).contains("href=\"/report/export/ci\"");
        assertThat(get(report.at("/product/ci"), signIn(ANA)).body()).doesNotContain("/export/");
        assertThat(get(report.at("/export/ci"), signIn("U0PM")).body())
                .contains("href=\"/report/download/ci.csv\"")
                .as("its heading leads nowhere else")
                .doesNotContainPattern("<a [^>]*>\\s*Download");
    }

    private String signIn(String person) {
        return cookie(post(report.link(person), ""));
    }

    private static String cookie(HttpResponse<String> opened) {
        String header = opened.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }

    private HttpResponse<String> get(String address, String cookie) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET(), cookie);
    }

    private HttpResponse<String> post(String address, String cookie) {
        return send(HttpRequest.newBuilder(URI.create(address)).POST(HttpRequest.BodyPublishers.noBody()), cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String cookie) {
        try {
            return http.send(
                    (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
