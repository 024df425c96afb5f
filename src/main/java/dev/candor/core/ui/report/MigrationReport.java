package dev.candor.core.ui.report;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.report.ReportPage.Section;
import dev.candor.core.ui.result.MigrationPage;
import dev.candor.core.ui.result.MigrationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The generations of a product: who uses which over time, how each is liked, what blocks the move. */
public final class MigrationReport {
    private MigrationReport() {}

    /** The section that leads to the page. */
    static Section section(Product product) {
        return new Section(
                "generations",
                "Generations",
                Optional.of(new ReportRequest.Migration(product.id())),
                List.of(),
                List.of(new Part.Note("The use of each generation, how it is liked, and the blockers of the move.")),
                List.of());
    }

    /** The page of a product, with what its surveys say about generations, if they asked. */
    public static ReportPage of(Product product, Optional<MigrationResult> result) {
        String title = MarkupEscape.plain(product.name()) + ": generations";
        if (result.isEmpty()) {
            return ReportPage.of(title, MigrationPage.noResult(product).summary());
        }
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("shares", "Use of each generation", result.get().shares()));
        result.get().topics().forEach(topic -> sections.add(Section.of(topic.id(), topic.heading(), topic.parts())));
        return new ReportPage(title, result.get().headline(), result.get().facts(), sections);
    }
}
