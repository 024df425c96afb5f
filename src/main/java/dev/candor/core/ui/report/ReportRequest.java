package dev.candor.core.ui.report;

/** A page of the report that a reader asks for. Values come from an address bar, so they may be anything. */
public sealed interface ReportRequest {
    /** The label of a button that opens this page. */
    default String opening() {
        if (this instanceof Export) {
            return "Open the export";
        }
        return this instanceof Story ? "Open the story" : "Open the report";
    }

    /** All products at a glance. */
    record Overview() implements ReportRequest {}

    /** One product. */
    record OneProduct(String product, Filter filter) implements ReportRequest {
        /** The product with nothing chosen. */
        public static OneProduct of(String product) {
            return new OneProduct(product, Filter.NONE);
        }
    }

    /**
     * A comparison of two products, or of the last span of one product with the span before it.
     *
     * @param other empty for spans of one product
     * @param span such as {@code 12m}
     */
    record Comparison(String one, String other, String span) implements ReportRequest {}

    /** The generations of the lineage that a product is a part of. */
    record Migration(String product) implements ReportRequest {}

    /** How answers stay anonymous. */
    record Privacy() implements ReportRequest {}

    /** Who read what, and when. */
    record Readings() implements ReportRequest {}

    /** The page from which owners take a product's figures with them. */
    record Export(String product) implements ReportRequest {}

    /** The figures of a product as a file. */
    record ExportFile(String product, ExportFormat format) implements ReportRequest {}

    /**
     * The story of a quarter of a product.
     *
     * @param quarter such as {@code 2026Q3}; empty: the running one
     */
    record Story(String product, String quarter) implements ReportRequest {}

    /** The story of a quarter as a Markdown file. */
    record StoryFile(String product, String quarter) implements ReportRequest {}

    /** An address that leads nowhere. */
    record Nowhere() implements ReportRequest {}

    /**
     * What is shown of a product; an empty value stands for the default.
     *
     * @param span such as {@code 12m}
     * @param question position of a question in the trend
     * @param theme name of a theme
     */
    record Filter(String span, String question, String theme) {
        public static final Filter NONE = new Filter("", "", "");
    }
}
