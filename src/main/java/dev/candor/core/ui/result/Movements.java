package dev.candor.core.ui.result;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.statistics.ChangeSince;
import dev.candor.core.statistics.ControlChart;
import dev.candor.core.statistics.Drift;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.Trend;
import dev.candor.core.statistics.WaveChange;
import dev.candor.core.survey.TrendMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The movements of one share over time, and which of them is worth saying.
 *
 * <p>Three looks, in this order: the drift over the whole time, the change since single results, the normal variation.
 */
final class Movements {
    private final TrendLine line;
    private final String unit;
    private final List<TrendPoint> figures;
    private final List<TrendMark> marks;
    private final MovementSpan span;
    private final Trend trend;

    private Movements(TrendLine line, String unit, Collection<TrendMark> marks, MovementSpan span, Trend trend) {
        this.line = line;
        this.unit = unit;
        this.figures = line.figures();
        this.marks = List.copyOf(marks);
        this.span = span;
        this.trend = trend;
    }

    /** The movements of the only share of a report. */
    static Movements of(TrendLine line) {
        return ofLines(List.of(line)).get(0);
    }

    /** The movements of the shares of a report, in their order; the unit of each, such as {@code satisfied}, follows its figures. */
    static List<Movements> ofLines(List<TrendLine> lines) {
        List<Trend> trends = Trend.ofReport(
                lines.stream().map(line -> line.series(List.of())).toList());
        return IntStream.range(0, lines.size())
                .mapToObj(i ->
                        new Movements(lines.get(i), lines.get(i).unit(), List.of(), MovementSpan.SINCE, trends.get(i)))
                .toList();
    }

    /** The movements of all lines of a report, by the line itself. */
    static IdentityHashMap<TrendLine, Movements> ofReport(
            List<QuestionTrend> questions, Collection<TrendMark> marks, MovementSpan span) {
        List<Trend> trends = Trend.ofReport(questions.stream()
                .flatMap(question -> question.lines().stream())
                .map(line -> line.series(marks))
                .toList());
        Iterator<Trend> next = trends.iterator();
        // Two lines may be equal, and comparing them takes long.
        IdentityHashMap<TrendLine, Movements> report = new IdentityHashMap<>();
        for (QuestionTrend question : questions) {
            for (TrendLine line : question.lines()) {
                // The name of an option stands before the sentence.
                String unit = question.hasOneLine() ? line.unit() : "";
                report.put(line, new Movements(line, unit, marks, span, next.next()));
            }
        }
        return report;
    }

    /** The clearest of the movements, or that there is none. */
    String inOneLine() {
        return clear().map(MovementText.Moved::sentence).orElseGet(this::still);
    }

    /** The clearest of the movements; empty if there is none. */
    Optional<MovementText.Moved> clear() {
        return isComparable() ? change().or(this::outside) : Optional.empty();
    }

