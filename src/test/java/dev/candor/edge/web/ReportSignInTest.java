package dev.candor.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.ui.Membership;
import dev.candor.core.ui.report.ReportRequest;
import dev.candor.core.ui.result.MigrationWaves;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let into the report, and for how long: links, sessions and owners. */
final class ReportSignInTest extends ServedReportTest {
    private void ownersOnly() {
        report.close();
        // A survey on generations names the older ones to all whom it asks.
        List<Release> pulses = SampleReleases.all().stream()
                .filter(release -> !release.heading().survey().equals(MigrationWaves.SURVEY))
                .toList();
        report = new ReportFixture(
                folder.resolve("owners"), List.of(ReportFixture.OWNED_CI, ReleaseBuilder.JENKINS), pulses, false);
    }

    @Test
    void a_program_that_follows_the_link_before_its_owner_does_not_use_it_up() {
        String link = report.link(ANA);
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> page = http.get(link, "");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<form method=\"post\">").doesNotContain("satisfied");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(http.post(link, "").statusCode()).isEqualTo(303);
    }

    @Test
    void the_button_behind_a_link_says_what_it_opens_and_of_no_product() {
        assertThat(http.get(report.link(ANA, ReportRequest.OneProduct.of("ci")), "")
                        .body())
                .contains("<button type=\"submit\">Open the report</button>");
        assertThat(http.get(report.link(ANA, new ReportRequest.Story("ci", "2026Q3")), "")
                        .body())
                .contains("<button type=\"submit\">Open the story</button>");
        assertThat(http.get(report.link("U0PM", new ReportRequest.Export("ci")), "")
                        .body())
                .contains("<button type=\"submit\">Open the export</button>")
                .as("the link may be read by others")
                .doesNotContain("CI", "/ci");
    }

    @Test
    void a_link_lets_one_browser_in() {
        String link = report.link(ANA);
        assertThat(http.post(link, "").statusCode()).isEqualTo(303);
        HttpResponse<String> second = http.post(link, "");
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
        for (HttpResponse<String> answer : List.of(http.get(link, ""), http.post(link, ""))) {
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.body()).contains("/platform-feedback report").doesNotContain("<script>alert");
        }
    }

    @Test
    void without_a_session_no_page_is_shown() {
        for (String path :
                List.of("", "/", "/product/ci", "/compare?one=ci&other=jenkins", "/privacy", "/readings", "/x")) {
            HttpResponse<String> answer = http.get(report.at(path), "candor-report=" + "0".repeat(64));
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).as(path).contains("You are signed out").doesNotContain("Jenkins");
        }
    }

    @Test
    void a_session_ends_after_eight_hours() {
        String cookie = http.signIn(report.link(ANA));
        report.advance(Duration.ofHours(8).minusSeconds(1));
        assertThat(http.get(report.at(""), cookie).statusCode()).isEqualTo(200);
        report.advance(Duration.ofSeconds(1));
        assertThat(http.get(report.at(""), cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_is_deactivated_is_signed_out_for_good() {
        String cookie = http.signIn(report.link(ANA));
        String link = report.link(ANA);
        report.memberships.put(ANA, Membership.Status.OUTSIDER);
        assertThat(http.get(report.at("/product/ci"), cookie).statusCode()).isEqualTo(401);
        report.memberships.remove(ANA);
        assertThat(http.get(report.at("/product/ci"), cookie).statusCode()).isEqualTo(401);
        assertThat(http.post(link, "").statusCode())
                .as("a link that was not used yet")
                .isEqualTo(410);
    }

    @Test
    void whoever_cannot_be_looked_up_sees_nothing_and_stays_signed_in() {
        String cookie = http.signIn(report.link(ANA));
        report.memberships.put(ANA, Membership.Status.UNKNOWN);
        HttpResponse<String> answer = http.get(report.at("/product/ci"), cookie);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("try again in a minute").doesNotContain("satisfied");
        report.memberships.remove(ANA);
        assertThat(http.get(report.at("/product/ci"), cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void where_results_are_for_owners_others_do_not_learn_that_a_product_exists() {
        ownersOnly();
        String cookie = http.signIn(report.link(ReportFixture.OWNER));
        HttpResponse<String> own = http.get(report.at("/product/ci"), cookie);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("satisfied").doesNotContain("Jenkins");
        HttpResponse<String> foreign = http.get(report.at("/product/jenkins"), cookie);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body())
                .isEqualTo(http.get(report.at("/product/nothing"), cookie).body());
        assertThat(http.get(report.at("/compare?one=ci&other=jenkins"), cookie).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_loses_access_is_signed_out() {
        ownersOnly();
        String cookie = http.signIn(report.link(ReportFixture.OWNER));
        assertThat(http.get(report.at("/product/ci"), cookie).statusCode()).isEqualTo(200);
        report.core().directory.remove(Set.of(ReportFixture.OWNER));
        HttpResponse<String> answer = http.get(report.at("/product/ci"), cookie);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("members of the workspace who may see results")
                .doesNotContain("satisfied");
    }

    @Test
    void where_owners_cannot_be_looked_up_the_page_says_so() {
        ownersOnly();
        String cookie = http.signIn(report.link(ReportFixture.OWNER));
        report.core().directory.failWith("Slack is slow");
        for (String path : List.of("", "/product/ci")) {
            HttpResponse<String> answer = http.get(report.at(path), cookie);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).as(path).contains("Slack is slow").doesNotContain("satisfied");
        }
    }

    @Test
    void signing_out_ends_the_session() {
        String cookie = http.signIn(report.link(ANA));
        HttpResponse<String> left = http.post(report.at("/leave"), cookie);
        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("candor-report=; Path=/report; Max-Age=0;");
        assertThat(http.get(report.at(""), cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void behind_a_public_address_with_https_the_cookie_is_secure_and_the_links_lead_there() {
        report.close();
        report = new ReportFixture(folder.resolve("public"), URI.create("https://candor.example/feedback"));
        String link = report.link(ANA);
        assertThat(link).startsWith("https://candor.example/feedback/report/link/");
        String path = link.substring("https://candor.example/feedback/report".length());
        HttpResponse<String> opened = http.post(report.at(path), "");
        assertThat(opened.headers().firstValue("Location")).hasValue("/feedback/report");
        assertThat(opened.headers().firstValue("Set-Cookie").orElseThrow())
                .matches(
                        "candor-report=[0-9a-f]{64}; Path=/feedback/report; Max-Age=28800; HttpOnly; SameSite=Lax; Secure");
        assertThat(http.get(report.at(""), ReportHttp.cookie(opened)).body())
                .contains("href=\"/feedback/report/product/ci\"", "src=\"/feedback/report/assets/htmx.js\"");
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 303", "none, 303"})
    void another_page_can_neither_sign_a_browser_in_with_its_own_link_nor_use_one_up(String from, int status) {
        String link = report.link(ANA);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(link))
                        .header("Sec-Fetch-Site", from)
                        .POST(HttpRequest.BodyPublishers.noBody()),
                "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Set-Cookie").isPresent()).isEqualTo(status == 303);
        assertThat(http.get(link, "").statusCode()).isEqualTo(status == 303 ? 410 : 200);
    }
}
