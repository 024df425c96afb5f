package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.statistics.Interval;
import dev.candor.core.statistics.LikelyRange;
import dev.candor.core.statistics.PeopleRange;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.Ranking;
import dev.candor.core.survey.Question;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The options of a choice with their published shares and the likely range of each for everyone asked, as a table. */
final class OptionTable {
    private static final String NO_PLACE = "–";
    private static final List<String> HEADER = List.of("answer", "share", "likely range");

    private final Release release;
    private final Question question;

    OptionTable(Release release, Question question) {
        this.release = release;
        this.question = question;
    }

    /** The options in their order, or a line where there are no figures. */
    Part inOrder() {
        return inOrder(question.wording() + " – " + DateTimeText.date(release));
    }

    /** The options in their order below a chart that bears the question; or a line. */
    Part latest() {
        return inOrder("The latest result, " + DateTimeText.date(release));
    }

    private Part inOrder(String caption) {
        Cell cell = release.cell(question);
        return cell instanceof Shown shown && hasFigures(shown)
                ? new Part.Table(
                        caption,
                        HEADER,
                        IntStream.range(0, question.options().size())
                                .mapToObj(option -> row(shown, option))
                                .toList())
                : line(cell);
    }

    /** The options by their shares; a place column if there is an option whose likely range overlaps no other; or a line. */
    Part ranked() {
        Cell cell = release.cell(question);
        if (!(cell instanceof Shown shown) || !hasFigures(shown)) {
            return line(cell);
        }
        List<Ranking.Place<Integer>> places = Ranking.of(contenders(shown));
        boolean placed = isPlaced(places);
        return new Part.Table(
                question.wording() + " – " + DateTimeText.date(release),
                placed ? with(HEADER, "place") : HEADER,
                places.stream()
                        .map(place -> placed ? with(row(shown, place.item()), place(place)) : row(shown, place.item()))
                        .toList());
    }

    /** How to read the order of a ranked table. */
    String note() {
        return release.cell(question) instanceof Shown shown && isPlaced(Ranking.of(contenders(shown)))
                ? "A place is given only where no other likely range overlaps."
                : "No answer is clearly ahead, because the likely ranges overlap.";
    }

    private static boolean isPlaced(List<Ranking.Place<Integer>> places) {
        return places.stream().anyMatch(place -> place.rank().isPresent());
    }

    private static String place(Ranking.Place<Integer> place) {
        return place.rank().isPresent() ? String.valueOf(place.rank().getAsInt()) : NO_PLACE;
    }

    private List<String> row(Shown shown, int option) {
        return List.of(
                question.options().get(option),
                shown.label(shown.shares().get(option)),
                StatisticsText.range(likely(shown, option), ShareText.unit(shown)));
    }

    private static List<String> with(List<String> cells, String last) {
        return Stream.concat(cells.stream(), Stream.of(last)).toList();
    }

    private static boolean hasFigures(Shown shown) {
        return shown.precisionLevel() != PrecisionLevel.WORDS;
    }

    private Part line(Cell cell) {
        return new Part.Text(
                "*" + MarkupEscape.of(question.wording()) + "*\n" + ResultLine.full(cell, Question.MAX_OPTIONS));
    }

    private List<Ranking.Contender<Integer>> contenders(Shown shown) {
        return IntStream.range(0, question.options().size())
                .mapToObj(option -> {
                    PercentagePoints likely = likely(shown, option);
                    return new Ranking.Contender<>(
                            option,
                            CountsBehindCell.of(shown, option, release),
                            new Interval(likely.low() / 100.0, likely.high() / 100.0));
                })
                .toList();
    }

    /** The likely share among all who were asked, in percent, rounded outward. */
    private PercentagePoints likely(Shown shown, int option) {
        return IntStream.rangeClosed(release.asked().lowest(), release.asked().highest())
                .boxed()
                .flatMap(roster -> CountsBehindCell.of(shown, option, release, roster).stream()
                        .map(counts -> LikelyRange.of(counts, roster)))
                .map(PeopleRange::shares)
                .reduce(Interval::hull)
                .orElseThrow()
                .outward(shown.precisionLevel().step());
    }
}
