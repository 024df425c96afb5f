package dev.candor.core.ui;

import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.CommandText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists the commands. */
final class HelpPage {
    private HelpPage() {}

    static Page of(List<Product> products) {
        return new Page("What you can ask.", parts(products));
    }

    /** The help page after a command that was not understood, with a suggestion if there is one. */
    static Page after(Optional<String> meant, List<Product> products) {
        String sorry = "That was not understood."
                + meant.map(words -> " Did you mean " + CommandText.command(words) + "?")
                        .orElse("");
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text(sorry));
        parts.addAll(parts(products));
        return new Page(sorry.replace("`", ""), parts);
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
                        line(id + " trend", "result by result over time"),
                        line(id + " comments", "what people wrote"),
                        line(id + " teams", "team by team"),
                        line("compare " + id + " " + other, "two products side by side"),
                        line("report " + id, "open it in your browser; without a product: all"),
                        line("stop " + id, "stop asking me about it; without a product: about everything"),
                        line("start " + id, "ask me again; without a product: about everything"),
                        line("privacy", "what is stored, what is not, how to check it"),
                        line("help", "this page"))),
                new Part.Text("*For owners*\n"
                        + String.join(
                                "\n",
                                line("ask " + id, "start a survey now"),
                                line("close " + id, "close the open survey early"),
                                line("export " + id, "the published figures as CSV, JSON or Markdown"),
                                line("digest", "post the digest now (admins too)"))),
                new Part.Note("Products: "
                        + products.stream()
                                .map(product -> "`" + product.id() + "` " + product.name())
                                .collect(Collectors.joining(", "))));
    }

    private static String line(String words, String meaning) {
        return CommandText.command(words) + " – " + meaning;
    }
}
