package dev.candor.core.report;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.List;
import java.util.stream.Collectors;

/** Every product's latest result on one screen; in the order they are configured, not by how they did. */
public final class OverviewPage {
    private OverviewPage() {}

    /** These products. */
    public static Page of(List<History> histories) {
        if (histories.isEmpty()) {
            return Page.saying("There is no product whose results you can see.");
        }
        return new Page(
                "The latest results.",
                List.of(
                        new Part.Title("The latest results"),
                        new Part.Text(histories.stream().map(OverviewPage::line).collect(Collectors.joining("\n"))),
                        new Part.Note("One product: "
                                + Typed.command(histories.get(0).product().id()) + ". Everything you can ask: "
                                + Typed.command("help"))));
    }

    /** One product's latest result: its day beside the name, the result under it. */
    public static String line(History history) {
        return "*" + history.product().name() + "*"
                + history.latest()
                        .map(release -> ", " + Dates.brief(release) + "\n" + said(release))
                        .orElse("  no result yet");
    }

    static String said(Release release) {
        return release.isVoided()
                ? "could not be counted"
                : History.headline(release).map(release::cell).map(Line::brief).orElse("a result without a scale");
    }
}
