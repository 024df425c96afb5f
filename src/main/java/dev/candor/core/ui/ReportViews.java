package dev.candor.core.ui;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.RecentlyUsed;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.report.CommentsSection;
import dev.candor.core.ui.report.ComparisonReport;
import dev.candor.core.ui.report.ExportReport;
import dev.candor.core.ui.report.MigrationReport;
import dev.candor.core.ui.report.OverviewReport;
import dev.candor.core.ui.report.PrivacyReport;
import dev.candor.core.ui.report.ProductReport;
import dev.candor.core.ui.report.PublishedFigure;
import dev.candor.core.ui.report.ReadingLog;
import dev.candor.core.ui.report.Readings;
import dev.candor.core.ui.report.ReadingsReport;
import dev.candor.core.ui.report.ReportAnswer;
import dev.candor.core.ui.report.ReportAnswer.Status;
import dev.candor.core.ui.report.ReportPage;
import dev.candor.core.ui.report.ReportRequest;
import dev.candor.core.ui.report.StoryReport;
import dev.candor.core.ui.result.AlsoAsked;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ProductTrend;
import dev.candor.core.ui.result.Quarter;
import dev.candor.core.ui.result.ReportParts;
import dev.candor.core.ui.result.StoryMarkdown;
import dev.candor.core.ui.result.TrendSpan;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows the pages of the web report to the people who may see them. */
public final class ReportViews {
    private static final int MAX_PAGES = 50;

    private final ProductLookup lookup;
    private final WorkspaceRules rules;
    private final ResultAccess access;
    private final ReadingLog log;
    private final Readings readings;
    private final RecentlyUsed<ProductTrend.Source, ProductTrend> trends = ProductLookup.recentTrends();
    private final Stories stories;
    private final RecentlyUsed<ProductReport.Contents, ReportPage> pages = new RecentlyUsed<>(MAX_PAGES);
    private final InstantSource clock;

    private ReportViews(
            ProductLookup lookup, WorkspaceRules rules, ResultAccess access, ReadingLog log, InstantSource clock) {
        this.lookup = lookup;
        this.rules = rules;
        this.access = access;
        this.log = log;
        this.readings = new Readings(log);
        this.stories = new Stories(lookup, rules.zone());
        this.clock = clock;
    }

    /** The pages about these products. */
    public static ReportViews of(
            ProductLookup lookup, WorkspaceRules rules, Directory directory, ReadingLog log, InstantSource clock) {
        return new ReportViews(lookup, rules, new ResultAccess(lookup, rules, directory), log, clock);
    }

    /** The answer to a request of a member; empty if there is certainly no product whose results this person may see. */
    Optional<ReportAnswer> answer(String person, ReportRequest request) {
        ResultAccess.Visible visible = access.visible(person);
        return visible.products().isEmpty() && visible.unknown().isEmpty()
                ? Optional.empty()
                : Optional.of(new Visit(person, request, visible.products(), visible.unknown()).answer());
    }

    /** A request, the products whose results its reader may see, and why this cannot be said of others. */
    private final class Visit {
        private final String person;
        private final ReportRequest request;
        private final List<Product> visible;
        private final Optional<OwnerCheck.Access.Unknown> unknown;

        Visit(
                String person,
                ReportRequest request,
                List<Product> visible,
                Optional<OwnerCheck.Access.Unknown> unknown) {
            this.person = person;
            this.request = request;
            this.visible = visible;
            this.unknown = unknown;
        }

        ReportAnswer answer() {
            if (request instanceof ReportRequest.Overview) {
                return overview();
            } else if (request instanceof ReportRequest.OneProduct one) {
                return about(one.product(), product -> product(product, one));
            } else if (request instanceof ReportRequest.Comparison both) {
                return find(both.one())
                        .flatMap(one -> both.other().isEmpty() || both.other().equals(both.one())
                                ? Optional.of(spans(one, both.span()))
                                : find(both.other()).map(other -> comparison(one, other)))
                        .orElseGet(() -> refusal(find(both.one()).isPresent() ? both.other() : both.one()));
            } else if (request instanceof ReportRequest.Migration migration) {
                return migration(migration.product());
            } else if (request instanceof ReportRequest.Export export) {
                return about(export.product(), this::export);
            } else if (request instanceof ReportRequest.Story story) {
                return about(story.product(), product -> story(product, story.quarter()));
            } else if (request instanceof ReportRequest.Privacy) {
                return answer(Status.SHOWN, PrivacyReport.of(PrivacyPage.full(rules.policy())));
            }
            return request instanceof ReportRequest.Readings
                    ? answer(
                            Status.SHOWN,
                            ReadingsReport.of(visible, log.since(today().minusDays(ReadingLog.DAYS_KEPT))))
                    : refusal("");
        }

        private ReportAnswer overview() {
            return answer(
                    visible.isEmpty() ? Status.UNAVAILABLE : Status.SHOWN,
                    OverviewReport.of(
                            visible.stream().map(lookup::results).toList(), unknown.map(OwnerCheck::incomplete)));
        }

