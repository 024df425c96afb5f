package dev.candor.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report over HTTP: pages, headers and status codes. */
final class ReportServletTest extends ServedReportTest {
    private static final String CONTENTS = "<li><a href=\"#([^\"]+)\"";

    @Test
    void every_answer_forbids_what_a_page_could_leak_by() {
        String cookie = http.signIn(report.link(ANA));
        for (String path : List.of("", "/product/ci", "/nowhere", "/link/x", "/assets/report.css", "/assets/nothing")) {
            HttpResponse<String> answer = http.get(report.at(path), cookie);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .doesNotContain("unsafe", "http:", "https:", "*");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
        }
        assertThat(http.get(report.at("/product/ci"), cookie).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void a_page_holds_no_inline_script_or_style_and_no_foreign_address() {
        String cookie = http.signIn(report.link(ANA));
        for (String path : List.of("", "/product/ci", "/compare?one=ci&other=jenkins", "/privacy", "/readings")) {
            assertThat(http.get(report.at(path), cookie).body())
                    .as(path)
                    .doesNotContain("<style", " style=", " onclick=", "javascript:", "src=\"http", "href=\"http");
        }
    }

    @Test
    void an_odd_name_is_shown_as_written() {
        String cookie = http.signIn(report.link(ANA));
        for (String path : List.of("", "/product/odd", "/readings", "/compare?one=odd&other=ci")) {
            assertThat(http.get(report.at(path), cookie).body())
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
        HttpResponse<String> answer = http.get(report.at(path), http.signIn(report.link(ANA)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Sign out").doesNotContain("<script>", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "OPTIONS"})
    void other_methods_are_refused(String method) {
        HttpResponse<String> answer = http.method(method, report.at(""), http.signIn(report.link(ANA)));
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void readings_are_noted_by_day_product_and_role_alone() {
        http.get(report.at("/product/ci"), http.signIn(report.link(ANA)));
        http.get(report.at("/product/ci"), http.signIn(report.link("U0PM")));
        http.get(report.at("/product/jenkins"), http.signIn(report.link("U0ADMIN")));
        String page =
                http.get(report.at("/readings"), http.signIn(report.link(ANA))).body();
        assertThat(page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("24 November 2026 CI somebody else 24 November 2026 CI an owner"
                        + " 24 November 2026 Jenkins an admin")
                .doesNotContain("U0", "10:00");
    }

    @Test
    void a_new_mark_is_seen_at_once() {
        String cookie = http.signIn(report.link(ANA));
        assertThat(http.get(report.at("/product/ci"), cookie).body()).doesNotContain("Logs kept whole");
        report.mark("2026-10-30", "Logs kept whole");
        assertThat(http.get(report.at("/product/ci"), cookie).body()).contains("Logs kept whole");
    }

    @Test
    void a_survey_that_owners_rename_has_its_new_name_at_once() {
        List<Release> releases = List.of(rated("ci_own-1"), rated("ci-pulse"));
        try (ReportFixture renamed =
                new ReportFixture(folder.resolve("renamed"), SampleReleases.PRODUCTS, releases, true)) {
            OwnerSurvey cache = renamed.core().ownerSurveys.add("ci", "Build cache", List.of(ReleaseBuilder.RATING));
            String cookie = http.signIn(renamed.link(ANA));
            assertThat(http.get(renamed.at("/product/ci"), cookie).body())
                    .contains("satisfied are you with CI? (Build cache)");
            renamed.core()
                    .ownerSurveys
                    .change(new OwnerSurvey(
                            cache.id(), "ci", "Remote cache", Optional.empty(), cache.questions(), cache.revision()));

            assertThat(http.get(renamed.at("/product/ci"), cookie).body())
                    .contains("satisfied are you with CI? (Remote cache)")
                    .doesNotContain("Build cache");
        }
    }

    private static Release rated(String survey) {
        return ReleaseBuilder.of(ReleaseBuilder.CI, survey, "2026-11-20", ReleaseBuilder.RATING)
                .rated(0, 40, 4)
                .release();
    }

    @Test
    void a_product_compared_with_itself_is_compared_with_the_time_before() {
        HttpResponse<String> page = http.get(report.at("/compare?one=ci&other=ci"), http.signIn(report.link(ANA)));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Then and now").doesNotContain("CI and CI", "overlap");
    }

    @Test
    void a_long_page_begins_with_a_list_of_its_parts() {
        String cookie = http.signIn(report.link(ANA));
        String page = http.get(report.at("/product/ci"), cookie).body();

        assertThat(parts(CONTENTS, page))
                .containsExactly(
                        "result",
                        "trend",
                        "choices",
                        "groups",
                        "also",
                        "comments",
                        "generations",
                        "marks",
                        "story",
                        "compare")
                .isEqualTo(parts("<section id=\"([^\"]+)\"", page));
        assertThat(http.get(report.at(""), cookie).body())
                .as("the overview is a list itself")
                .doesNotContain("On this page");
        assertThat(http.get(report.at("/product/storage"), cookie).body()).doesNotContain("On this page");
    }

    private static List<String> parts(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void the_page_of_a_product_has_the_results_of_its_other_surveys_with_their_figures() {
        assertThat(parts(
                        "(?s)<section id=\"also\".*?<p dir=\"auto\">(.*?)</p>.*?<summary>(.*?)</summary>.*?</section>",
                        http.get(report.at("/product/ci"), http.signIn(report.link(ANA)))
                                .body()))
                .hasSize(1)
                .first(InstanceOfAssertFactories.STRING)
                .contains("<strong>CI migration</strong>, 10 November 2026<br>About 55\u00a0% of about 60");
    }

    @Test
    void no_line_ends_between_a_number_and_its_percent_sign() {
        assertThat(http.get(report.at("/product/ci"), http.signIn(report.link(ANA)))
                        .body())
                .containsPattern("<p class=\"headline\"[^>]*>[^<]*\\d\u00a0%")
                .doesNotContainPattern("<p [^>]*>[^<]*\\d %");
    }

    @Test
    void only_owners_are_led_to_the_export() {
        assertThat(http.get(report.at("/product/ci"), http.signIn(report.link("U0PM")))
                        .body())
                .contains("href=\"/report/export/ci\"");
        assertThat(http.get(report.at("/product/ci"), http.signIn(report.link(ANA)))
                        .body())
                .doesNotContain("/export/");
        assertThat(http.get(report.at("/export/ci"), http.signIn(report.link("U0PM")))
                        .body())
                .contains("href=\"/report/download/ci.csv\"")
                .as("its heading leads nowhere else")
                .doesNotContainPattern("<a [^>]*>\\s*Download");
    }
}
