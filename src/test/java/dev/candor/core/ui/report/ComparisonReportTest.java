package dev.candor.core.ui.report;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.EASE;
import static dev.candor.core.ui.result.ReleaseBuilder.JENKINS;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Part;
import dev.candor.core.ui.report.ReportPage.Choice;
import dev.candor.core.ui.report.ReportPage.Filters;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ReleaseBuilder;
import dev.candor.core.ui.result.TrendSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two products side by side, and two spans of one. */
class ComparisonReportTest {
    private static final Release NOVEMBER = ReleaseBuilder.rated("2026-11-03", RATING, 70, 30, 5, 5);
    private static final Release AUGUST = ReleaseBuilder.rated("2026-08-04", RATING, 70, 10, 10, 20);

    @Test
    void two_spans_are_compared_by_the_latest_result_of_each() {
        List<Part> parts = parts(List.of(NOVEMBER), List.of(AUGUST));
        assertThat(parts).hasAtLeastOneElementOfType(Part.Picture.class);
        assertThat(text(parts)).contains("▲ Up from 25 % to 75 % satisfied since 4 August");
    }

    @Test
    void without_a_result_in_the_span_there_is_nothing_to_compare() {
        assertThat(parts(List.of(), List.of(AUGUST)))
                .containsExactly(
                        new Part.Text("There is no result in the last 3 months, so there is nothing to compare."));
    }

    @Test
    void without_a_result_before_the_span_there_is_nothing_to_compare() {
        assertThat(parts(List.of(NOVEMBER), List.of()))
                .containsExactly(new Part.Text(
                        "There is no result in the time before the last 3 months, so there is nothing to compare."));
    }

    @Test
    void surveys_that_ask_different_questions_have_nothing_in_common() {
        assertThat(parts(List.of(NOVEMBER), List.of(ReleaseBuilder.rated("2026-08-04", EASE, 70, 10, 10, 20))))
                .containsExactly(new Part.Text("The two surveys have no question on a scale in common."));
    }

    @Test
    void a_comparison_needs_a_span_with_an_end() {
        assertThat(ComparisonReport.span("3m").code()).isEqualTo("3m");
        assertThat(ComparisonReport.span("all")).isEqualTo(TrendSpan.DEFAULT);
        assertThat(ComparisonReport.span("nonsense")).isEqualTo(TrendSpan.DEFAULT);
    }

    @Test
    void from_two_spans_a_link_leads_to_each_other_span_and_product() {
        List<Filters> rows =
                spans(List.of(NOVEMBER), List.of(AUGUST)).sections().get(0).filters();
        assertThat(labels(rows.get(0))).containsExactly("[With the time before]", "With Jenkins");
        assertThat(labels(rows.get(1))).containsExactly("[3 months]", "6 months", "12 months", "2 years");
        assertThat(rows.get(1).choices())
                .extracting(Choice::request)
                .contains(new ReportRequest.Comparison("ci", "", "2y"));
    }

    @Test
    void of_two_products_the_other_one_is_the_current_choice() {
        ReportPage page = ComparisonReport.of(
                new ProductHistory(CI, List.of(NOVEMBER)),
                new ProductHistory(JENKINS, List.of()),
                List.of(CI, JENKINS));
        assertThat(page.title()).isEqualTo("CI and Jenkins");
        assertThat(labels(page.sections().get(0).filters().get(0)))
                .containsExactly("With the time before", "[With Jenkins]");
    }

    private static ReportPage spans(List<Release> now, List<Release> before) {
        return ComparisonReport.ofSpans(CI, ComparisonReport.span("3m"), now, before, List.of(CI, JENKINS));
    }

    private static List<Part> parts(List<Release> now, List<Release> before) {
        return spans(now, before).sections().get(0).parts();
    }

    private static String text(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Text words) {
                text.append(words.text()).append('\n');
            }
        }
        return text.toString();
    }

    /** The labels of a row of links, the current one in brackets. */
    private static List<String> labels(Filters row) {
        return row.choices().stream()
                .map(choice -> choice.current() ? "[" + choice.label() + "]" : choice.label())
                .toList();
    }
}
