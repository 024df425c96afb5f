package dev.candor.core.ui;

import dev.candor.core.page.Action;
import dev.candor.core.page.Field.Choice;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The products that the home tab shows at once.
 *
 * @param all in their order
 * @param from position of the first that is shown
 */
record ProductPage(List<Product> all, int from) {
    /** Slack allows 100 blocks on a tab; a product takes up to two. */
    private static final int SIZE = 20;

    ProductPage {
        all = List.copyOf(all);
    }

    /** The page that shows this product, or the first one. */
    static ProductPage of(List<Product> all, Optional<Product> product) {
        int at = product.map(all::indexOf).filter(found -> found > 0).orElse(0);
        return new ProductPage(all, at / SIZE * SIZE);
    }

    List<Product> products() {
        return all.subList(from, Math.min(from + SIZE, all.size()));
    }

    /** The menu of all pages, if there are several. */
    Optional<Part> menu() {
        if (all.size() <= SIZE) {
            return Optional.empty();
        }
        List<Choice> pages = IntStream.iterate(0, at -> at < all.size(), at -> at + SIZE)
                .mapToObj(at -> new ProductPage(all, at).choice())
                .toList();
        return Optional.of(new Part.Pick(
                "These are " + products().size() + " of " + all.size() + " products.",
                Action.HOME_PAGE.id(),
                "More products",
                pages,
                Optional.of(products().get(0).id())));
    }

    private Choice choice() {
        List<Product> shown = products();
        String range = (from + 1) + "–" + (from + shown.size());
        return new Choice(
                shown.get(0).id(),
                range + ": " + shown.get(0).name() + " … "
                        + shown.get(shown.size() - 1).name());
    }
}
