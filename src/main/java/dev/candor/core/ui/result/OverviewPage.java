package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The latest result of every product, in their {@link ProductOrder}. */
public final class OverviewPage {
    private OverviewPage() {}

    public static Page of(List<ProductHistory> histories) {
        if (histories.isEmpty()) {
            return Page.of("There is no product whose results you can see.");
        }
        ProductOrder order = ProductOrder.of(histories);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title("The latest results"));
        parts.add(ResultCharts.part(
                ResultCharts.overview(order),
                order.places().stream()
                        .map(place -> place.numbered(line(place.history())))
                        .collect(Collectors.joining("\n"))));
        order.note().map(Part.Note::new).ifPresent(parts::add);
        parts.add(new Part.Note(
                "One product: " + CommandText.command(histories.get(0).product().id()) + ". Everything you can ask: "
                        + CommandText.command("help")));
        parts.add(new Part.Buttons(List.of(Button.of(Action.REPORT, "Open all in a browser", ""))));
        return new Page("The latest results.", parts);
    }

    /** The latest result of one product, below its name and day. */
    public static String line(ProductHistory history) {
        return "*" + history.product().name() + "*"
                + history.latest()
                        .map(release -> ", " + DateTimeText.shortDate(release) + "\n" + result(release))
                        .orElse("  no result yet");
    }

    /** The result without a bar, for a chart that cannot draw it. */
    static String inWords(Release release) {
        return ProductHistory.shownHeadline(release)
                .map(shown -> shown.question().orElseThrow().wording() + ": " + shown.label())
                .orElseGet(() -> result(release));
    }

    static String result(Release release) {
        return release.isVoided()
                ? "could not be counted"
                : ProductHistory.headline(release)
                        .map(release::cell)
                        .map(ResultLine::brief)
                        .orElse("a result without a scale");
    }
}
