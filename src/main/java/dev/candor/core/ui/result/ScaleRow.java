package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Chart;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.statistics.ConfidenceLevel;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.Wilson;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.Optional;

/**
 * A row of a chart of scales.
 *
 * @param scale the scale of its question; empty if the row has no question
 * @param words its numbers in plain words
 */
record ScaleRow(Chart.Row row, Optional<QuestionType> scale, String words) {
    /** A row without figures, and why. */
    static ScaleRow without(String label, String why) {
        return new ScaleRow(new Chart.Row(label, Optional.empty(), why), Optional.empty(), label + ": " + why);
    }

    /** The result of a scale for the whole product, with the likely range and the worst case for everyone. */
    static ScaleRow ofProduct(String label, Product product, Release release, Question question) {
        Cell cell = release.cell(question);
        Optional<PopulationEstimate> everyone =
                cell instanceof Shown shown ? PopulationEstimate.of(product, release, shown) : Optional.empty();
        return of(
                label,
                cell,
                question.type(),
                release,
                everyone.map(PopulationEstimate::likely),
                everyone.map(PopulationEstimate::worstCase));
    }

    /** The result of a scale for a group. Its number of people is not published, so there is no worst case. */
    static ScaleRow ofGroup(ReportingGroup group, Release release, Question question) {
        Cell cell = release.cell(question, group);
        Optional<PercentagePoints> likely = figures(cell)
                .map(shown -> Wilson.interval(CountsBehindCell.favourable(shown, release), ConfidenceLevel.NINETY_FIVE)
                        .outward(shown.precisionLevel().step()));
        return of(group.name(), cell, question.type(), release, likely, Optional.empty());
    }

    private static ScaleRow of(
            String label,
            Cell cell,
            QuestionType scale,
            Release release,
            Optional<PercentagePoints> likely,
            Optional<PercentagePoints> worst) {
        Optional<Shown> figures = figures(cell);
        if (figures.isEmpty()) {
            String why = cell instanceof Shown shown ? inWords(shown) : Withheld.REASON;
            return new ScaleRow(new Chart.Row(label, Optional.empty(), why), Optional.of(scale), label + ": " + why);
        }
        Shown shown = figures.get();
        Chart.Split split = split(shown, likely.map(ScaleRow::range), worst.map(ScaleRow::range));
        String note = shown.answers().label(release.asked()) + " answers";
        String words = label + ": " + shown.label(shown.shares().get(0)) + " "
                + ScaleWording.of(scale).segments().get(0) + ", "
                + shown.label(shown.shares().get(1)) + " "
                + ScaleWording.of(scale).segments().get(2) + range("likely range", likely)
                + range("whatever those who did not answer think", worst) + "; " + note;
        return new ScaleRow(new Chart.Row(label, Optional.of(split), note), Optional.of(scale), words);
    }

    /** The result of few answers, such as {@code mixed (too few answers for figures)}. */
    static String inWords(Shown shown) {
        return shown.label() + " (too few answers for figures)";
    }

    private static Optional<Shown> figures(Cell cell) {
        return cell instanceof Shown shown && shown.precisionLevel() != PrecisionLevel.WORDS
                ? Optional.of(shown)
                : Optional.empty();
    }

    private static Chart.Split split(Shown shown, Optional<Chart.Range> likely, Optional<Chart.Range> worst) {
        Share favourable = shown.shares().get(0);
        Share unfavourable = shown.shares().get(1);
        return new Chart.Split(
                unfavourable.percent(),
                favourable.percent(),
                shown.label(unfavourable),
                shown.label(favourable),
                shown.points().stream().map(Share::percent).toList(),
                likely,
                worst);
    }

    private static Chart.Range range(PercentagePoints points) {
        return new Chart.Range(points.low(), points.high());
    }

    private static String range(String name, Optional<PercentagePoints> points) {
        return points.map(ends -> "; " + name + " " + ends.low() + "–" + ends.high() + " %")
                .orElse("");
    }
}
