package dev.candor.core.ui.report;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.Product;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to a request.
 *
 * @param menu pages that this reader can go to; empty for whoever is not signed in
 */
public record ReportAnswer(Status status, ReportPage page, List<ReportPage.Choice> menu) {
    public ReportAnswer {
        menu = List.copyOf(menu);
    }

    /** A page for whoever may see these products. */
    public static ReportAnswer of(Status status, ReportPage page, List<Product> visible, ReportRequest request) {
        List<ReportPage.Choice> menu = new ArrayList<>();
        menu.add(new ReportPage.Choice(
                "All products", new ReportRequest.Overview(), request instanceof ReportRequest.Overview));
        visible.forEach(product -> menu.add(new ReportPage.Choice(
                MarkupEscape.plain(product.name()),
                ReportRequest.OneProduct.of(product.id()),
                request instanceof ReportRequest.OneProduct one && one.product().equals(product.id()))));
        return new ReportAnswer(status, page, menu);
    }

    /** How a request went. */
    public enum Status {
        SHOWN,
        /** There is no session, or it ended. */
        SIGNED_OUT,
        /** The reader may see the product's results, but not this. */
        FORBIDDEN,
        /** There is no such page, or the reader may not see it. */
        NOT_FOUND,
        /** The link was used, is too old, or never was one. */
        GONE,
        /** Membership or ownership cannot be checked now. */
        UNAVAILABLE
    }
}
