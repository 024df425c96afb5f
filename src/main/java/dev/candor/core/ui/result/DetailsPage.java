package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.statistics.NetPromoter;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All published figures of one release, in short sentences. */
public final class DetailsPage {
    /** A net promoter score that may rest on fewer answers gets a note. */
    private static final int MIN_ANSWERS_FOR_SCORE = 40;

    private DetailsPage() {}

    /** The latest release of this history. */
    public static Page of(ProductHistory history) {
        return history.latest()
                .map(release -> of(history, release))
                .orElseGet(() -> NoResultText.of(history.product()));
    }

    private static Page of(ProductHistory history, Release release) {
        ResultSections sections = new ResultSections(history, release);
        return sections.emptyPage().orElseGet(() -> {
            List<Part> parts = new ArrayList<>();
            parts.add(sections.title());
            parts.add(sections.headlineAlone());
            Optional<Shown> shown = ProductHistory.shownHeadline(release);
            parts.add(new Part.Text(shown.map(DetailsPage::asked).orElse("") + sections.turnoutBelowQuestion()));
            shown.ifPresent(cell -> parts.addAll(headline(history, release, cell)));
            history.movement().map(Part.Text::new).ifPresent(parts::add);
            history.floor().map(FloorTrend::text).map(Part.Text::new).ifPresent(parts::add);
            parts.addAll(sections.useAndChoice());
            parts.addAll(sections.questions());
            parts.addAll(ThemeSection.of(release));
            parts.addAll(scores(release));
            parts.addAll(sections.teams());
            parts.add(sections.smallPrint());
            return new Page(sections.headline(), parts);
        });
    }

    private static String asked(Shown shown) {
        return "*" + MarkupEscape.of(shown.question().orElseThrow().wording()) + "*\n";
    }

    /** The headline question's bar, its distribution and the estimate for everyone. */
    private static List<Part> headline(ProductHistory history, Release release, Shown shown) {
        Question question = shown.question().orElseThrow();
        List<Part> parts = new ArrayList<>();
        if (question.type() == QuestionType.SCORE) {
            parts.add(ResultCharts.part(ResultCharts.headline(history, release), ResultLine.brief(shown)));
        } else if (shown.precisionLevel() != PrecisionLevel.WORDS) {
            parts.add(ResultCharts.part(
                    ResultCharts.scales(history, release),
                    ShareBar.of(shown.shares(), ShareBar.WIDE) + "\n" + ResultLine.legend(question, shown)));
        }
        parts.addAll(ScalePoints.of(history));
        PopulationEstimate.of(history.product(), release, shown)
                .map(everyone -> new Part.Text(String.join("\n", everyone.sentences())))
                .ifPresent(parts::add);
        return parts;
    }

    /** The answers per point of the headline's scale, and scores, as far as they are published. */
    static List<Part> figures(ProductHistory history, Release release) {
        return Stream.concat(ScalePoints.of(history).stream(), scores(release).stream())
                .toList();
    }

    private static List<Part> scores(Release release) {
        return release.questions().stream()
                .filter(question -> question.type() == QuestionType.NPS)
                .map(release::cell)
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .filter(shown -> shown.precisionLevel() != PrecisionLevel.WORDS)
                .<Part>map(shown -> score(release, shown))
                .toList();
    }

    private static Part score(Release release, Shown shown) {
        PercentagePoints points = NetPromoter.interval(
                        CountsBehindCell.of(shown, Sentiment.FAVOURABLE, release),
                        CountsBehindCell.of(shown, Sentiment.UNFAVOURABLE, release))
                .outward(shown.precisionLevel().step());
        return new Part.Text(StatisticsText.netPromoter(points, shown.answers().lowest(), MIN_ANSWERS_FOR_SCORE));
    }
}
