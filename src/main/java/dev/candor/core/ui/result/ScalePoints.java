package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.Part;
import dev.candor.core.statistics.BrunnerMunzel;
import dev.candor.core.statistics.Interval;
import dev.candor.core.statistics.ScaleAgreement;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The points of the headline's scale, where they are published, and what they say together. */
final class ScalePoints {
    private ScalePoints() {}

    /** The answers per point, whether they lie close together, and how they compare with those of the result before. */
    static List<Part> of(ProductHistory history) {
        List<Part> parts = new ArrayList<>();
        Optional<Shown> shown = history.latest().flatMap(ProductHistory::shownHeadline);
        shown.filter(cell -> !cell.points().isEmpty()).ifPresent(cell -> {
            parts.add(new Part.Text(perPoint(cell)));
            agreement(cell).map(Part.Text::new).ifPresent(parts::add);
            comparison(history, cell).map(Part.Text::new).ifPresent(parts::add);
        });
        return parts;
    }

    private static String perPoint(Shown cell) {
        QuestionType scale = cell.question().orElseThrow().type();
        List<Share> points = cell.points();
        return IntStream.range(0, points.size())
                .mapToObj(i -> scale.point(scale.low() + i) + ": " + cell.label(points.get(i)))
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> agreement(Shown cell) {
        return StatisticsText.agreement(ScaleAgreement.between(
                IntStream.range(0, cell.points().size())
                        .mapToObj(point -> new Interval(cell.points().get(point).low(), cell.highestOfPoint(point)))
                        .toList()));
    }

    private static Optional<String> comparison(ProductHistory history, Shown later) {
        return history.previous()
                .flatMap(previous -> ProductHistory.shownHeadline(previous)
                        .filter(earlier -> !earlier.points().isEmpty())
                        .map(earlier ->
                                comparison(previous, earlier, history.releases().get(0), later)));
    }

    private static String comparison(Release previous, Shown earlier, Release latest, Shown later) {
        BrunnerMunzel comparison = BrunnerMunzel.between(
                CountsBehindCell.points(earlier, previous), CountsBehindCell.points(later, latest));
        String day =
                DateTimeText.since(previous.heading().closed(), latest.heading().closed());
        return StatisticsText.randomAnswer(comparison, day, PrecisionLevel.TWENTIETHS.step());
    }
}
