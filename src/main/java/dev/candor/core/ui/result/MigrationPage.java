package dev.candor.core.ui.result;

import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import java.util.ArrayList;
import java.util.List;

/** The generations of a product: who uses which, how each is liked, what blocks the move. */
public final class MigrationPage {
    private MigrationPage() {}

    /** The page of a product whose surveys have this result. */
    public static Page of(Product product, MigrationResult result) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title(product.name() + " – generations"));
        List<Part> charts = new ArrayList<>(result.shares());
        charts.removeIf(part -> !(part instanceof Part.Picture));
        parts.addAll(charts);
        parts.add(new Part.Text("*" + result.headline() + "*"));
        result.facts().stream().map(Part.Text::new).forEach(parts::add);
        result.shares().stream().filter(part -> !(part instanceof Part.Picture)).forEach(parts::add);
        result.topics().forEach(topic -> {
            // A chart and a table bear a title.
            if (topic.parts().get(0) instanceof Part.Text) {
                parts.add(new Part.Text("*" + topic.heading() + "*"));
            }
            parts.addAll(topic.parts());
        });
        parts.add(new Part.Buttons(List.of(Button.of(Action.MIGRATION, "In the browser", product.id()))));
        return new Page(product.name() + ", generations: " + MarkupEscape.plain(result.headline()), parts);
    }

    /** The page of a product that replaces none and is not replaced. */
    public static Page ofOnlyGeneration(Product product) {
        return Page.of(
                product.name() + " has one generation only. It replaces no product, and none replaces it. If that is "
                        + "wrong, set `replaces` in the configuration.");
    }

    /** The page of a product with generations before the first result about them. */
    public static Page noResult(Product product) {
        return Page.of("There is no result about the generations of " + product.name() + " yet.");
    }

    /** The page of a product with generations whose surveys do not ask about them. */
    public static Page notAsked(Product product) {
        return Page.of("No survey has asked yet which generation of " + product.name()
                + " people use. An owner can ask it now: "
                + CommandText.command("ask " + product.id())
                + ", with the template `migration`. To ask on a schedule, set `template: migration` in the "
                + "configuration.");
    }
}
