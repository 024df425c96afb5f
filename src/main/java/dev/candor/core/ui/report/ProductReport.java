package dev.candor.core.ui.report;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.ui.result.CommentsPage;
import dev.candor.core.ui.result.DetailsPage;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ProductTrend;
import dev.candor.core.ui.result.TeamsPage;
import dev.candor.core.ui.result.TrendPage;
import dev.candor.core.ui.result.TrendSpan;
import java.util.List;
import java.util.function.Function;

/** One product: its result, groups, trend, comments, and what was done. */
public final class ProductReport {
    private ProductReport() {}

    /**
     * The page of this product.
     *
     * @param readers among whose comments this reader may look
     */
    public static ReportPage of(
            ProductHistory history, ReportRequest.Filter filter, Function<Release, CommentReaders> readers) {
        String name = MarkupEscape.plain(history.product().name());
        return history.latest()
                .map(release -> new ReportPage(
                        name,
                        DetailsPage.of(history).summary(),
                        List.of(),
                        List.of(
                                ReportPage.Section.of("result", "The result", PageSection.of(DetailsPage.of(history))),
                                ReportPage.Section.of(
                                        "trend",
                                        "Over time",
                                        TrendPage.everyQuestion(ProductTrend.of(history, TrendSpan.ALL, List.of()))),
                                ReportPage.Section.of("groups", "By team", PageSection.of(TeamsPage.of(history))),
                                ReportPage.Section.of(
                                        "comments",
                                        "In their own words",
                                        PageSection.of(CommentsPage.inModal(history, readers.apply(release)))))))
                .orElseGet(() -> ReportPage.of(name, DetailsPage.of(history).summary()));
    }
}
