package dev.candor.core.ui;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.page.RecentlyUsed;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Lineage;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.report.ReportAddress;
import dev.candor.core.ui.report.ReportRequest;
import dev.candor.core.ui.report.ReportSessions;
import dev.candor.core.ui.result.CommentsPage;
import dev.candor.core.ui.result.ComparePage;
import dev.candor.core.ui.result.DetailsPage;
import dev.candor.core.ui.result.MigrationPage;
import dev.candor.core.ui.result.OverviewPage;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ProductTrend;
import dev.candor.core.ui.result.ResultReader;
import dev.candor.core.ui.result.Story;
import dev.candor.core.ui.result.StoryAnswer;
import dev.candor.core.ui.result.StoryPage;
import dev.candor.core.ui.result.SummaryPage;
import dev.candor.core.ui.result.TeamsPage;
import dev.candor.core.ui.result.TrendPage;
import dev.candor.core.ui.result.TrendSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Shows results to the people who may see them. */
public final class ResultViews {

    private final ProductLookup lookup;
    private final ResultAccess access;
    private final ReaderZone zones;
    private final ReportLinks links;
    private final Stories stories;
    private final RecentlyUsed<ProductTrend.Source, ProductTrend> trends = ProductLookup.recentTrends();

    public ResultViews(
            ProductLookup lookup,
            WorkspaceRules rules,
            Directory directory,
            ReportSessions sessions,
            ReportAddress address) {
        this.lookup = lookup;
        this.access = new ResultAccess(lookup, rules, directory);
        this.zones = new ReaderZone(directory, rules.zone());
        this.stories = new Stories(lookup, rules.zone());
        this.links = new ReportLinks(lookup, access, sessions, address);
    }

    /** The answer to a command that asks for results; empty for any other. */
    Optional<Page> answer(String person, Command command, Instant now) {
        if (command instanceof Command.Overview) {
            return Optional.of(overview(person));
        } else if (command instanceof Command.About about) {
            return Optional.of(about(person, about.product(), about.view(), now));
        } else if (command instanceof Command.Trend trend) {
            return Optional.of(trend(person, trend.product(), trend.span(), 0, now));
        } else if (command instanceof Command.Compare compare) {
            return Optional.of(compare(person, compare.one(), compare.other()));
        } else if (command instanceof Command.Migration migration) {
            return Optional.of(migration(person, migration.product(), now));
        } else if (command instanceof Command.Story story) {
            return Optional.of(story(person, story.product(), story.quarter(), now));
        } else if (command instanceof Command.Report report) {
            return Optional.of(report(person, report.product()));
        }
        return command instanceof Command.Export export
                ? Optional.of(export(person, export.product()))
                : Optional.empty();
    }

    Page about(String person, Product product, Command.View view, Instant now) {
        return ifAllowed(person, product, () -> switch (view) {
            case SUMMARY -> {
                ProductHistory history = lookup.history(product);
                Page summary = append(
                        summary(person, history, now), SurveyStatusText.of(lookup, product, zones.of(person), now));
                yield append(summary, othersToAnswer(person, history.upToResult(), now));
            }
            case COMMENTS -> comments(person, lookup.results(product));
            case TEAMS -> TeamsPage.of(lookup.results(product));
        });
    }

    /** For owners a button for each result that they are asked to answer, but for the one that is shown with its own. */
    private List<Part> othersToAnswer(String person, ProductHistory shown, Instant now) {
        return !access.owner(person, shown.product()).isGranted()
                ? List.of()
                : lookup.toAnswer(shown.product(), now).stream()
                        .filter(release -> !shown.latest().equals(Optional.of(release)))
                        .<Part>map(release -> new Part.Buttons(List.of(Button.of(
                                Action.REPLY,
                                "Answer the result of " + shown.dayAndSurvey(release),
                                release.heading().wave()))))
                        .toList();
    }

    private Page summary(String person, ProductHistory history, Instant now) {
        ReadReplies replies =
                lookup.replies(history.product(), now.atZone(zones.of(person)).toLocalDate());
        ProductHistory results = history.upToResult();
        return SummaryPage.of(
                results,
                lookup.alsoAsked(history),
                replies.only(results::isLatestAnsweredBy),
                access.owner(person, history.product()).isGranted() ? ResultReader.OWNER : ResultReader.OTHER);
    }

    /** The trend of this product, with a chart of the question at this position. */
    Page trend(String person, Product product, TrendSpan span, int question, Instant now) {
        return ifAllowed(
                person,
                product,
                () -> TrendPage.of(lookup.trend(product, span, now, trends), question, lookup.results(product)));
    }

