package dev.candor.core.ui.report;

import dev.candor.core.page.Part;
import dev.candor.core.ui.report.ReportPage.Section;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ReportParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All products at a glance. */
public final class OverviewReport {
    private OverviewReport() {}

    /**
     * The overview of these products.
     *
     * @param incomplete says that others may be missing, and why
     */
    public static ReportPage of(List<ProductHistory> histories, Optional<String> incomplete) {
        List<Section> sections = new ArrayList<>();
        List<Part> chart = ReportParts.products(histories);
        if (!chart.isEmpty()) {
            sections.add(Section.of("products", "Side by side", chart));
        }
        ReportParts.inOrder(histories).forEach(listed -> sections.add(section(listed)));
        return new ReportPage(
                "All products",
                "What people say about the platform.",
                incomplete.stream().toList(),
                sections);
    }

    private static Section section(ReportParts.Listed listed) {
        ProductHistory history = listed.history();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text(ReportParts.headline(history)));
        ReportParts.facts(history).stream().limit(1).map(Part.Note::new).forEach(parts::add);
        return new Section(
                "product-" + history.product().id(),
                listed.heading(),
                Optional.of(ReportRequest.OneProduct.of(history.product().id())),
                List.of(),
                parts,
                List.of());
    }
}