    /** Each look in a sentence. */
    List<String> all() {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                isComparable() ? change().map(MovementText.Moved::sentence).orElseGet(this::still) : still());
        if (isComparable()) {
            sentences.addAll(sinceMarks());
            ordinary()
                    .filter(chart -> !MovementText.isEverything(chart, grid()))
                    // Beside a clear change, a range that holds all results would seem to deny it.
                    .filter(chart -> change().isEmpty() || MovementText.hasOutside(chart))
                    .map(chart -> MovementText.normalVariation(chart, latest().unit() + unit, grid(), this::day))
                    .ifPresent(sentences::add);
        }
        return sentences;
    }

    /** Whether the latest published share is a figure, and has an earlier one to be compared with. */
    private boolean isComparable() {
        List<TrendPoint> shown = line.shown();
        return figures.size() > 1 && shown.get(shown.size() - 1).isFigure();
    }

    private String still() {
        List<TrendPoint> shown = line.shown();
        if (shown.isEmpty()) {
            return MovementText.NOTHING_SHOWN;
        }
        if (shown.size() < 2) {
            return MovementText.NO_EARLIER_RESULT;
        }
        return isComparable()
                ? none().map(none -> MovementText.noClearChange(none, since(0), scale(grid())))
                        .orElseThrow()
                : MovementText.tooFewAnswers(span.of(shown.get(shown.size() - 2).day(), lastDay()));
    }

    /** What could have been seen: a steady drift, or with few results a change since the first. */
    private Optional<WaveChange.NoClearChange> none() {
        return trend.drift()
                .map(Drift::change)
                .or(() -> trend.since().stream().map(ChangeSince::change).findFirst())
                .filter(WaveChange.NoClearChange.class::isInstance)
                .map(WaveChange.NoClearChange.class::cast);
    }

    /** The drift, unless the change since a single result says more about its size. */
    private Optional<MovementText.Moved> change() {
        Optional<Drift> drift = trend.drift().filter(clear -> clear.change().isClear());
        return drift.filter(this::isSized).map(this::moved).or(this::since).or(() -> drift.map(this::moved));
    }

    private MovementText.Moved moved(Drift drift) {
        WaveChange change = drift.change();
        TrendPoint first = figures.get(0);
        PercentagePoints points = change.difference().outward(grid());
        int published = latest().share().percent() - first.share().percent();
        // The ends as published, unless these are far off the line: then the ends of the line.
        boolean onLine = published >= points.low()
                && published <= points.high()
                && (change instanceof WaveChange.Rose ? published > 0 : published < 0);
        return MovementText.drifted(
                change,
                onLine ? first.label() : about(drift.from()),
                (onLine ? latest().label() : about(drift.to())) + unit,
                since(0),
                scale(grid()));
    }

    private String about(double share) {
        return "about " + Math.round(100 * share / grid()) * grid() + " %";
    }

    /** The change since the earliest result that shows one. */
    private Optional<MovementText.Moved> since() {
        // Where every result is as usual, two that lie far apart are no news.
        boolean usual = ordinary().filter(chart -> chart.signals().isEmpty()).isPresent();
        return trend.since().stream()
                .filter(since -> !usual && since.change().isClear())
                .findFirst()
                .map(since -> moved(since, since(since.wave())));
    }

    /** The changes since the last result before each mark, and in one sentence since which marks there is none. */
    private List<String> sinceMarks() {
        List<String> sentences = new ArrayList<>();
        List<String> still = new ArrayList<>();
        List<WaveChange.NoClearChange> none = new ArrayList<>();
        int coarsest = 1;
        for (TrendMark mark : marks) {
            Optional<ChangeSince> since = since(mark);
            if (since.isPresent() && since.get().change() instanceof WaveChange.NoClearChange change) {
                still.add(when(mark));
                none.add(change);
                coarsest = Math.max(coarsest, grid(since.get().wave()));
            } else {
                since.map(change -> moved(change, "since " + when(mark)).sentence())
                        .ifPresent(sentences::add);
            }
        }
        if (!none.isEmpty()) {
            sentences.add(
                    none.size() == 1
                            ? MovementText.noClearChange(none.get(0), "since " + still.get(0), scale(coarsest))
                            : MovementText.noClearChange(none, still, scale(coarsest)));
        }
        return sentences;
    }

    private String when(TrendMark mark) {
        return "“" + MarkupEscape.of(mark.text()) + "” (" + DateTimeText.since(mark.day(), lastDay()) + ")";
    }

    /** The change since the last result before this mark; empty if there is no result before or after it. */
    private Optional<ChangeSince> since(TrendMark mark) {
        Optional<Integer> before = Trend.lastBefore(line.waves(), mark.day());
        return trend.since().stream()
                .filter(since -> before.filter(wave -> wave == since.wave()).isPresent())
                .findFirst();
    }

    private MovementText.Moved moved(ChangeSince since, String when) {
        return MovementText.moved(
                since.change(),
                figures.get(since.wave()).label(),
                latest().label() + unit,
                when,
                scale(grid(since.wave())));
    }

    private Optional<ControlChart> ordinary() {
        return trend.ordinary()
                .map(chart -> chart.rounded(grid(), i -> figures.get(i).share().percent()));
    }

    private Optional<MovementText.Moved> outside() {
        return ordinary()
                .flatMap(chart -> chart.signals().stream()
                        .filter(signal -> signal.kind() == ControlChart.Kind.OUTSIDE)
                        .filter(signal -> signal.last() == figures.size() - 1)
                        .findFirst()
                        .map(signal -> new MovementText.Moved(
                                MovementText.outsideNormalVariation(chart, signal.up(), latest().unit() + unit, grid()),
                                0)));
    }

    private boolean isSized(Drift drift) {
        PercentagePoints points = drift.change().difference().outward(grid());
        return points.low() > 0 || points.high() < 0;
    }

    private TrendPoint latest() {
        return figures.get(figures.size() - 1);
    }

    private LocalDate lastDay() {
        List<TrendPoint> shown = line.shown();
        return shown.get(shown.size() - 1).day();
    }

    private String since(int figure) {
        return span.of(figures.get(figure).day(), lastDay());
    }

    private String day(int figure) {
        return DateTimeText.since(figures.get(figure).day(), lastDay());
    }

    /** The coarsest rounding step of all figures. */
    private int grid() {
        return figures.stream().mapToInt(TrendPoint::step).max().orElse(MovementText.GRID_OF_WORDS);
    }

    private MovementText.Scale scale(int grid) {
        return new MovementText.Scale(latest().isScore(), latest().counts().fewestAnswers(), grid);
    }

    private int grid(int earlier) {
        return Math.max(figures.get(earlier).step(), latest().step());
    }

    /** The movements of the options of a choice, and in one sentence which of them show none. */
    static List<String> ofOptions(List<Movements> options) {
        List<String> sentences = new ArrayList<>();
        List<Movements> still = new ArrayList<>();
        for (Movements option : options) {
            option.clear()
                    .ifPresentOrElse(
                            clear -> sentences.add(option.line.bold() + ": " + clear.sentence()),
                            () -> still.add(option));
        }
        List<Movements> seen =
                still.stream().filter(each -> each.unseen().isPresent()).toList();
        if (seen.isEmpty()) {
            still.stream().findFirst().map(Movements::still).ifPresent(sentences::add);
        } else {
            sentences.add(MovementText.noClearChange(
                    seen.stream().map(each -> each.line.bold()).toList(),
                    seen.stream().map(each -> each.unseen().orElseThrow()).toList(),
                    seen.get(0).since(0),
                    seen.get(0).scale(seen.get(0).grid())));
        }
        return sentences;
    }

    private Optional<Integer> unseen() {
        return isComparable()
                ? none().flatMap(none -> MovementText.unseen(none, scale(grid())).stream()
                        .boxed()
                        .findFirst())
                : Optional.empty();
    }
}
