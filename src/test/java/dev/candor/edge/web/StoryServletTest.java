package dev.candor.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of a quarter as a page and as a Markdown file. */
final class StoryServletTest {
    private final ReportHttp http = new ReportHttp();

    @TempDir
    Path folder;

    @Test
    void the_page_tells_the_quarter_and_leads_to_the_others_and_to_the_file() {
        try (ReportFixture report = new ReportFixture(folder)) {
            String page = get(report, "/story/ci?quarter=2026Q3").body();
            assertThat(page)
                    .contains("<h1>CI: July to September 2026</h1>", "5 surveys closed, the last on 20 September 2026.")
                    .contains("What we heard", "What we did", "What changed", "What we chose not to build, and why")
                    .contains("Flaky tests are retried &lt;once&gt;")
                    .contains("<svg")
                    .contains("/report/story/ci?quarter=2026Q4", "/report/download/story/ci.md?quarter=2026Q3")
                    .as("a later mark")
                    .doesNotContain("20 November 2026");
            assertThat(get(report, "/product/ci").body()).contains("/report/story/ci\"");
        }
    }

    @Test
    void the_file_tells_the_same_for_everyone_who_may_see_the_result() {
        try (ReportFixture report = new ReportFixture(folder)) {
            HttpResponse<String> file = get(report, "/download/story/ci.md?quarter=2026Q3");
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=utf-8");
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"candor-ci-story.md\"");
            assertThat(file.body())
                    .startsWith("# CI: July to September 2026\n\n5 surveys closed, the last on 20 September 2026.\n")
                    .contains("- **11 August 2026** Flaky tests are retried \\<once\\>\n")
                    .as("no comment")
                    .doesNotContain("queue for twenty minutes");
            assertThat(get(report, "/story/ci").body()).contains("October to December 2026");
        }
    }

    @Test
    void a_quarter_that_is_none_or_has_no_result_is_answered_with_the_others() {
        try (ReportFixture report = new ReportFixture(folder)) {
            assertThat(get(report, "/story/ci?quarter=soon").body())
                    .contains("“soon” is not a quarter.", "/report/story/ci?quarter=2026Q2")
                    .as("what one would write in Slack")
                    .doesNotContain("/platform-feedback");
            assertThat(get(report, "/story/ci?quarter=2024Q1").body())
                    .contains("CI has no result in January to March 2024.", "/report/story/ci?quarter=2026Q2")
                    .as("no other quarter is the one shown, and nothing to write in Slack")
                    .doesNotContain("aria-current=\"true\"", "/platform-feedback");
            HttpResponse<String> file = get(report, "/download/story/ci.md?quarter=2024Q1");
            assertThat(file.statusCode()).isEqualTo(303);
            assertThat(file.headers().firstValue("Location").orElseThrow()).endsWith("/report/story/ci?quarter=2024Q1");
            assertThat(get(report, "/story/nothing").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoever_may_not_see_a_result_gets_neither_page_nor_file() {
        Product own = new Product("jenkins", "Jenkins", List.of(ReportFixture.ANA), "C0J", List.of("C0ENG"), List.of());
        try (ReportFixture report =
                new ReportFixture(folder, List.of(ReportFixture.OWNED_CI, own), SampleReleases.all(), false)) {
            assertThat(get(report, "/story/ci").statusCode()).isEqualTo(404);
            assertThat(get(report, "/download/story/ci.md").statusCode()).isEqualTo(303);
            assertThat(get(report, "/story/jenkins").body())
                    .contains(ReleaseBuilder.JENKINS.name() + ": October to December 2026");
        }
    }

    private HttpResponse<String> get(ReportFixture report, String path) {
        return http.get(report.at(path), http.signIn(report.link(ReportFixture.ANA)));
    }
}
