package dev.candor.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ui.Membership;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of published figures over HTTP. */
final class ExportServletTest extends ServedReportTest {
    private static final String OWNER = ReportFixture.OWNER;

    @Override
    ReportFixture served() {
        return new ReportFixture(
                folder, List.of(ReportFixture.OWNED_CI, ReleaseBuilder.JENKINS), SampleReleases.all(), true);
    }

    @ParameterizedTest
    @CsvSource({"csv,text/csv;charset=utf-8,true", "json,application/json,true", "md,text/markdown;charset=utf-8,false"
    })
    void an_owner_gets_every_published_figure_as_a_file_or_the_latest_to_paste(
            String suffix, String type, boolean everyWave) {
        HttpResponse<String> file = http.get(report.at("/download/ci." + suffix), http.signIn(report.link(OWNER)));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"candor-ci." + suffix + "\"");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(file.body()).contains("satisfaction", "favourable", "2026-11-20", "Payments");
        assertThat(file.body().contains("2025-12-20")).isEqualTo(everyWave);
        assertThat(file.body()).doesNotContain("queue for twenty minutes", "jenkins-pulse");
    }

    @Test
    void the_page_of_the_export_leads_to_each_file() {
        assertThat(http.get(report.at("/export/ci"), http.signIn(report.link(OWNER)))
                        .body())
                .contains("/report/download/ci.csv", "/report/download/ci.json", "/report/download/ci.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/download/ci.xlsx", "/download/ci", "/download/ci.", "/download/"})
    void a_file_that_does_not_exist_is_not_found_and_the_answer_names_those_that_do(String path) {
        HttpResponse<String> answer = http.get(report.at(path), http.signIn(report.link(OWNER)));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("There is no such file. A product's figures end in .csv, .json, .md, such as ci.csv.\n");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void only_owners_export() {
        String cookie = http.signIn(report.link(ReportFixture.ANA));

        assertThat(http.get(report.at("/download/ci.csv"), cookie).statusCode()).isEqualTo(303);
        HttpResponse<String> page = http.get(report.at("/export/ci"), cookie);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Only the owners of CI can export its figures.");
    }

    @ParameterizedTest
    @CsvSource({"/download/nothing.csv,404", "/download/ci.csv,401"})
    void whatever_cannot_be_exported_leads_to_a_page_that_says_why(String path, int status) {
        String cookie = status == 401 ? "" : http.signIn(report.link(OWNER));
        HttpResponse<String> answer = http.get(report.at(path), cookie);

        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(http.get(report.at(location.substring("/report".length())), cookie)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void an_owner_who_left_exports_nothing() {
        String cookie = http.signIn(report.link(OWNER));
        report.memberships.put(OWNER, Membership.Status.OUTSIDER);

        assertThat(http.get(report.at("/download/ci.csv"), cookie).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "OPTIONS"})
    void other_methods_are_refused_and_never_echo_the_secret_of_a_visit(String method) {
        String cookie = http.signIn(report.link(OWNER));
        HttpResponse<String> answer = http.method(method, report.at("/download/ci.csv"), cookie);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.body()).doesNotContain(cookie);
    }
}