    /** The trend that is chosen from a list: product, span and position of the question; empty if there is no such trend. */
    Optional<Page> trend(String person, String chosen, Instant now) {
        List<String> words = CommandParser.words(chosen);
        if (words.size() != 3 || !words.get(2).matches("\\d{1,2}")) {
            return Optional.empty();
        }
        int question = Integer.parseInt(words.get(2));
        return TrendSpan.parse(words.get(1))
                .flatMap(span -> lookup.escapedCatalogue()
                        .product(words.get(0))
                        .map(product -> trend(person, product, span, question, now)));
    }

    /** The generations of the lineage that this product is a part of. */
    Page migration(String person, Product generation, Instant now) {
        Lineage lineage = lookup.escapedCatalogue().lineageOf(generation);
        if (!lineage.hasOlder()) {
            return MigrationPage.ofOnlyGeneration(generation);
        }
        Product asked = lookup.askedAboutGenerations(generation);
        return ifAllowed(
                person,
                asked,
                () -> lookup.trend(asked, TrendSpan.ALL, now, trends)
                        .migration()
                        .map(result -> MigrationPage.of(asked, result))
                        .orElseGet(() -> noMigration(person, asked, now)));
    }

    private Page noMigration(String person, Product asked, Instant now) {
        return lookup.asksAboutGenerations(asked)
                ? append(MigrationPage.noResult(asked), SurveyStatusText.of(lookup, asked, zones.of(person), now))
                : MigrationPage.notAsked(asked);
    }

    Page compare(String person, Product one, Product other) {
        return ifAllowed(
                person,
                one,
                () -> ifAllowed(person, other, () -> ComparePage.of(lookup.results(one), lookup.results(other))));
    }

    /** The story of a quarter of this product, in these words or by default. */
    Page story(String person, Product product, String quarter, Instant now) {
        return ifAllowed(person, product, () -> {
            StoryAnswer answer = stories.of(product, quarter, now);
            if (answer instanceof StoryAnswer.Untold untold) {
                return Page.of(untold.inMessenger());
            }
            Story story = answer.story().orElseThrow();
            ReportRequest page =
                    new ReportRequest.Story(product.id(), story.quarter().code());
            return StoryPage.of(story, links.url(person, page), ReportSessions.LINK_LIFETIME);
        });
    }

    /** A personal link to the web report of this product, or of all. */
    Page report(String person, Optional<Product> product) {
        return links.to(person, product);
    }

    /** A personal link to the page on the generations of this product, or to the overview of all products. */
    Page migrationReport(String person, Optional<Product> product) {
        return product.map(one -> links.migration(person, one)).orElseGet(() -> links.to(person, product));
    }

    /** A personal link to the export of this product. */
    Page export(String person, Product product) {
        return links.export(person, product);
    }

    Page overview(String person) {
        ResultAccess.Visible visible = access.visible(person);
        Optional<String> incomplete = visible.unknown().map(OwnerCheck::incomplete);
        if (incomplete.isPresent() && visible.products().isEmpty()) {
            return Page.of(incomplete.get());
        }
        List<ProductHistory> histories =
                visible.products().stream().map(lookup::history).toList();
        Page page = OverviewPage.of(
                histories.stream().map(ProductHistory::upToResult).toList(),
                histories.stream().map(lookup::alsoAsked).toList());
        return incomplete.map(words -> append(page, new Part.Note(words))).orElse(page);
    }

    /** That products may be missing among those whose results this person may see, and why. */
    Optional<String> incompleteNote(String person) {
        return access.visible(person).unknown().map(OwnerCheck::incomplete);
    }

    private static Page append(Page page, Part last) {
        return append(page, List.of(last));
    }

    private static Page append(Page page, List<Part> last) {
        return new Page(
                page.summary(),
                Stream.concat(page.parts().stream(), last.stream()).toList());
    }

    /** The long history of this product; empty if this person may not see its results. */
    Optional<ProductHistory> history(String person, Product product) {
        return access.of(person, product).isGranted() ? Optional.of(lookup.history(product)) : Optional.empty();
    }

    /** The details of this closed wave. */
    Page details(String person, String wave) {
        return ofWave(person, wave, DetailsPage::of);
    }

    /** The comments of this closed wave. */
    Page comments(String person, String wave) {
        return ofWave(person, wave, history -> CommentsPage.inModal(history, readers(person, history)));
    }

    private Page ofWave(String person, String wave, Function<ProductHistory, Page> page) {
        return lookup.historyUpTo(wave)
                .map(history -> ifAllowed(person, history.product(), () -> page.apply(history)))
                .orElseGet(() -> Page.of("This result is not there any more."));
    }

    private Page ifAllowed(String person, Product product, Supplier<Page> page) {
        OwnerCheck.Access granted = access.of(person, product);
        return granted.isGranted() ? page.get() : OwnerCheck.refusal(granted, product, "see its results");
    }

    private Page comments(String person, ProductHistory history) {
        return CommentsPage.of(history, readers(person, history));
    }

    private CommentReaders readers(String person, ProductHistory history) {
        return history.latest().map(release -> access.readers(person, release)).orElse(CommentReaders.EVERYONE);
    }
}
