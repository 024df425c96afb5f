package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.reply.ReadReplies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryPageTest {
    @Test
    void a_summary_is_the_channel_post_with_further_commands() {
        Release release = DetailsPageTest.spread(3);
        String page = rendered(release);

        assertThat(page)
                .isEqualTo(RenderedPage.of(ResultPage.of(TestHistory.of(CI, release)))
                        + "~ More: `/platform-feedback ci trend`, `/platform-feedback ci teams`.\n");
        assertThat(page).as("never what Details are for").doesNotContain("promoter", "fingerprint", "assum");
    }

    @Test
    void a_summary_without_a_result_is_one_line() {
        assertThat(rendered(ReleaseBuilder.rated("2026-11-03", RATING, 60, 3, 0, 1)))
                .isEqualTo("""
                (CI, 3 November 2026: not enough answers to show safely.)
                CI, 3 November 2026: not enough answers to show safely.
                ~ More: `/platform-feedback ci trend`, `/platform-feedback ci teams`.
                """)
                .as("never a figure")
                .doesNotContain("%");
    }

    @Test
    void a_product_without_results_says_so() {
        assertThat(rendered()).isEqualTo("""
                (There is no result about CI yet.)
                There is no result about CI yet.
                """).as("never a figure").doesNotContain("%");
    }

    private static String rendered(Release... newestFirst) {
        return page(TestHistory.of(CI, newestFirst));
    }

    private static String page(ProductHistory history) {
        return RenderedPage.of(SummaryPage.of(
                history,
                AlsoAsked.of(history, id -> "Survey " + id),
                new ReadReplies(List.of(), Map.of(), LocalDate.EPOCH),
                ResultReader.OWNER));
    }
}
