package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.List;
import java.util.stream.Collectors;

/** The latest result of every product: as a chart by favourable share, as text in configuration order. */
public final class OverviewPage {
    private OverviewPage() {}

    public static Page of(List<ProductHistory> histories) {
        if (histories.isEmpty()) {
            return Page.of("There is no product whose results you can see.");
        }
        return new Page(
                "The latest results.",
                List.of(
                        new Part.Title("The latest results"),
                        ResultCharts.part(
                                ResultCharts.overview(histories),
                                histories.stream().map(OverviewPage::line).collect(Collectors.joining("\n"))),
                        new Part.Note("One product: "
                                + CommandText.command(histories.get(0).product().id()) + ". Everything you can ask: "
                                + CommandText.command("help")),
                        new Part.Buttons(List.of(Button.of(Action.REPORT, "Open all in a browser", "")))));
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
