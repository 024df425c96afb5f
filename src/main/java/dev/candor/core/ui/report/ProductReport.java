package dev.candor.core.ui.report;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.report.ReportPage.More;
import dev.candor.core.ui.report.ReportPage.Section;
import dev.candor.core.ui.report.ReportRequest.Filter;
import dev.candor.core.ui.result.AlsoAsked;
import dev.candor.core.ui.result.OwnerNotes;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ProductTrend;
import dev.candor.core.ui.result.ReportParts;
import dev.candor.core.ui.result.TeamsPage;
import dev.candor.core.ui.result.TrendPage;
import dev.candor.core.ui.result.TrendSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One product: its result, trend, groups, comments, and what was done. */
public final class ProductReport {
    private static final int NOTES_AT_ONCE = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /**
     * All that a product's page is made of. A release never changes, so its wave's id stands for it.
     *
     * @param others names and waves of the results that do not stand for the product
     * @param waves of the releases over the span, latest first
     * @param readers one per wave: among whose comments the reader may look
     * @param surveyNames by id, which owners may change
     * @param products to compare it with
     */
    public record Contents(
            Product product,
            ReportRequest.Filter filter,
            Optional<String> latestWave,
            List<String> others,
            List<String> waves,
            List<CommentReaders> readers,
            Map<String, String> surveyNames,
            OwnerNotes notes,
            List<Product> products,
            boolean isOwner) {
        public Contents {
            others = List.copyOf(others);
            waves = List.copyOf(waves);
            readers = List.copyOf(readers);
            surveyNames = Map.copyOf(surveyNames);
            products = List.copyOf(products);
        }
    }

    private final ProductHistory history;
    private final ProductTrend trend;
    private final Filter filter;

    private ProductReport(ProductHistory history, ProductTrend trend, Filter filter) {
        this.history = history;
        this.trend = trend;
        this.filter = filter;
    }

    /** The span that this filter asks for. */
    public static TrendSpan span(Filter filter) {
        return TrendSpan.parse(filter.span()).orElse(TrendSpan.DEFAULT);
    }

    /**
     * The page of this product.
     *
     * @param history its latest result and the ones before it
     * @param others results that do not stand for it
     * @param trend over the span of the filter
     * @param notes what the owners made known, the newest first
     * @param products to compare it with
     * @param isOwner whether the reader may export its figures
     */
    public static ReportPage of(
            ProductHistory history,
            AlsoAsked others,
            ProductTrend trend,
            Filter filter,
            CommentsSection comments,
            List<Part> notes,
            List<Product> products,
            boolean isOwner) {
        ProductReport report = new ProductReport(history, trend, filter);
        List<Section> sections = new ArrayList<>();
        history.latest().ifPresent(release -> {
            report.result(release).ifPresent(sections::add);
            report.trend().ifPresent(sections::add);
            section("choices", "What they chose", ReportParts.choices(history, release))
                    .ifPresent(sections::add);
            section("groups", "By team", PageSection.parts(TeamsPage.of(history)))
                    .ifPresent(sections::add);
            others(ReportParts.others(history, others)).ifPresent(sections::add);
            sections.add(comments.of(filter));
        });
        if (trend.migration().isPresent()) {
            sections.add(MigrationReport.section(history.product()));
        }
        done(notes).ifPresent(sections::add);
        if (history.latest().isPresent()) {
            sections.add(StoryReport.section(history.product()));
        }
        sections.add(ComparisonReport.choice(history.product(), products));
        if (isOwner) {
            sections.add(ExportReport.section(history.product()));
        }
        return new ReportPage(
                MarkupEscape.plain(history.product().name()),
                ReportParts.headline(history),
                ReportParts.facts(history, others),
                sections);
    }

    private static Optional<Section> section(String id, String heading, List<Part> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(Section.of(id, heading, parts));
    }

    private static Optional<Section> others(List<ReportParts.Other> others) {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "also",
                        "Also asked",
                        Optional.empty(),
                        List.of(),
                        others.stream().map(ReportParts.Other::sentence).toList(),
                        others.stream()
                                .filter(other -> !other.figures().isEmpty())
                                .map(other -> new More(other.label(), other.figures()))
                                .toList()));
    }

    private static Optional<Section> done(List<Part> notes) {
        int shown = Math.min(notes.size(), NOTES_AT_ONCE);
        List<Part> earlier = notes.subList(shown, notes.size());
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "marks",
                        "What we did",
                        Optional.empty(),
                        List.of(),
                        notes.subList(0, shown),
                        earlier.isEmpty() ? List.of() : List.of(new More("Earlier", earlier))));
    }

    private Optional<Section> result(Release release) {
        List<Part> parts = ReportParts.scales(history, release);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "result",
                        "The answers",
                        Optional.empty(),
                        List.of(),
                        parts,
                        List.of(new More("How sure is this?", ReportParts.behind(history, release)))));
    }

    private Optional<Section> trend() {
        int question = NUMBER.matcher(filter.question()).matches() ? Integer.parseInt(filter.question()) : 0;
        Page page = TrendPage.of(trend, question, history);
        return section("trend", "Over time", PageSection.parts(page))
                .map(section -> section.with(PageSection.filters(page, this::request)));
    }

    /** The request behind a choice of the trend: the product's id, a span and the position of a question. */
    private ReportRequest request(String value) {
        List<String> words = Pattern.compile(" ").splitAsStream(value).toList();
        return new ReportRequest.OneProduct(words.get(0), new Filter(words.get(1), words.get(2), filter.theme()));
    }
}
