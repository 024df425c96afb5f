package dev.candor.core.ui;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.CommandText;
import dev.candor.core.ui.result.ShortenedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists the commands. */
final class HelpPage {

    private HelpPage() {}

    static Page of(List<Product> products) {
        return new Page("What you can ask.", parts(products));
    }

    /** The answer to a command that was not understood, with a suggestion if there is one. */
    static Page after(Optional<String> meant) {
        String sorry = "That was not understood."
                + meant.map(words -> " Did you mean " + CommandText.command(words) + "?")
                        .orElse("");
        return withHelp(sorry);
    }

    private static Page withHelp(String sorry) {
        return new Page(
                sorry.replace("`", ""),
                List.of(new Part.Text(sorry), new Part.Note("Everything you can ask: " + CommandText.command("help"))));
    }

    /** The answer to a trend over something that is no span of time. */
    static Page ofSpan(Command.UnknownSpan span) {
        return Page.of(
                "“" + MarkupEscape.of(ShortenedText.quoted(span.words())) + "” is not a span of time. Did you mean "
                        + CommandText.command(span.meant()) + "? You can also write `3m`, `26w`, `2y` or `all`.");
    }

    /** The answer to a verb without the product that it needs. */
    static Page whichProduct(String example) {
        return withHelp("Which product? For example " + CommandText.command(example) + ".");
    }

    /** The answer to a comparison of something else than two products. */
    static Page twoProducts(Optional<String> example) {
        return withHelp("A comparison takes two different products."
                + example.map(words -> " For example " + CommandText.command(words) + ".")
                        .orElse(" There is only one here."));
    }

    private static List<Part> parts(List<Product> products) {
        String id = products.isEmpty() ? "ci" : products.get(0).id();
        String other = products.size() < 2 ? "another" : products.get(1).id();
        return List.of(
                new Part.Title("What you can ask"),
                new Part.Text(String.join(
                        "\n",
                        line("", "every product's latest result"),
                        line(id, "one product's result"),
                        line(id + " trend 12m", "how it went over time (also 3m, 26w, 2y or all)"),
                        line(id + " comments", "what people wrote"),
                        line(id + " teams", "team by team"),
                        line("compare " + id + " " + other, "two products side by side"),
                        line("migration " + id, "the use of each generation, and the blockers of the move"),
                        line("story " + id, "what was heard, done and changed in a quarter (also with 2026Q3 or last)"),
                        line("report " + id, "open it in your browser (without a product: all)"),
                        line("stop " + id, "stop asking me about it (without a product: about everything)"),
                        line("start " + id, "ask me again (without a product: about everything)"),
                        line("privacy", "what is stored, what is not, how to check it"),
                        line("help", "this page"))),
                new Part.Text("*For owners*\n" + String.join("\n", forOwners(id))),
                new Part.Note("Products: "
                        + products.stream()
                                .map(product -> "`" + product.id() + "` " + product.name())
                                .collect(Collectors.joining(", "))));
    }

    private static List<String> forOwners(String id) {
        return List.of(
                line("ask " + id, "start a survey, now or later"),
                line("close " + id, "close the open survey early"),
                line("mark " + id + " new runners live", "mark today in the trend, or with a date like 2026-10-05"),
                line("export " + id, "the published figures as CSV, JSON or Markdown"),
                line("digest", "post the digest now (admins too)"));
    }

    private static String line(String words, String meaning) {
        return CommandText.command(words) + " – " + meaning;
    }
}
