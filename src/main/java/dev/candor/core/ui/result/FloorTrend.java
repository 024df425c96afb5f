package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Coding;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Part;
import dev.candor.core.statistics.ConfidenceLevel;
import dev.candor.core.statistics.CriticsFloor;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.Wilson;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The critics' floor of a scale over time: the lowest unfavourable share of the last four results, and the part above it.
 *
 * <p>It follows from published shares of the whole product alone. Results are not linked, so it never says that the same people
 * are unfavourable each time.
 */
final class FloorTrend {
    private static final int MAX_TEXT_LINES = 6;

    private final TrendLine line;
    private final List<TrendPoint> figures;
    private final List<TrendPoint> recent;
    private final CriticsFloor floor;

    private FloorTrend(TrendLine line, List<TrendPoint> figures, List<TrendPoint> recent, CriticsFloor floor) {
        this.line = line;
        this.figures = figures;
        this.recent = recent;
        this.floor = floor;
    }

    /**
     * The floor of this question, unless it asks for a change; empty with fewer than four figures, or if the latest result has
     * none.
     *
     * @param releases of one survey that ask the question in the same words, oldest first
     * @param trendMoved whether the trend of the question shows a movement
     */
    static Optional<FloorTrend> of(Question question, List<Release> releases, BooleanSupplier trendMoved) {
        if (!question.type().isScale() || question.type() == QuestionType.CHANGE || releases.isEmpty()) {
            return Optional.empty();
        }
        TrendLine line = QuestionTrend.unfavourable(question, releases);
        List<TrendPoint> figures = line.figures();
        boolean current = line.points()
                .get(releases.size() - 1)
                .filter(TrendPoint::isFigure)
                .isPresent();
        if (!current) {
            return Optional.empty();
        }
        // The counts behind a figure take time to compute, and older ones are not compared.
        List<TrendPoint> recent = figures.subList(Math.max(0, figures.size() - 2 * CriticsFloor.WAVES), figures.size());
        return CriticsFloor.of(recent.stream().map(TrendPoint::counts).toList(), trendMoved)
                .map(floor -> new FloorTrend(line, figures, recent, floor));
    }

    /** The floor, the latest result, and which of the two moved. */
    String text() {
        PercentagePoints chance = Wilson.interval(recent.get(floor.lowest()).counts(), ConfidenceLevel.NINETY_FIVE)
                .outward(recent.get(floor.lowest()).step());
        String latest = recent.get(recent.size() - 1).label();
        String now = latest.equals(recent.get(floor.lowest()).label())
                ? "The latest result is at the floor."
                : "The latest result is " + latest + ".";
        return "*Critics' floor*: " + recent.get(floor.lowest()).label() + line.unit() + ", the lowest of the last "
                + CriticsFloor.WAVES + " results (likely range "
                + StatisticsText.range(
                        new PercentagePoints(Math.max(0, chance.low()), Math.min(100, chance.high())), " %")
                + "). " + now
                + " The critics need not be the same people each time."
                + moved().or(this::unclear).map(" "::concat).orElse("");
    }

    /** That neither moved, where there are enough results to compare. */
    private Optional<String> unclear() {
        return recent.size() < 2 * CriticsFloor.WAVES
                ? Optional.empty()
                : Optional.of("The floor is not clearly different from that of the " + CriticsFloor.WAVES
                        + " results before, and what lies above it has not clearly moved since.");
    }

    /** Which of the two moved; empty unless that is clear. */
    Optional<String> moved() {
        String lowest = recent.get(floor.lowest()).label();
        String from = recent.get(floor.reference()).label();
        String latest = recent.get(recent.size() - 1).label();
        String unit = line.unit();
        return switch (floor.movement()) {
            case FLOOR_ROSE -> Optional.of("The critics' floor rose from " + from + " to " + lowest + unit + ".");
            case FLOOR_FELL -> Optional.of("The critics' floor fell from " + from + " to " + lowest + unit + ".");
            case ABOVE_ROSE ->
                Optional.of("More lies above the critics' floor now. The whole share went from " + from + " to "
                        + latest + unit + ".");
            case ABOVE_FELL ->
                Optional.of("Less lies above the critics' floor now. The whole share went from " + from + " to "
                        + latest + unit + ".");
            case UNCLEAR -> Optional.empty();
        };
    }

    /** The floor as a band below the part that moves, and the same in words; empty with a single floor. */
    Optional<Part> picture() {
        List<Integer> floors =
                IntStream.range(CriticsFloor.WAVES - 1, figures.size()).boxed().toList();
        if (floors.size() < 2) {
            return Optional.empty();
        }
        String title = "Critics' floor";
        List<String> words = floors.stream()
                .map(i -> DateTimeText.shortDate(at(i).release()) + ": floor "
                        + lowest(i).label() + ", result " + at(i).label())
                .toList();
        Chart.Areas chart = new Chart.Areas(
                title,
                ChartWords.of(title, words),
                "%" + line.unit(),
                List.of("lowest of " + CriticsFloor.WAVES + " results", "above it"),
                stacks(floors));
        return Optional.of(new Part.Picture(
                chart, String.join("\n", words.subList(Math.max(0, words.size() - MAX_TEXT_LINES), words.size()))));
    }

    private List<Chart.Stack> stacks(List<Integer> floors) {
        List<String> dates =
                ChartDates.of(floors.stream().map(i -> at(i).release()).toList());
        return IntStream.range(0, floors.size())
                .mapToObj(n -> stack(dates.get(n), lowest(floors.get(n)), at(floors.get(n))))
                .toList();
    }

    private static Chart.Stack stack(String date, TrendPoint lowest, TrendPoint latest) {
        int floor = lowest.share().percent();
        int share = latest.share().percent();
        boolean plain =
                lowest.share().coding() == Coding.ABOUT && latest.share().coding() == Coding.ABOUT;
        return new Chart.Stack(
                date,
                List.of(
                        new Chart.Slice(floor, lowest.label()),
                        new Chart.Slice(share - floor, plain && share > floor ? "+" + (share - floor) + " %" : "")));
    }

    /** The result with the lowest figure of the four up to this one. */
    private TrendPoint lowest(int figure) {
        return figures.subList(figure - CriticsFloor.WAVES + 1, figure + 1).stream()
                .min(Comparator.comparingInt(point -> point.share().percent()))
                .orElseThrow();
    }

    private TrendPoint at(int figure) {
        return figures.get(figure);
    }
}
