package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.RecentlyUsed;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Replies;
import dev.candor.core.reply.Reply;
import dev.candor.core.scheduling.Schedule;
import dev.candor.core.scheduling.StartForecasts;
import dev.candor.core.scheduling.UnansweredResults;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Lineage;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.Themes;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.survey.TrendMarks;
import dev.candor.core.ui.result.AlsoAsked;
import dev.candor.core.ui.result.OwnerNotes;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ProductTrend;
import dev.candor.core.ui.result.TrendSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks up products with their surveys, schedules, planned starts, open waves, releases, marks and replies.
 *
 * @param escapedCatalogue with the markup in the names of products and teams escaped, so that pages show them as written; the
 *     names and questions of surveys stay as they are asked
 */
public record ProductLookup(
        Catalogue escapedCatalogue,
        Surveys surveys,
        Schedule schedule,
        WaveStore waves,
        Releases releases,
        TrendMarks marks,
        Replies replies,
        StartForecasts starts) {
    /** Looks up in these surveys and in their catalogue. */
    public ProductLookup(
            Surveys surveys,
            Schedule schedule,
            WaveStore waves,
            Releases releases,
            TrendMarks marks,
            Replies replies,
            StartForecasts starts) {
        this(EscapedNames.in(surveys.catalogue()), surveys, schedule, waves, releases, marks, replies, starts);
    }

    /** The long history of this product up to the result that stands for it. */
    ProductHistory results(Product product) {
        return history(product).upToResult();
    }

    /** The last results of the other surveys of the product of this long history. */
    AlsoAsked alsoAsked(ProductHistory history) {
        return AlsoAsked.of(history, surveys::readableName);
    }

    /** The name of this survey in a sentence, with its markup escaped. */
    String quotedName(String survey) {
        return MarkupEscape.of(surveys.quotedName(survey));
    }

    /** The name of this product, and that of the survey where there are several, with their markup escaped. */
    String productAndSurvey(String product, String survey) {
        return MarkupEscape.of(surveys.productAndSurvey(product, survey));
    }

    /** The name that owners gave this survey, with its markup escaped; empty for a configured one and for a template. */
    Optional<String> nameByOwners(Survey survey) {
        return surveys.madeByOwners(survey.id())
                .filter(made -> made.template().isEmpty())
                .map(OwnerSurvey::name)
                .map(MarkupEscape::of);
    }

    /** The long history of this product. */
    ProductHistory history(Product product) {
        return history(product, releases.latest(product.id(), Releases.HISTORY_LIMIT));
    }

    /** The last release of this survey about this product. */
    ProductHistory lastOf(Product product, Survey survey) {
        return history(product, releases.latestOf(survey).stream().toList());
    }

    /** These releases of this product with the names of its surveys. */
    ProductHistory history(Product product, List<Release> newestFirst) {
        Set<String> ids =
                newestFirst.stream().map(release -> release.heading().survey()).collect(Collectors.toSet());
        return new ProductHistory(
                product,
                newestFirst,
                surveys.namesBeside(product.id(), ids),
                escapedCatalogue.products().stream().collect(Collectors.toMap(Product::id, Product::name)));
    }

    /** Room for the trends that were asked for lately. */
    static RecentlyUsed<ProductTrend.Source, ProductTrend> recentTrends() {
        return new RecentlyUsed<>(8);
    }

    /** The trend of this product over this span up to now. */
    ProductTrend trend(
            Product product, TrendSpan span, Instant now, RecentlyUsed<ProductTrend.Source, ProductTrend> recent) {
        LocalDate today = now.atZone(schedule.zone()).toLocalDate();
        return trend(
                history(product, releases.closedSince(product.id(), span.from(today))),
                span,
                notes(product, today).trendMarks(),
                recent);
    }

    /** The trend over these releases, which are those of the span, with these marks. */
    ProductTrend trend(
            ProductHistory history,
            TrendSpan span,
            List<TrendMark> marks,
            RecentlyUsed<ProductTrend.Source, ProductTrend> recent) {
        ProductTrend.Source source = ProductTrend.Source.of(history, span, marks);
        return recent.of(source, () -> ProductTrend.of(history, source));
    }

    /** The newest generation of this product's lineage whose surveys ask which one people use, else the newest of all. */
    Product askedAboutGenerations(Product generation) {
        Lineage lineage = escapedCatalogue.lineageOf(generation);
        return lineage.generations().stream()
                .filter(product -> asksAboutGenerations(product)
                        || releases.closedSince(product.id(), LocalDate.EPOCH).stream()
                                .anyMatch(release -> isAboutGenerations(release.questions())))
                .findFirst()
                .orElse(lineage.newest());
    }

    /** Whether a survey about this product, be it one that its owners asked, asks which generation one uses. */
    boolean asksAboutGenerations(Product product) {
        return surveys.of(product.id()).stream().anyMatch(survey -> isAboutGenerations(survey.questions()));
    }

    private static boolean isAboutGenerations(List<Question> questions) {
        return questions.stream().anyMatch(question -> question.purpose() == Purpose.GENERATION);
    }

    /** The themes of the product's first survey that counts any. */
    Themes themes(Product product) {
        return escapedCatalogue.surveysOf(product.id()).stream()
                .map(Survey::themes)
                .filter(themes -> !themes.isEmpty())
                .findFirst()
                .orElse(Themes.NONE);
    }

    /** What the owners of this product made known. */
    OwnerNotes notes(Product product, LocalDate today) {
        return new OwnerNotes(marks.of(product.id()), replies(product, today));
    }

    /** All replies to results of this product, as they are read on this day. */
    ReadReplies replies(Product product, LocalDate day) {
        return results().replies(product, day);
    }

    /** The results that these replies answer, the newest first. */
    List<Release> answered(List<Reply> given) {
        return given.stream()
                .map(Reply::wave)
                .distinct()
                .flatMap(wave -> releases.of(wave).stream())
                .sorted(Comparator.comparing(
                                (Release release) -> release.heading().closed())
                        .reversed())
                .toList();
    }

    /** The results about this product that its owners are asked to answer, at first or after a promise whose day is past. */
    List<Release> toAnswer(Product product, Instant now) {
        LocalDate today = now.atZone(schedule.zone()).toLocalDate();
        return Stream.concat(
                        surveys.of(product.id()).stream().flatMap(survey -> results().toAnswer(survey, today).stream()),
                        answered(results().missedOf(product, today)).stream())
                .toList();
    }

    private UnansweredResults results() {
        return new UnansweredResults(releases, replies);
    }

    /** Whether a scheduled or planned survey about this product waits until its owners have answered its last result. */
    boolean holdsAny(Product product) {
        return escapedCatalogue.surveysOf(product.id()).stream()
                .filter(survey -> survey.schedule().isPresent()
                        || surveys.plannedStart(survey.id()).isPresent())
                .anyMatch(this::isHeld);
    }

    /** Whether the next wave of this survey waits until its owners have answered its last result. */
    boolean isHeld(Survey survey) {
        return results().holding(survey).isPresent();
    }

    /** The history of a closed wave's product up to that wave; empty if there is no such wave. */
    Optional<ProductHistory> historyUpTo(String wave) {
        return releases.of(wave)
                .flatMap(release ->
                        escapedCatalogue.product(release.heading().product()).map(product -> upTo(product, release)));
    }

    /** For each wave of this product that closed after this instant, oldest first: the history up to it. */
    Stream<ProductHistory> since(Product product, Instant then) {
        return releases.closedAfter(product.id(), then).stream().map(release -> upTo(product, release));
    }

    private ProductHistory upTo(Product product, Release release) {
        ProductHistory history = history(product).upTo(release.heading().wave());
        // A wave beyond the history limit is shown without a history.
        return history.latest().isPresent() ? history : history(product, List.of(release));
    }

    /** The product of a wave, open or closed; a placeholder if it is no longer configured. */
    Optional<Product> productOf(String wave) {
        return waves.findOpen(wave)
                .map(Wave::product)
                .or(() -> releases.of(wave).map(release -> release.heading().product()))
                .map(id -> escapedCatalogue.product(id).orElseGet(() -> Product.gone(id)));
    }

    List<Wave> open(Product product) {
        return waves.open().stream()
                .filter(wave -> wave.product().equals(product.id()))
                .toList();
    }

    /** The starts of surveys about this product that owners planned, the earliest first. */
    List<PlannedStart> planned(Product product) {
        return surveys.ownerMade().plannedStarts().stream()
                .filter(start -> start.product().equals(product.id()))
                .toList();
    }

    /** When this survey is due next by its schedule. */
    Optional<Instant> nextScheduled(Survey survey, Instant now) {
        return survey.schedule().flatMap(cron -> schedule.next(cron, now));
    }

    /** When this survey is due next, by its schedule or because an owner planned it. */
    Optional<Instant> nextDue(Survey survey, Instant now) {
        Stream<Instant> planned = surveys.plannedStart(survey.id()).map(PlannedStart::at).stream();
        return Stream.concat(nextScheduled(survey, now).stream(), planned)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    /** When a wave about this product was last due. */
    Optional<Instant> lastAsked(Product product) {
        return surveys.of(product.id()).stream()
                .flatMap(survey -> waves.lastWave(survey.id()).stream())
                .max(Comparator.naturalOrder());
    }
}
