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

/** The options of a choice with their published shares and the likely range of each for everyone asked, as a table. */
final class OptionTable {
    private static final String NO_PLACE = "–";

    private final Release release;
    private final Question question;

    OptionTable(Release release, Question question) {
        this.release = release;
        this.question = question;
    }

    /** The options in their order, or a line where there are no figures. */
    Part inOrder() {
        Cell cell = release.cell(question);
        return cell instanceof Shown shown && hasFigures(shown)
                ? new Part.Table(
                        caption(),
                        List.of("answer", "share", "likely range"),
                        IntStream.range(0, question.options().size())
                                .mapToObj(option -> List.of(
                                        question.options().get(option),
                                        shown.label(shown.shares().get(option)),
                                        StatisticsText.range(likely(shown, option), ShareText.unit(shown))))
                                .toList())
                : line(cell);
    }

    /** The options by their shares, each with a place only if no other likely range overlaps its own; or a line. */
    Part ranked() {
        Cell cell = release.cell(question);
        return cell instanceof Shown shown && hasFigures(shown)
                ? new Part.Table(
                        caption(),
                        List.of("answer", "share", "likely range", "place"),
                        Ranking.of(contenders(shown)).stream()
                                .map(place -> List.of(
                                        question.options().get(place.item()),
                                        shown.label(shown.shares().get(place.item())),
                                        StatisticsText.range(likely(shown, place.item()), ShareText.unit(shown)),
                                        place.rank().isPresent()
                                                ? String.valueOf(place.rank().getAsInt())
                                                : NO_PLACE))
                                .toList())
                : line(cell);
    }

    private String caption() {
        return question.wording() + " – " + DateTimeText.date(release);
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
