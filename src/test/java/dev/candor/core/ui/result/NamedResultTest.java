package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.CiResults.FLATTERING;
import static dev.candor.core.ui.result.CiResults.MISSED;
import static dev.candor.core.ui.result.CiResults.PULSE;
import static dev.candor.core.ui.result.CiResults.history;
import static dev.candor.core.ui.result.CiResults.rating;
import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.JENKINS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.ui.report.OverviewReport;
import dev.candor.core.ui.report.ReportPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results of products with several surveys are told apart by the names of these. */
class NamedResultTest {
    @Test
    void every_page_about_one_result_names_its_survey_where_the_product_has_several() {
        ProductHistory several = new ProductHistory(
                CI, List.of(FLATTERING, PULSE), Map.of("ci_own-1", "Build *cache", "ci-pulse", "pulse"), Map.of());
        ProductHistory pulse = several.upTo(PULSE.heading().wave());
        ReadReplies none = new ReadReplies(List.of(), Map.of(), LocalDate.EPOCH);

        assertThat(RenderedPage.of(ResultPage.of(several)))
                .contains("# CI (" + MarkupEscape.of("Build *cache") + ") – ");
        assertThat(RenderedPage.of(DetailsPage.of(pulse))).contains("# CI (pulse) – ");
        assertThat(RenderedPage.of(SummaryPage.of(pulse, AlsoAsked.of(pulse, id -> id), none, ResultReader.OWNER)))
                .contains("# CI (pulse) – ");
        assertThat(RenderedPage.of(
                        DigestPage.of(List.of(pulse), List.of(), List.of()).orElseThrow()))
                .contains("*CI (pulse): about 70 % of those who answered are satisfied.*");
        assertThat(RenderedPage.of(TeamsPage.of(pulse))).contains("CI (pulse)");
        assertThat(RenderedPage.of(CommentsPage.of(pulse, CommentReaders.EVERYONE)))
                .contains("CI (pulse)");
        assertThat(RenderedPage.of(DetailsPage.of(history(PULSE)))).contains("# CI – ");
    }

    @Test
    void every_list_of_products_names_the_survey_whose_result_stands_for_one_with_several() {
        ProductHistory ci = new ProductHistory(
                CI,
                List.of(PULSE),
                Map.of("ci-pulse", "pulse *", "ci-migration", "migration"),
                Map.of(JENKINS.id(), JENKINS.name()));
        ProductHistory jenkins = TestHistory.of(JENKINS);

        assertThat(MarkupEscape.plain(RenderedPage.withoutPictures(OverviewPage.of(List.of(ci, jenkins), List.of()))))
                .contains("*CI (pulse *)*, 3 Nov 2026\n", "*Jenkins*  no result yet");
        assertThat(RenderedPage.of(OverviewPage.of(List.of(ci, jenkins), List.of())))
                .contains("CI (pulse *), 3 Nov 2026: 70 % satisfied");
        assertThat(RenderedPage.of(ComparePage.of(ci, jenkins))).contains("CI (pulse *), 3 Nov 2026: 70 % satisfied");
        assertThat(MarkupEscape.plain(RenderedPage.withoutPictures(ComparePage.of(ci, jenkins))))
                .contains("*CI (pulse *)*, 3 November 2026\n");
        assertThat(OverviewReport.of(List.of(ci, jenkins), Optional.empty()).sections())
                .extracting(ReportPage.Section::heading)
                .contains("CI (pulse *)", "Jenkins");
        assertThat(ReportParts.facts(ci))
                .last()
                .asString()
                .startsWith("Survey closed on 3 November 2026 (" + MarkupEscape.of("pulse *") + "). ");
    }

    @Test
    void how_many_answered_is_said_of_what_owners_asked_and_not_of_the_product() {
        String asked = FLATTERING.questions().get(0).wording();

        assertThat(RenderedPage.of(DetailsPage.of(history(FLATTERING))))
                .contains("*" + asked + "*\nAbout 40 of about 60 people answered it.\n")
                .doesNotContain("rated");
        assertThat(ReportParts.facts(history(FLATTERING)))
                .last()
                .asString()
                .endsWith("About 40 of about 60 people answered “" + asked + "”.")
                .doesNotContain("rated");
    }

    @Test
    void a_product_that_no_regular_survey_rated_is_listed_without_a_survey() {
        ProductHistory own = new ProductHistory(CI, List.of(FLATTERING), Map.of("ci_own-1", "Build cache"), Map.of());

        assertThat(OverviewPage.line(own)).isEqualTo("*CI*  not yet rated by a regular survey");
    }

    @Test
    void of_more_than_three_other_surveys_the_newest_are_listed_once_each_and_the_rest_counted() {
        ProductHistory all = history(
                MISSED,
                FLATTERING,
                rating("ci_own-1", "2026-11-20", 20, 20),
                rating("ci_own-2", "2026-11-19", 20, 20),
                rating("ci_own-3", "2026-11-18", 20, 20),
                rating("ci_own-4", "2026-11-17", 20, 20),
                PULSE);
        AlsoAsked others = AlsoAsked.of(all, id -> id);
        ReadReplies none = new ReadReplies(List.of(), Map.of(), LocalDate.EPOCH);

        assertThat(others.names())
                .map(MarkupEscape::plain)
                .contains(
                        "Also asked: “ci_pmf” (26 Nov 2026), “ci_own-1” (24 Nov 2026), “ci_own-2” (19 Nov 2026) and 2 more.");
        assertThat(RenderedPage.of(SummaryPage.of(all.upToResult(), others, none, ResultReader.OTHER)))
                .contains("and 2 more in `/platform-feedback ci trend`\n")
                .doesNotContain("ci_own-3", "ci_own-4");
    }
}
