package dev.candor.core.ui.result;

import dev.candor.core.page.Page;
import dev.candor.core.survey.Product;

/** The page of a product without releases. */
final class NoResultText {
    private NoResultText() {}

    static Page of(Product product) {
        return Page.of(product.name() + ": there is no result yet. The first one comes when its first survey closes.");
    }
}
