package dev.candor.core.ui;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import java.util.List;

/**
 * A product that {@code /platform-feedback} does not show by its id, because the id is a word of the command itself.
 *
 * @param byName whether the command shows it by its name
 */
public record UnreachableProduct(Product product, boolean byName) {
    /** Finds those of a catalogue, in its order. */
    public static List<UnreachableProduct> of(Catalogue catalogue) {
        CommandParser parser = new CommandParser(catalogue);
        return catalogue.products().stream()
                .filter(product -> !isShown(parser, product, product.id()))
                .map(product -> new UnreachableProduct(product, isShown(parser, product, product.name())))
                .toList();
    }

    private static boolean isShown(CommandParser parser, Product product, String words) {
        return parser.parse(words).equals(new Command.About(product, Command.View.SUMMARY));
    }
}
