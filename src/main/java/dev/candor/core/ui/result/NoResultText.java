package dev.candor.core.ui.result;

import dev.candor.core.page.Page;
import dev.candor.core.survey.Product;

/** The page of a product without releases. */
final class NoResultText {
    private NoResultText() {}

    static Page of(Product product) {
        return Page.of("There is no result about " + product.name() + " yet.");
    }
}
