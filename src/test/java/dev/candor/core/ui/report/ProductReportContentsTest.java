package dev.candor.core.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.ui.report.ProductReport.Contents;
import dev.candor.core.ui.result.OwnerNotes;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page that was made before is shown again only to whom it would look the same. */
class ProductReportContentsTest {
    private static final TrendMark MARK = new TrendMark(LocalDate.parse("2026-11-03"), "new runners live");
    private static final Contents CONTENTS = contents(ReportRequest.Filter.NONE, "w1", CommentReaders.EVERYONE, false);

    private static Contents contents(
            ReportRequest.Filter filter, String wave, CommentReaders readers, boolean owner, TrendMark... marks) {
        return contents(filter, wave, readers, "CI pulse", owner, marks);
    }

    private static Contents contents(
            ReportRequest.Filter filter,
            String wave,
            CommentReaders readers,
            String surveyName,
            boolean owner,
            TrendMark... marks) {
        return new Contents(
                ReleaseBuilder.CI,
                filter,
                Optional.of(wave),
                List.of("other-" + wave),
                List.of(wave),
                List.of(readers),
                Map.of("ci-pulse", surveyName),
                new OwnerNotes(List.of(marks), new ReadReplies(List.of(), Map.of(), LocalDate.EPOCH)),
                List.of(ReleaseBuilder.CI),
                owner);
    }

    @Test
    void the_same_contents_are_equal() {
        assertThat(contents(ReportRequest.Filter.NONE, "w1", CommentReaders.EVERYONE, false))
                .isEqualTo(CONTENTS);
    }

    static List<Contents> others() {
        return List.of(
                contents(new ReportRequest.Filter("3m", "", ""), "w1", CommentReaders.EVERYONE, false),
                contents(ReportRequest.Filter.NONE, "w2", CommentReaders.EVERYONE, false),
                contents(ReportRequest.Filter.NONE, "w1", CommentReaders.OWNERS, false),
                contents(ReportRequest.Filter.NONE, "w1", CommentReaders.EVERYONE, "CI weekly", false),
                contents(ReportRequest.Filter.NONE, "w1", CommentReaders.EVERYONE, true),
                contents(ReportRequest.Filter.NONE, "w1", CommentReaders.EVERYONE, false, MARK));
    }

    @ParameterizedTest
    @MethodSource("others")
    void contents_with_another_filter_wave_reader_survey_name_or_mark_are_others(Contents other) {
        assertThat(other).isNotEqualTo(CONTENTS);
    }
}
