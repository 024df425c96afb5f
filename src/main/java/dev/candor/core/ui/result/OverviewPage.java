package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The latest result of every product, in their {@link ProductOrder}. */
public final class OverviewPage {
    private OverviewPage() {}

    /**
     * The page of these products.
     *
     * @param others results that do not stand for their products
     */
    public static Page of(List<ProductHistory> histories, List<AlsoAsked> others) {
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
        String also = others.stream().flatMap(one -> one.sentence().stream()).collect(Collectors.joining("\n"));
        if (!also.isEmpty()) {
            parts.add(new Part.Text(also));
        }
        parts.add(new Part.Note(
                "One product: " + CommandText.command(histories.get(0).product().id()) + ". Everything you can ask: "
                        + CommandText.command("help")));
        parts.add(new Part.Buttons(List.of(Button.of(Action.REPORT, "Open all in a browser", ""))));
        return new Page("The latest results.", parts);
    }

    /** The latest result of one product, below its name and day. */
    public static String line(ProductHistory history) {
        return "*" + name(history) + "*"
                + history.latest()
                        .map(release -> (history.result().isPresent() || ProductHistory.showsNothing(release)
                                        ? ", " + DateTimeText.shortDate(release) + "\n"
                                        : "  ")
                                + result(history))
                        .orElse("  no result yet");
    }

    /** The name of the product, with the survey whose result {@link #result} shows where there are several. */
    static String name(ProductHistory history) {
        return history.result().isPresent()
                        || history.latest().filter(ProductHistory::showsNothing).isPresent()
                ? history.name()
                : history.product().name();
    }

    /** Why no scale of this history can be drawn, or the score that it has. */
    static String inWords(ProductHistory history) {
        return history.result()
                .flatMap(ProductHistory::shownHeadline)
                .map(shown -> shown.question().orElseThrow().wording() + ": " + shown.label())
                .orElseGet(() -> result(history));
    }

    /** The figures of the result that stands for the product, else why there are none. */
    static String result(ProductHistory history) {
        return history.result()
                .map(OverviewPage::result)
                .orElseGet(() -> history.latest().filter(Release::isVoided).isPresent()
                        ? "could not be counted"
                        : history.latest().filter(Release::isEmpty).isPresent()
                                ? Withheld.REASON
                                : "not yet rated by a regular survey");
    }

    private static String result(Release release) {
        Question question = ProductHistory.headline(release).orElseThrow();
        return (question.type() == QuestionType.RATING ? "" : MarkupEscape.of(question.wording()) + "\n")
                + ResultLine.brief(release.cell(question));
    }
}