        private ReportAnswer product(Product product, ReportRequest.OneProduct one) {
            read(product);
            ProductHistory history = lookup.history(product);
            ProductHistory results = history.upToResult();
            AlsoAsked others = lookup.alsoAsked(history);
            ProductHistory ofSpan =
                    closedSince(product, ProductReport.span(one.filter()).from(today()));
            ProductReport.Contents contents = new ProductReport.Contents(
                    product,
                    one.filter(),
                    results.latest().map(release -> release.heading().wave()),
                    others.sources(),
                    ofSpan.waves(),
                    ofSpan.releases().stream().map(this::readers).toList(),
                    results.surveyNames(),
                    lookup.notes(product, today()),
                    visible,
                    access.owner(person, product).isGranted());
            return answer(Status.SHOWN, pages.of(contents, () -> page(contents, results, others, ofSpan)));
        }

        private ReportPage page(
                ProductReport.Contents contents, ProductHistory results, AlsoAsked others, ProductHistory ofSpan) {
            Product product = contents.product();
            return ProductReport.of(
                    results,
                    others,
                    lookup.trend(
                            ofSpan,
                            ProductReport.span(contents.filter()),
                            contents.notes().trendMarks(),
                            trends),
                    contents.filter(),
                    new CommentsSection(ofSpan, this::readers, lookup.themes(product)),
                    ReportParts.ownerNotes(
                            lookup.history(
                                    product,
                                    lookup.answered(contents.notes().replies().oldestFirst())),
                            contents.notes()),
                    visible,
                    contents.isOwner());
        }

        /** Among whose comments the reader may look; asked only where there are some. */
        private CommentReaders readers(Release release) {
            return release.comments(CommentReaders.OWNERS).isEmpty()
                    ? CommentReaders.EVERYONE
                    : access.readers(person, release);
        }

        private ReportAnswer comparison(Product one, Product other) {
            read(one);
            read(other);
            return answer(Status.SHOWN, ComparisonReport.of(lookup.results(one), lookup.results(other), visible));
        }

        private ReportAnswer migration(String generation) {
            return lookup.escapedCatalogue()
                    .product(generation)
                    .flatMap(product ->
                            find(lookup.askedAboutGenerations(product).id()))
                    .map(this::migration)
                    .orElseGet(() -> refusal(generation));
        }

        private ReportAnswer migration(Product product) {
            read(product);
            return answer(
                    Status.SHOWN,
                    MigrationReport.of(
                            product,
                            lookup.trend(product, TrendSpan.ALL, clock.instant(), trends)
                                    .migration()));
        }

        private ReportAnswer spans(Product product, String span) {
            read(product);
            return answer(
                    Status.SHOWN,
                    ComparisonReport.ofSpans(closedSince(product, LocalDate.EPOCH), span, today(), visible));
        }

        private ProductHistory closedSince(Product product, LocalDate day) {
            return lookup.history(product, lookup.releases().closedSince(product.id(), day));
        }

        private ReportAnswer story(Product product, String quarter) {
            read(product);
            List<Quarter> quarters = stories.quarters(product);
            return answer(
                    Status.SHOWN, StoryReport.of(product, stories.of(product, quarter, clock.instant()), quarters));
        }

        private ReportAnswer export(Product product) {
            return access.owner(person, product).isGranted()
                    ? answer(Status.SHOWN, ExportReport.of(product))
                    : answer(
                            Status.FORBIDDEN,
                            ReportPage.of(
                                    MarkupEscape.plain(product.name()),
                                    "Only the owners of " + product.name() + " can export its figures."));
        }

        /** The same answer for a product that does not exist and for one that this reader may not see. */
        private ReportAnswer refusal(String product) {
            return unknown.filter(
                            why -> lookup.escapedCatalogue().product(product).isPresent())
                    .map(why -> answer(
                            Status.UNAVAILABLE,
                            ReportPage.of("Not now", OwnerCheck.unknown(why), "Please try again in a minute.")))
                    .orElseGet(() -> answer(
                            Status.NOT_FOUND,
                            ReportPage.of(
                                    "Not found",
                                    "There is nothing here that you can see.",
                                    "The links at the top lead to every result that you can see.")));
        }

        private ReportAnswer about(String id, Function<Product, ReportAnswer> page) {
            return find(id).map(page).orElseGet(() -> refusal(id));
        }

        private Optional<Product> find(String id) {
            return visible.stream().filter(product -> product.id().equals(id)).findFirst();
        }

        private ReportAnswer answer(Status status, ReportPage page) {
            return ReportAnswer.of(status, page, visible, request);
        }

        private void read(Product product) {
            ReportViews.this.read(person, product);
        }
    }

    /** The figures of a product, oldest wave first; empty unless this person owns it. */
    Optional<List<PublishedFigure>> export(String person, String id) {
        return lookup.escapedCatalogue()
                .product(id)
                .filter(product -> access.owner(person, product).isGranted())
                .map(product -> {
                    read(person, product);
                    return PublishedFigure.of(lookup.releases().closedAfter(product.id(), Instant.EPOCH));
                });
    }

    /** The story of a quarter as Markdown; empty if there is none that this person may see. */
    Optional<String> story(String person, String id, String quarter) {
        Optional<Product> product = lookup.escapedCatalogue()
                .product(id)
                .filter(one -> access.of(person, one).isGranted());
        product.ifPresent(one -> read(person, one));
        return product.flatMap(one -> stories.of(one, quarter, clock.instant()).story())
                .map(StoryMarkdown::of);
    }

    private void read(String person, Product product) {
        readings.add(today(), product.id(), access.role(person, product));
    }

    private LocalDate today() {
        return clock.instant().atZone(rules.zone()).toLocalDate();
    }
}
