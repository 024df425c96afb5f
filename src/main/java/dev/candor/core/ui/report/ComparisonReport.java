package dev.candor.core.ui.report;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.report.ReportPage.Choice;
import dev.candor.core.ui.report.ReportPage.Filters;
import dev.candor.core.ui.report.ReportPage.Section;
import dev.candor.core.ui.result.ComparePage;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ReportParts;
import dev.candor.core.ui.result.TrendSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two products side by side, or two spans of one. */
public final class ComparisonReport {
    private ComparisonReport() {}

    /** The comparison of the latest results of these two. */
    public static ReportPage of(ProductHistory one, ProductHistory other, List<Product> all) {
        return new ReportPage(
                MarkupEscape.plain(
                        one.product().name() + " and " + other.product().name()),
                ComparePage.verdict(one, other),
                List.of(ComparePage.CAUTION),
                List.of(Section.of("comparison", "Side by side", ComparePage.sides(one, other))
                        .with(List.of(products(one.product(), Optional.of(other.product()), all)))));
    }

    /** The span asked for, as long as it has an end. */
    public static TrendSpan span(String span) {
        return TrendSpan.parse(span).filter(asked -> asked.length().isPresent()).orElse(TrendSpan.DEFAULT);
    }

    /**
     * The comparison of a product's latest result in a span with the latest one before it.
     *
     * @param now releases of the span, latest first
     * @param before releases of the span before it, latest first
     */
    public static ReportPage ofSpans(
            Product product, TrendSpan span, List<Release> now, List<Release> before, List<Product> all) {
        List<Part> parts = now.isEmpty() || before.isEmpty()
                ? List.of(new Part.Text("There is no result "
                        + (now.isEmpty() ? "in the last " : "in the time before the last ") + span.label()
                        + ", so there is nothing to compare."))
                : ReportParts.twoTimes(product, before.get(0), now.get(0));
        String headline = "The last " + span.label() + " and the " + span.label() + " before.";
        return new ReportPage(
                MarkupEscape.plain(product.name()),
                headline,
                List.of("Each is told by its latest result. Questions that were asked in other words are left out."),
                List.of(Section.of(
                                "comparison",
                                "Then and now",
                                parts.isEmpty()
                                        ? List.of(
                                                new Part.Text("The two surveys have no question on a scale in common."))
                                        : parts)
                        .with(List.of(products(product, Optional.empty(), all), spans(product, span)))));
    }

    /** A section that leads to the comparisons of this product. */
    static Section choice(Product product, List<Product> all) {
        return Section.of("compare", "Compare", List.of()).with(List.of(products(product, Optional.of(product), all)));
    }

    /** The comparisons of one product: with itself in time, and with each other product. */
    private static Filters products(Product one, Optional<Product> current, List<Product> all) {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice("With the time before", new ReportRequest.Comparison(one.id(), "", ""), current.isEmpty()));
        all.stream()
                .filter(other -> !other.id().equals(one.id()))
                .map(other -> new Choice(
                        "With " + MarkupEscape.plain(other.name()),
                        new ReportRequest.Comparison(one.id(), other.id(), ""),
                        current.filter(other::equals).isPresent()))
                .forEach(choices::add);
        return new Filters("Compare " + MarkupEscape.plain(one.name()), choices);
    }

    private static Filters spans(Product product, TrendSpan current) {
        return new Filters(
                "Time compared",
                TrendSpan.OFFERED.stream()
                        .filter(span -> span.length().isPresent())
                        .map(span -> new Choice(
                                span.label(),
                                new ReportRequest.Comparison(product.id(), "", span.code()),
                                span.equals(current)))
                        .toList());
    }
}
