package dev.candor.core.report;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tier;
import dev.candor.core.insight.NetPromoter;
import dev.candor.core.insight.Points;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything that figures say of one product, for someone who asks. */
public final class SummaryPage {
    /** Under so many answers a net promoter score says nearly nothing. */
    private static final int ENOUGH_FOR_SCORE = 40;

    private SummaryPage() {}

    /** The latest release of this history. */
    public static Page of(History history) {
        return history.latest().map(release -> of(history, release)).orElseGet(() -> NoResult.of(history.product()));
    }

    private static Page of(History history, Release release) {
        Account account = new Account(history, release);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title(account.title()));
        parts.addAll(account.answer());
        History.shownHeadline(release).flatMap(SummaryPage::distribution).ifPresent(parts::add);
        parts.addAll(account.people());
        parts.addAll(account.questions(Question.MOST_OPTIONS, true));
        parts.addAll(scores(release));
        parts.addAll(account.teams());
        String id = history.product().id();
        parts.add(new Part.Note("More: " + Typed.command(id + " trend") + ", " + Typed.command(id + " teams") + ", "
                + Typed.command(id + " comments")));
        parts.add(account.smallPrintWithHash());
        return new Page(account.headline(), parts);
    }

    /** Point by point, where so many answered that it is published. */
    private static Optional<Part> distribution(Shown shown) {
        int low = shown.question().orElseThrow().type().low();
        List<Share> points = shown.points();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Text(IntStream.range(0, points.size())
                        .mapToObj(i -> (low + i) + ": " + shown.label(points.get(i)))
                        .collect(Collectors.joining(" · "))));
    }

    private static List<Part> scores(Release release) {
        return release.questions().stream()
                .filter(question -> question.type() == QuestionType.NPS)
                .map(release::cell)
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .filter(shown -> shown.tier() != Tier.WORDS)
                .<Part>map(shown -> score(release, shown))
                .toList();
    }

    private static Part score(Release release, Shown shown) {
        Points points = NetPromoter.interval(
                        CellEvidence.of(shown, Sentiment.FAVOURABLE, release),
                        CellEvidence.of(shown, Sentiment.UNFAVOURABLE, release))
                .outward(shown.tier().step());
        String little = shown.band().lowest() < ENOUGH_FOR_SCORE
                ? " It may rest on fewer than " + ENOUGH_FOR_SCORE + " answers, and then it says nearly nothing."
                : "";
        return new Part.Note("Net promoter score: somewhere from " + signed(points.low()) + " to "
                + signed(points.high()) + "." + little);
    }

    private static String signed(int points) {
        return points < 0 ? "−" + -points : String.valueOf(points);
    }
}
