package dev.candor.core.ui.result;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.page.Page;
import dev.candor.core.reply.ReadReplies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every page that shows results of a product. */
public final class EveryPage {
    private static final DigestPage.Plan PLAN =
            new DigestPage.Plan(ReleaseBuilder.CI.name(), LocalDate.parse("2026-12-01"), DigestPage.Plan.State.OPENS);

    private EveryPage() {}

    /** The pages of this product and trend, compared with another product, which may have no results. */
    public static List<Page> of(ProductHistory history, ProductTrend trend, ProductHistory other) {
        AlsoAsked alsoAsked = AlsoAsked.of(history, id -> id);
        List<Page> pages = new ArrayList<>(List.of(
                ResultPage.of(history),
                SummaryPage.of(
                        history, alsoAsked, new ReadReplies(List.of(), Map.of(), LocalDate.EPOCH), ResultReader.OWNER),
                DetailsPage.of(history),
                TeamsPage.of(history),
                CommentsPage.of(history, CommentReaders.EVERYONE),
                CommentsPage.inModal(history, CommentReaders.OWNERS),
                ComparePage.of(history, other),
                ComparePage.of(other, history),
                OverviewPage.of(List.of(history, other), List.of(alsoAsked)),
                StoryFixture.latest(history, trend)));
        List<ProductHistory> withResults = other.releases().isEmpty() ? List.of(history) : List.of(history, other);
        DigestPage.of(withResults, List.of(), List.of(PLAN)).ifPresent(pages::add);
        IntStream.rangeClosed(0, trend.questions().size())
                .mapToObj(question -> TrendPage.of(trend, question, history))
                .forEach(pages::add);
        trend.migration()
                .map(result -> MigrationPage.of(ReleaseBuilder.CI, result))
                .ifPresent(pages::add);
        return pages;
    }
}
