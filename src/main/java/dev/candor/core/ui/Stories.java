package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.RecentlyUsed;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.ui.result.DateTimeText;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ProductTrend;
import dev.candor.core.ui.result.Quarter;
import dev.candor.core.ui.result.Story;
import dev.candor.core.ui.result.StoryAnswer;
import dev.candor.core.ui.result.StoryPage;
import dev.candor.core.ui.result.TrendSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what the story of a quarter is told from. */
final class Stories {
    private final ProductLookup lookup;
    private final ZoneId zone;
    private final RecentlyUsed<ProductTrend.Source, ProductTrend> trends = ProductLookup.recentTrends();

    Stories(ProductLookup lookup, ZoneId zone) {
        this.lookup = lookup;
        this.zone = zone;
    }

    /**
     * The story of the quarter in these words.
     *
     * @param words empty: the running quarter, or the last one if no wave has closed in it yet
     */
    StoryAnswer of(Product product, String words, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Quarter running = running(now);
        if (words.isEmpty()) {
            return story(product, running, now)
                    .or(() -> story(product, running.before(), now))
                    .<StoryAnswer>map(StoryAnswer.Told::new)
                    .orElseGet(() -> none(product, "this quarter or the last"));
        }
        Optional<Quarter> quarter = Quarter.parse(words.toLowerCase(Locale.ROOT), today);
        if (quarter.isEmpty()) {
            return StoryPage.unclear(product, words, running);
        }
        if (quarter.get().from().isAfter(today)) {
            return StoryPage.notBegun(quarter.get());
        }
        return quarter.flatMap(one -> story(product, one, now))
                .<StoryAnswer>map(StoryAnswer.Told::new)
                .orElseGet(() -> none(product, quarter.get().label()));
    }

    private StoryAnswer none(Product product, String when) {
        return StoryPage.none(product, when, quarters(product).stream().findFirst());
    }

    /** The quarters in which waves of this product closed, newest first. */
    List<Quarter> quarters(Product product) {
        return lookup.releases().closedSince(product.id(), LocalDate.EPOCH).stream()
                .map(release -> Quarter.of(release.heading().closed()))
                .distinct()
                .toList();
    }

    private Optional<Story> story(Product product, Quarter quarter, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        // While the quarter runs, the year is that of the trend.
        LocalDate from = TrendSpan.DEFAULT.from(today.isBefore(quarter.to()) ? today : quarter.to());
        List<Release> releases = lookup.releases().closedSince(product.id(), from).stream()
                .filter(release -> !release.heading().closed().isAfter(quarter.to()))
                .toList();
        ProductHistory history = lookup.history(product, releases);
        boolean closed = history.latest()
                .filter(release -> quarter.includes(release.heading().closed()))
                .isPresent();
        return closed ? Story.of(material(history, quarter, now)) : Optional.empty();
    }

    private Story.Material material(ProductHistory history, Quarter quarter, Instant now) {
        Product product = history.product();
        List<TrendMark> marks = lookup.marks().of(product.id()).stream()
                .filter(mark -> quarter.includes(mark.day()))
                .toList();
        LocalDate day = now.atZone(zone).toLocalDate();
        ReadReplies replies = lookup.replies(product, day);
        return new Story.Material(
                quarter,
                history,
                trend(Story.compared(history, quarter), marks),
                trend(history, marks),
                replies,
                lookup.answered(replies.oldestFirst()),
                zone,
                day,
                quarter.equals(running(now)) ? Optional.of(status(product, now)) : Optional.empty());
    }

    private ProductTrend trend(ProductHistory history, List<TrendMark> marks) {
        ProductTrend.Source source = ProductTrend.Source.of(history, TrendSpan.DEFAULT, marks);
        return trends.of(source, () -> ProductTrend.ofPast(history, source));
    }

    private Quarter running(Instant now) {
        return Quarter.of(now.atZone(zone).toLocalDate());
    }

    private String status(Product product, Instant now) {
        List<Wave> open = lookup.open(product).stream()
                .filter(wave -> now.isBefore(wave.closes()))
                .sorted(Comparator.comparing(Wave::closes))
                .toList();
        if (!open.isEmpty()) {
            return open.stream().map(wave -> open(wave, open.size() > 1)).collect(Collectors.joining(" "));
        }
        return SurveyStatusText.sentence(
                        lookup, NextSurvey.of(lookup, product, now), when -> DateTimeText.day(zone, when))
                .orElse("No survey is scheduled.");
    }

    private String open(Wave wave, boolean named) {
        return (named ? "The survey " + lookup.quotedName(wave.survey().id()) : "A survey") + " is open until "
                + DateTimeText.day(zone, wave.closes()) + ".";
    }
}
