package dev.candor.core.ui.report;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.ui.result.ComparePage;
import dev.candor.core.ui.result.ProductHistory;
import java.util.List;

/** Two products side by side. */
public final class ComparisonReport {
    private ComparisonReport() {}

    /** The comparison of these two. */
    public static ReportPage of(ProductHistory one, ProductHistory other) {
        Page page = ComparePage.of(one, other);
        return new ReportPage(
                MarkupEscape.plain(
                        one.product().name() + " and " + other.product().name()),
                page.summary(),
                List.of(),
                List.of(ReportPage.Section.of("comparison", "Side by side", PageSection.of(page))));
    }
}
