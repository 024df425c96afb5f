package dev.candor.core.ui.report;

import dev.candor.core.page.Part;
import java.util.List;
import java.util.Optional;

/**
 * A page of the report.
 *
 * @param title plain text, such as a product's name
 * @param headline the answer in one sentence, with the markup of a {@link Part.Text}
 * @param facts small print below the headline
 */
public record ReportPage(String title, String headline, List<String> facts, List<Section> sections) {
    public ReportPage {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** A page without sections. */
    public static ReportPage of(String title, String headline, String... facts) {
        return new ReportPage(title, headline, List.of(facts), List.of());
    }

    /**
     * A section of a page.
     *
     * @param id unique within the page, such as {@code trend}
     * @param link page with more about it
     * @param filters rows of links to other views of the section
     */
    public record Section(
            String id, String heading, Optional<ReportRequest> link, List<Filters> filters, List<Part> parts) {
        public Section {
            filters = List.copyOf(filters);
            parts = List.copyOf(parts);
        }

        /** A section without link and filters. */
        public static Section of(String id, String heading, List<Part> parts) {
            return new Section(id, heading, Optional.empty(), List.of(), parts);
        }
    }

    /** A row of choices, one of which is current. */
    public record Filters(String label, List<Choice> choices) {
        public Filters {
            choices = List.copyOf(choices);
        }
    }

    /** A view of a section. */
    public record Choice(String label, ReportRequest request, boolean current) {}
}
