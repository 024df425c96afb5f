package dev.candor.core.ui.report;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The page from which owners take the published figures of a product with them. */
public final class ExportReport {
    private ExportReport() {}

    /** The section that leads owners to the page. */
    static ReportPage.Section section(Product product) {
        return new ReportPage.Section(
                "export",
                "Take the figures with you",
                Optional.of(new ReportRequest.Export(product.id())),
                List.of(),
                List.of(new Part.Note("For owners: as CSV, JSON or Markdown.")),
                List.of());
    }

    /** The page with one link for each format. */
    public static ReportPage of(Product product) {
        List<ReportPage.Choice> formats = Arrays.stream(ExportFormat.values())
                .map(format -> new ReportPage.Choice(
                        format.label(), new ReportRequest.ExportFile(product.id(), format), false))
                .toList();
        return new ReportPage(
                MarkupEscape.plain(product.name()) + ": export",
                "Take the published figures with you.",
                List.of("Each figure comes with the range that it stands for. Withheld ones say so. Comments are not "
                        + "included."),
                List.of(new ReportPage.Section(
                        "export",
                        "Download",
                        Optional.empty(),
                        List.of(new ReportPage.Filters("Format", formats)),
                        List.of(
                                new Part.Text(
                                        "CSV opens in a spreadsheet. JSON is for programs. Markdown is the latest result, to paste.")),
                        List.of())));
    }
}
