package dev.candor.core.ui.report;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.EASE;
import static dev.candor.core.ui.result.ReleaseBuilder.JENKINS;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import dev.candor.core.ui.report.ReportPage.Choice;
import dev.candor.core.ui.report.ReportPage.Filters;
import dev.candor.core.ui.result.ReleaseBuilder;
import dev.candor.core.ui.result.TestHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
    void surveys_that_ask_different_questions_have_nothing_in_common() {
        assertThat(parts(List.of(NOVEMBER), List.of(ReleaseBuilder.rated("2026-08-04", EASE, 70, 10, 10, 20))))
                .containsExactly(new Part.Text("The two surveys have no question on a scale in common."));
    }

    @Test
    void a_question_that_had_other_words_between_two_times_is_left_out() {
        Question other = new Question(RATING.id(), RATING.type(), "How do you like CI?", List.of());
        assertThat(parts(List.of(NOVEMBER, ReleaseBuilder.rated("2026-10-06", other, 70, 10, 10, 20)), List.of(AUGUST)))
                .containsExactly(new Part.Text("The two surveys have no question on a scale in common."));
    }

    @Test
    void from_two_spans_a_link_leads_to_each_span_with_results_and_each_product() {
        List<Filters> rows =
                spans(List.of(NOVEMBER), List.of(AUGUST)).sections().get(0).filters();
        assertThat(labels(rows.get(0))).containsExactly("[With the time before]", "With Jenkins");
        assertThat(labels(rows.get(1))).containsExactly("[3 months]");
        assertThat(rows.get(1).choices())
                .extracting(Choice::request)
                .contains(new ReportRequest.Comparison("ci", "", "3m"));
    }

    @Test
    void of_two_products_the_other_one_is_the_current_choice() {
        ReportPage page =
                ComparisonReport.of(TestHistory.of(CI, NOVEMBER), TestHistory.of(JENKINS), List.of(CI, JENKINS));
        assertThat(page.title()).isEqualTo("CI and Jenkins");
        assertThat(labels(page.sections().get(0).filters().get(0)))
                .containsExactly("With the time before", "[With Jenkins]");
    }

    private static ReportPage spans(List<Release> now, List<Release> before) {
        List<Release> releases = Stream.concat(now.stream(), before.stream()).toList();
        return ComparisonReport.ofSpans(
                TestHistory.of(CI, releases), "3m", LocalDate.parse("2026-11-24"), List.of(CI, JENKINS));
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

    @Test
    void two_times_of_a_product_begin_with_the_longest_that_both_have_a_result() {
        ReportPage page = page("", "2026-11-03", "2026-10-06", "2026-05-05");

        assertThat(page.headline()).isEqualTo("The last 6 months and the 6 months before.");
        assertThat(offered(page)).containsExactly("6 months");
    }

    @Test
    void two_times_without_a_result_in_both_are_not_offered() {
        ReportPage page = page("", "2026-11-03", "2026-10-06");

        assertThat(page.headline()).isEqualTo("There are no two times with a result to compare yet.");
        assertThat(offered(page)).isEmpty();
        assertThat(page.sections().get(0).parts()).isEmpty();
    }

    @Test
    void a_time_that_was_asked_for_says_if_there_is_nothing_to_compare() {
        ReportPage page = page("2y", "2026-11-03", "2026-05-05");

        assertThat(page.headline()).isEqualTo("The last 2 years and the 2 years before.");
        assertThat(page.sections().get(0).parts()).hasToString("[Text[text=One of the two times has no result.]]");
        assertThat(offered(page)).containsExactly("6 months");
    }

    private static List<String> offered(ReportPage page) {
        return page.sections().get(0).filters().stream()
                .filter(filters -> filters.label().equals("Time compared"))
                .map(Filters::choices)
                .flatMap(List::stream)
                .map(Choice::label)
                .toList();
    }

    private static ReportPage page(String span, String... days) {
        List<Release> releases = Stream.of(days)
                .map(day -> ReleaseBuilder.rated(day, RATING, 60, 30, 0, 10))
                .toList();
        return ComparisonReport.ofSpans(TestHistory.of(CI, releases), span, LocalDate.parse("2026-11-24"), List.of(CI));
    }
}
