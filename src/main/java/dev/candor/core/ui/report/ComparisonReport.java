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
import java.time.LocalDate;
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

    /**
     * The comparison of a product's latest result in a span with the latest one before it.
     *
     * @param code the span as it was asked for; without one, the longest offered with a result in both times
     */
    public static ReportPage ofSpans(ProductHistory history, String code, LocalDate today, List<Product> all) {
        Product product = history.product();
        List<Release> results = history.releases().stream()
                .filter(release -> !release.isEmpty())
                .toList();
        List<TrendSpan> offered = TrendSpan.OFFERED.stream()
                .filter(span ->
                        span.length().isPresent() && sides(span, today, results).isPresent())
                .toList();
        Optional<TrendSpan> span = TrendSpan.parse(code)
                .filter(asked -> asked.length().isPresent())
                .or(() -> offered.stream().reduce((shorter, longer) -> longer));
        List<Filters> filters = new ArrayList<>(List.of(products(product, Optional.empty(), all)));
        if (!offered.isEmpty()) {
            filters.add(spans(product, offered, span));
        }
        String headline = span.map(chosen -> "The last " + chosen.label() + " and the " + chosen.label() + " before.")
                .orElse("There are no two times with a result to compare yet.");
        return new ReportPage(
                MarkupEscape.plain(product.name()),
                headline,
                List.of("Each is told by its latest result. Questions that were asked in other words are left out."),
                List.of(Section.of(
                                "comparison",
                                "Then and now",
                                span.map(chosen -> parts(history, sides(chosen, today, results), results))
                                        .orElse(List.of()))
                        .with(filters)));
    }

    private static List<Part> parts(ProductHistory history, Optional<Sides> sides, List<Release> results) {
        if (sides.isEmpty()) {
            return List.of(new Part.Text("One of the two times has no result."));
        }
        Release then = sides.get().then();
        Release now = sides.get().now();
        List<Release> between = results.subList(results.indexOf(now), results.indexOf(then));
        List<Part> parts = ReportParts.twoTimes(history, then, now, between);
        return parts.isEmpty()
                ? List.of(new Part.Text("The two surveys have no question on a scale in common."))
                : parts;
    }

    /** The latest result before a span, and the latest in it. */
    private record Sides(Release then, Release now) {}

    private static Optional<Sides> sides(TrendSpan span, LocalDate today, List<Release> results) {
        LocalDate from = span.from(today);
        Optional<Release> now = latest(results, from, LocalDate.MAX);
        return latest(results, span.from(from), from).flatMap(then -> now.map(latest -> new Sides(then, latest)));
    }

    private static Optional<Release> latest(List<Release> results, LocalDate from, LocalDate before) {
        return results.stream()
                .filter(release -> !release.heading().closed().isBefore(from)
                        && release.heading().closed().isBefore(before))
                .findFirst();
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

    private static Filters spans(Product product, List<TrendSpan> offered, Optional<TrendSpan> current) {
        return new Filters(
                "Time compared",
                offered.stream()
                        .map(span -> new Choice(
                                span.label(),
                                new ReportRequest.Comparison(product.id(), "", span.code()),
                                current.filter(span::equals).isPresent()))
                        .toList());
    }
}
