package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.page.Page;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.ui.result.AlsoAsked;
import dev.candor.core.ui.result.CommentsPage;
import dev.candor.core.ui.result.ComparePage;
import dev.candor.core.ui.result.DetailsPage;
import dev.candor.core.ui.result.DigestPage;
import dev.candor.core.ui.result.OverviewPage;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ProductTrend;
import dev.candor.core.ui.result.Quarter;
import dev.candor.core.ui.result.ReleaseBuilder;
import dev.candor.core.ui.result.ResultPage;
import dev.candor.core.ui.result.Story;
import dev.candor.core.ui.result.StoryPage;
import dev.candor.core.ui.result.SummaryPage;
import dev.candor.core.ui.result.TeamsPage;
import dev.candor.core.ui.result.TrendPage;
import dev.candor.core.ui.result.TrendSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Worlds with equal published results look equal on every page: in bars, order, wording and numbers. */
@Tag("slow")
class SurfacesTest {
    @ParameterizedTest
    // Nobody is asked a score.
    @EnumSource(
            value = QuestionType.class,
            names = {"TEXT", "SCORE"},
            mode = EnumSource.Mode.EXCLUDE)
    void worlds_that_are_published_alike_look_alike_on_every_page(QuestionType type) {
        CandorDisclosure candor = new CandorDisclosure(type, 2);
        Map<String, Set<List<Page>>> pages = new HashMap<>();
        List<PossibleWorld> worlds = PossibleWorld.ofSizes(List.of(10, 6));
        for (PossibleWorld world : worlds) {
            Release release = candor.published(world);
            pages.computeIfAbsent(ReleaseText.write(release), text -> new HashSet<>())
                    .add(pages(release));
        }
        assertThat(pages.values()).allSatisfy(looks -> assertThat(looks).hasSize(1));
        assertThat(pages.size()).as("distinguishable results").isBetween(3, worlds.size() / 2);
    }

    private static Page story(ProductHistory history, ProductTrend trend) {
        Quarter quarter = Quarter.of(history.latest().orElseThrow().heading().closed());
        Story.Material material = new Story.Material(
                quarter, history, trend, trend, List.of(), ZoneOffset.UTC, quarter.to(), Optional.empty());
        return StoryPage.of(
                Story.of(material).orElseThrow(), "https://candor.example/report/link/0", Duration.ofMinutes(10));
    }

    private static List<Page> pages(Release release) {
        // Five ratings, so that the critics' floor is on the pages; two of other types, which take less time.
        int results = release.questions().get(0).type() == QuestionType.RATING ? 5 : 2;
        ProductHistory history = new ProductHistory(ReleaseBuilder.CI, Collections.nCopies(results, release));
        ProductHistory other = new ProductHistory(ReleaseBuilder.JENKINS, List.of(release));
        ProductTrend trend = ProductTrend.of(history, TrendSpan.ALL, List.of());
        return List.of(
                ResultPage.of(history),
                SummaryPage.of(
                        history, AlsoAsked.of(history, id -> id), new ReadReplies(List.of(), LocalDate.EPOCH), true),
                DetailsPage.of(history),
                TrendPage.of(trend, 0, history),
                story(history, trend),
                TeamsPage.of(history),
                ComparePage.of(history, other),
                CommentsPage.inModal(history, CommentReaders.OWNERS),
                OverviewPage.of(List.of(history, other), List.of(AlsoAsked.of(history, id -> id))),
                DigestPage.of(List.of(history), List.of(), List.of()).orElseThrow());
    }
}
