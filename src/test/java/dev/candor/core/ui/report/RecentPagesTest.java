package dev.candor.core.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.ui.report.RecentPages.Contents;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecentPagesTest {
    private static final TrendMark MARK = new TrendMark(LocalDate.parse("2026-11-03"), "new runners live");
    private static final Contents CONTENTS = contents(ReportRequest.Filter.NONE, "w1", CommentReaders.EVERYONE, false);

    private final RecentPages pages = new RecentPages();
    private int made;

    private static Contents contents(
            ReportRequest.Filter filter, String wave, CommentReaders readers, boolean owner, TrendMark... marks) {
        return new Contents(
                ReleaseBuilder.CI,
                filter,
                Optional.of(wave),
                List.of(wave),
                List.of(readers),
                List.of(marks),
                List.of(ReleaseBuilder.CI),
                owner);
    }

    private ReportPage page(Contents contents) {
        return pages.of(contents, () -> ReportPage.of("CI", "Made as number " + ++made + "."));
    }

    @Test
    void a_page_with_the_same_contents_is_made_once() {
        ReportPage first = page(CONTENTS);
        assertThat(page(contents(ReportRequest.Filter.NONE, "w1", CommentReaders.EVERYONE, false)))
                .isSameAs(first);
        assertThat(made).isEqualTo(1);
    }

    static List<Contents> others() {
        return List.of(
                contents(new ReportRequest.Filter("3m", "", ""), "w1", CommentReaders.EVERYONE, false),
                contents(ReportRequest.Filter.NONE, "w2", CommentReaders.EVERYONE, false),
                contents(ReportRequest.Filter.NONE, "w1", CommentReaders.OWNERS, false),
                contents(ReportRequest.Filter.NONE, "w1", CommentReaders.EVERYONE, true),
                contents(ReportRequest.Filter.NONE, "w1", CommentReaders.EVERYONE, false, MARK));
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_page_with_other_contents_is_another_page(Contents other) {
        ReportPage first = page(CONTENTS);
        assertThat(page(other)).isNotEqualTo(first);
        assertThat(page(CONTENTS)).isEqualTo(first);
    }

    @Test
    void a_page_that_was_not_asked_for_lately_is_made_anew() {
        page(CONTENTS);
        for (int i = 0; i < 50; i++) {
            page(contents(ReportRequest.Filter.NONE, "other" + i, CommentReaders.EVERYONE, false));
        }
        page(CONTENTS);
        assertThat(made).isEqualTo(52);
    }
}
