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
    /** From this number of sections on a page is long. */
    private static final int LONG = 5;

    public ReportPage {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** The sections that a list at the top leads to; none on a short page, or one that mostly leads to other pages. */
    public List<Section> contents() {
        long own = sections.stream().filter(section -> section.link().isEmpty()).count();
        return own < LONG ? List.of() : sections;
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
     * @param filters rows of links
     * @param more parts that are shown on demand
     */
    public record Section(
            String id,
            String heading,
            Optional<ReportRequest> link,
            List<Filters> filters,
            List<Part> parts,
            List<More> more) {
        public Section {
            filters = List.copyOf(filters);
            parts = List.copyOf(parts);
            more = List.copyOf(more);
        }

        /** A section with parts alone. */
        public static Section of(String id, String heading, List<Part> parts) {
            return new Section(id, heading, Optional.empty(), List.of(), parts, List.of());
        }

        /** This section with these rows of links. */
        public Section with(List<Filters> rows) {
            return new Section(id, heading, link, rows, parts, more);
        }
    }

    /** Parts behind a label that opens them. */
    public record More(String label, List<Part> parts) {
        public More {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A row of links.
     *
     * @param inPlace whether they lead to the same page with another view of the section
     */
    public record Filters(String label, List<Choice> choices, boolean inPlace) {
        public Filters {
            choices = List.copyOf(choices);
        }

        /** A row of links to other pages. */
        public Filters(String label, List<Choice> choices) {
            this(label, choices, false);
        }
    }

    /** A link of a row. */
    public record Choice(String label, ReportRequest request, boolean current) {}
}
