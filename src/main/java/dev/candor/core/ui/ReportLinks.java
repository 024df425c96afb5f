package dev.candor.core.ui;

import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.report.ReportAddress;
import dev.candor.core.ui.report.ReportRequest;
import dev.candor.core.ui.report.ReportSessions;
import java.util.List;
import java.util.Optional;

/** Gives people their personal link to the web report. */
final class ReportLinks {
    private final ProductLookup lookup;
    private final ResultAccess access;
    private final ReportSessions sessions;
    private final ReportAddress address;

    ReportLinks(ProductLookup lookup, ResultAccess access, ReportSessions sessions, ReportAddress address) {
        this.lookup = lookup;
        this.access = access;
        this.sessions = sessions;
        this.address = address;
    }

    /** A link that opens the report at this product, or at the overview; a refusal if this person may see nothing there. */
    Page to(String person, Optional<Product> product) {
        if (product.isPresent()) {
            OwnerCheck.Access granted = access.of(person, product.get());
            return granted.isGranted()
                    ? link(
                            person,
                            product.get().name(),
                            ReportRequest.OneProduct.of(product.get().id()))
                    : OwnerCheck.refusal(granted, product.get(), "see its results");
        }
        return lookup.escapedCatalogue().products().stream()
                        .anyMatch(one -> access.of(person, one).isGranted())
                ? link(person, "All products", new ReportRequest.Overview())
                : Page.of("There is no product whose results you can see.");
    }

    /** A link that opens the page on the generations of this product; a refusal if this person may not see its results. */
    Page migration(String person, Product product) {
        OwnerCheck.Access granted = access.of(person, product);
        return granted.isGranted()
                ? link(person, product.name() + ": generations", new ReportRequest.Migration(product.id()))
                : OwnerCheck.refusal(granted, product, "see its results");
    }

    /** A link that opens the export of this product; a refusal unless this person owns it. */
    Page export(String person, Product product) {
        OwnerCheck.Access granted = access.owner(person, product);
        return granted.isGranted()
                ? link(person, product.name() + ": export", new ReportRequest.Export(product.id()))
                : OwnerCheck.refusal(granted, product, "export its figures");
    }

    /** A new link that opens the report at this page; the caller has checked that this person may see it. */
    String url(String person, ReportRequest start) {
        return address.link(sessions.issue(person, start)).toString();
    }

    private Page link(String person, String subject, ReportRequest start) {
        String url = url(person, start);
        String words = subject + " in your browser. This link is yours alone: it works once, for "
                + ReportSessions.LINK_LIFETIME.toMinutes() + " minutes.";
        return new Page(
                words,
                List.of(new Part.Text(words), new Part.Buttons(List.of(Button.link("report", start.opening(), url)))));
    }
}
