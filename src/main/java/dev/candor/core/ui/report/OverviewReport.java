package dev.candor.core.ui.report;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.ui.result.OverviewPage;
import dev.candor.core.ui.result.ProductHistory;
import java.util.List;
import java.util.Optional;

/** All products at a glance, in configuration order so that nothing ranks them. */
public final class OverviewReport {
    private OverviewReport() {}

    /**
     * The overview of these products.
     *
     * @param unknown why others may be missing
     */
    public static ReportPage of(List<ProductHistory> histories, Optional<String> unknown) {
        return new ReportPage(
                "All products",
                "What people say about the platform.",
                unknown.map(why -> "Some results may be missing here. " + why).stream()
                        .toList(),
                histories.stream().map(OverviewReport::section).toList());
    }

    private static ReportPage.Section section(ProductHistory history) {
        return new ReportPage.Section(
                history.product().id(),
                MarkupEscape.plain(history.product().name()),
                Optional.of(ReportRequest.OneProduct.of(history.product().id())),
                List.of(),
                List.of(new Part.Text(OverviewPage.line(history))));
    }
}
