package dev.candor.core.ui;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.report.ComparisonReport;
import dev.candor.core.ui.report.OverviewReport;
import dev.candor.core.ui.report.PrivacyReport;
import dev.candor.core.ui.report.ProductReport;
import dev.candor.core.ui.report.ReadingLog;
import dev.candor.core.ui.report.Readings;
import dev.candor.core.ui.report.ReadingsReport;
import dev.candor.core.ui.report.ReportAnswer;
import dev.candor.core.ui.report.ReportPage;
import dev.candor.core.ui.report.ReportRequest;
import dev.candor.core.ui.result.ProductHistory;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows the pages of the web report to the people who may see them. */
public final class ReportViews {
    private static final int DAYS_OF_READINGS = 90;

    private final ProductLookup lookup;
    private final WorkspaceRules rules;
    private final ResultAccess access;
    private final ReadingLog log;
    private final Readings readings;
    private final InstantSource clock;

    private ReportViews(
            ProductLookup lookup, WorkspaceRules rules, ResultAccess access, ReadingLog log, InstantSource clock) {
        this.lookup = lookup;
        this.rules = rules;
        this.access = access;
        this.log = log;
        this.readings = new Readings(log);
        this.clock = clock;
    }

    /** The pages about these products. */
    public static ReportViews of(
            ProductLookup lookup, WorkspaceRules rules, Directory directory, ReadingLog log, InstantSource clock) {
        return new ReportViews(lookup, rules, new ResultAccess(lookup, rules, directory), log, clock);
    }

    /** Whether this person may see the results of no product, for certain. */
    boolean seesNothing(String person) {
        return lookup.catalogue().products().stream()
                .allMatch(product -> access.of(person, product) instanceof OwnerCheck.Access.Denied);
    }

    /** The answer to a request of a member. */
    ReportAnswer answer(String person, ReportRequest request) {
        if (request instanceof ReportRequest.Overview) {
            return shown(person, request, OverviewReport.of(latest(person)));
        } else if (request instanceof ReportRequest.OneProduct one) {
            return about(person, one.product(), request, () -> product(person, one));
        } else if (request instanceof ReportRequest.Comparison both) {
            return about(
                    person,
                    both.one(),
                    request,
                    () -> about(person, both.other(), request, () -> comparison(person, both)));
        } else if (request instanceof ReportRequest.Privacy) {
            return shown(person, request, PrivacyReport.of(PrivacyPage.full(rules.policy())));
        }
        return request instanceof ReportRequest.Readings
                ? shown(
                        person,
                        request,
                        ReadingsReport.of(visible(person), log.since(today().minusDays(DAYS_OF_READINGS))))
                : notFound(person, request, "This page does not exist.");
    }

    private ReportAnswer product(String person, ReportRequest.OneProduct request) {
        Product product = lookup.catalogue().product(request.product()).orElseThrow();
        ProductHistory history = lookup.history(product);
        read(person, product);
        return shown(
                person,
                request,
                ProductReport.of(history, request.filter(), release -> access.readers(person, release)));
    }

    private ReportAnswer comparison(String person, ReportRequest.Comparison request) {
        Product one = lookup.catalogue().product(request.one()).orElseThrow();
        Product other = lookup.catalogue().product(request.other()).orElseThrow();
        read(person, one);
        read(person, other);
        return shown(person, request, ComparisonReport.of(lookup.latest(one), lookup.latest(other)));
    }

    private ReportAnswer about(String person, String id, ReportRequest request, Supplier<ReportAnswer> answer) {
        Optional<Product> product = lookup.catalogue().product(id);
        if (product.isEmpty()) {
            return notFound(person, request, "There is no product with this name.");
        }
        OwnerCheck.Access granted = access.of(person, product.get());
        if (granted.isGranted()) {
            return answer.get();
        }
        return granted instanceof OwnerCheck.Access.Unknown unknown
                ? new ReportAnswer(
                        ReportAnswer.Status.UNAVAILABLE,
                        ReportPage.of("Not now", OwnerCheck.unknown(unknown), "Please try again in a minute."),
                        menu(person, request))
                : new ReportAnswer(
                        ReportAnswer.Status.FORBIDDEN,
                        ReportPage.of(
                                MarkupEscape.plain(product.get().name()),
                                "Only the owners of " + product.get().name() + " can see its results."),
                        menu(person, request));
    }

    private ReportAnswer notFound(String person, ReportRequest request, String why) {
        return new ReportAnswer(
                ReportAnswer.Status.NOT_FOUND,
                ReportPage.of("Not found", why, "The links above lead to everything that you can see."),
                menu(person, request));
    }

    private ReportAnswer shown(String person, ReportRequest request, ReportPage page) {
        return new ReportAnswer(ReportAnswer.Status.SHOWN, page, menu(person, request));
    }

    private List<ReportPage.Choice> menu(String person, ReportRequest request) {
        List<ReportPage.Choice> menu = new ArrayList<>();
        menu.add(choice("All products", new ReportRequest.Overview(), request));
        visible(person)
                .forEach(product -> menu.add(choice(
                        MarkupEscape.plain(product.name()), ReportRequest.OneProduct.of(product.id()), request)));
        menu.add(choice("Privacy", new ReportRequest.Privacy(), request));
        menu.add(choice("Who read what", new ReportRequest.Readings(), request));
        return menu;
    }

    private static ReportPage.Choice choice(String label, ReportRequest target, ReportRequest request) {
        boolean current = target instanceof ReportRequest.OneProduct one
                ? request instanceof ReportRequest.OneProduct asked
                        && asked.product().equals(one.product())
                : target.equals(request);
        return new ReportPage.Choice(label, target, current);
    }

    private List<ProductHistory> latest(String person) {
        return visible(person).stream().map(lookup::recent).toList();
    }

    private List<Product> visible(String person) {
        return lookup.catalogue().products().stream()
                .filter(product -> access.of(person, product).isGranted())
                .toList();
    }

    private void read(String person, Product product) {
        readings.add(today(), product.id(), access.role(person, product));
    }

    private LocalDate today() {
        return clock.instant().atZone(rules.zone()).toLocalDate();
    }
}
