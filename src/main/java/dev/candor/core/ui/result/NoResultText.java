package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Page;
import dev.candor.core.survey.Product;

/** Says that there is no result, and why. */
final class NoResultText {
    private NoResultText() {}

    /** The page of a product without releases. */
    static Page of(Product product) {
        return Page.of("There is no result about " + product.name() + " yet.");
    }

    /** That this release shows nothing, and why; begins in lower case. */
    static String sentence(Release release) {
        return "the survey that closed on " + DateTimeText.date(release)
                + (release.isVoided()
                        ? " could not be counted. " + ResultSections.WHY_VOIDED
                        : " has no result: " + Withheld.REASON + ".");
    }
}
