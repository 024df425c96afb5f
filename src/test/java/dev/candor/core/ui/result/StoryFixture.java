package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.chosen;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.page.Page;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.TrendMark;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stories of CI, told on 20 November 2026, with one mark in October. */
public final class StoryFixture {
    static final Quarter AUTUMN = new Quarter(2026, 4);
    static final Quarter SUMMER = new Quarter(2026, 3);
    private static final String URL = "https://candor.example/report/link/0";
    private static final int[] LIKED = {11, 11, 13, 11, 11, 11, 11, 25, 32};
    private static final TrendMark RUNNERS = new TrendMark(LocalDate.parse("2026-10-20"), "new *runners* live");

    /** The message of a quarter in which satisfaction rose, as text. */
    static String message(Quarter quarter, List<Reply> replies) {
        return RenderedPage.of(page(story(quarter, rising(), replies)));
    }

    /** The message of the latest quarter of a history, without replies and other surveys. */
    public static Page latest(ProductHistory history, ProductTrend trend) {
        Quarter quarter = Quarter.of(history.latest().orElseThrow().heading().closed());
        Story.Material material = new Story.Material(
                quarter,
                history,
                trend,
                trend,
                new ReadReplies(List.of(), Map.of(), LocalDate.EPOCH),
                List.of(),
                ZoneOffset.UTC,
                quarter.to(),
                Optional.empty());
        return page(Story.of(material).orElseThrow());
    }

    static Page page(Story story) {
        return StoryPage.of(story, URL, Duration.ofMinutes(10));
    }

    static Story story(Quarter quarter, List<Release> oldestFirst, List<Reply> replies) {
        return Story.of(material(quarter, oldestFirst, replies)).orElseThrow();
    }

    static Story.Material material(Quarter quarter, List<Release> oldestFirst, List<Reply> replies) {
        List<Release> newestFirst = new ArrayList<>();
        oldestFirst.stream()
                .filter(release -> !release.heading().closed().isAfter(quarter.to()))
                .forEach(release -> newestFirst.add(0, release));
        ProductHistory history = new ProductHistory(CI, newestFirst, names(newestFirst), Map.of());
        List<Release> answered = answered(replies);
        return new Story.Material(
                quarter,
                history,
                trend(Story.compared(history, quarter)),
                trend(history),
                read(replies, answered),
                answered,
                ZoneId.of("Europe/London"),
                LocalDate.parse("2026-11-20"),
                Optional.of("The next survey opens on Tuesday 8 December."));
    }

    /** The names of the surveys beside that of the product, where there are several. */
    private static Map<String, String> names(List<Release> releases) {
        boolean several = releases.stream()
                        .map(release -> release.heading().survey())
                        .distinct()
                        .count()
                > 1;
        return several ? Map.of("ci-pulse", "pulse", "ci-own", "Build *times*") : Map.of();
    }

    /** The results that these replies answer, by the ids of their waves, such as {@code ci-pulse-2026-07-03}. */
    private static List<Release> answered(List<Reply> replies) {
        return replies.stream()
                .map(Reply::wave)
                .distinct()
                .map(wave -> ReleaseBuilder.of(
                                CI,
                                wave.substring(0, wave.length() - 11),
                                wave.substring(wave.length() - 10),
                                RATING,
                                PAIN)
                        .release())
                .toList();
    }

    private static ReadReplies read(List<Reply> replies, List<Release> answered) {
        return new ReadReplies(
                replies,
                answered.stream()
                        .map(Release::heading)
                        .collect(Collectors.toMap(
                                ReleaseHeading::wave,
                                heading -> new ReadReplies.AnsweredResult(heading.survey(), heading.closed()))),
                LocalDate.parse("2026-11-20"));
    }

    private static ProductTrend trend(ProductHistory compared) {
        return ProductTrend.ofPast(compared, ProductTrend.Source.of(compared, TrendSpan.DEFAULT, List.of(RUNNERS)));
    }

    /** A reply of each kind in autumn, and one before it. */
    static List<Reply> replies() {
        return List.of(
                reply("other-2026-07-03", Reply.Kind.DOING, "More runners.", "2026-10-05", Optional.of("2026-12-01")),
                reply(Reply.Kind.DONE, "Flaky tests are *retried*.", "2026-10-08", Optional.of("2026-10-07")),
                reply(
                        "third-2026-07-03",
                        Reply.Kind.WONT,
                        "nobody could keep a tool of our own alive.",
                        "2026-11-02",
                        Optional.empty()),
                reply("fourth-2026-07-03", Reply.Kind.WONT, "said last quarter.", "2026-08-02", Optional.empty()));
    }

    static Reply reply(Reply.Kind kind, String words, String given, Optional<String> day) {
        return reply("first-2026-07-03", kind, words, given, day);
    }

    static Reply reply(String wave, Reply.Kind kind, String words, String given, Optional<String> day) {
        return new Reply(
                "ci",
                wave,
                new Reply.OfQuestion("pain"),
                kind,
                words,
                day.map(LocalDate::parse),
                Optional.of(URI.create("https://wiki.example/ci")),
                Instant.parse(given + "T10:00:00Z"));
    }

    /** Nine results, oldest first, of which those of October and November are better. */
    static List<Release> rising() {
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < LIKED.length; i++) {
            releases.add(rated("2026-%02d-03".formatted(3 + i), LIKED[i]));
        }
        return releases;
    }

    static Release rated(String day, int liked) {
        Map<String, Answer> queueing = Map.of("satisfaction", new Answer.Point(5), "pain", chosen(0));
        Map<String, Answer> docs = Map.of("satisfaction", new Answer.Point(1), "pain", chosen(3));
        return ReleaseBuilder.ci(day, RATING, PAIN)
                .asked(60)
                .answered(0, liked, queueing)
                .answered(0, 45 - liked, docs)
                .release();
    }

    private StoryFixture() {}
}
