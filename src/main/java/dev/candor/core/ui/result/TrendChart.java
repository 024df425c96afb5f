package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Chart;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.statistics.ConfidenceLevel;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.Wilson;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.TrendMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the trend of a question as data for a chart, in plain words, and as bars of text. */
final class TrendChart {
    /** The most options drawn; more could not be told apart. */
    static final int MAX_OPTIONS = 6;

    private static final int MAX_TEXT_LINES = 12;
    private static final int MAX_FIGURES_IN_WORDS = 20;

    private final QuestionTrend trend;
    private final List<TrendMark> marks;

    TrendChart(QuestionTrend trend, List<TrendMark> marks) {
        this.trend = trend;
        this.marks = marks;
    }

    Chart.Lines lines() {
        List<Chart.Line> lines = new ArrayList<>();
        List<QuestionTrend.Wording> wordings = trend.wordings();
        Set<String> drawn = drawn().stream().map(TrendLine::name).collect(Collectors.toSet());
        for (int i = wordings.size() - 1; i >= 0; i--) {
            boolean current = i == wordings.size() - 1;
            for (TrendLine line : current ? drawn() : wordings.get(i).lines()) {
                if (drawn.contains(line.name()) && !line.shown().isEmpty()) {
                    lines.add(line(current ? line.name() : line.name() + until(line), line));
                }
            }
        }
        return new Chart.Lines(trend.title(), words(), unit(), ChartDates.of(trend.releases()), lines, chartMarks());
    }

    private List<Chart.Mark> chartMarks() {
        List<Release> releases = trend.releases();
        LocalDate last = releases.get(releases.size() - 1).heading().closed();
        return within().stream()
                .map(mark ->
                        new Chart.Mark(position(mark.day()), DateTimeText.since(mark.day(), last) + ": " + mark.text()))
                .toList();
    }

    /** The lines of the current wording that are drawn: of a choice those with the largest latest share. */
    List<TrendLine> drawn() {
        return trend.lines().stream()
                .sorted(Comparator.comparingInt(TrendChart::latestPercent).reversed())
                .limit(MAX_OPTIONS)
                .toList();
    }

    private static int latestPercent(TrendLine line) {
        List<TrendPoint> shown = line.shown();
        return shown.isEmpty() ? -1 : shown.get(shown.size() - 1).share().percent();
    }

    private static String until(TrendLine line) {
        List<TrendPoint> shown = line.shown();
        return " (other wording, until "
                + DateTimeText.shortDate(shown.get(shown.size() - 1).release()) + ")";
    }

    private static Chart.Line line(String name, TrendLine line) {
        return new Chart.Line(
                name,
                line.points().stream()
                        .map(point -> point.map(TrendPoint::percent).orElseGet(OptionalInt::empty))
                        .toList(),
                line.points().stream()
                        .map(point -> point.filter(TrendPoint::isFigure).map(TrendChart::range))
                        .toList(),
                line.points().stream()
                        .map(point -> point.map(TrendPoint::label).orElse(""))
                        .toList());
    }

    private static Chart.Range range(TrendPoint point) {
        PercentagePoints points =
                Wilson.interval(point.counts(), ConfidenceLevel.NINETY_FIVE).outward(point.step());
        return new Chart.Range(Math.max(0, points.low()), Math.min(100, points.high()));
    }

    private String unit() {
        if (trend.question()
                .filter(question -> question.type() == QuestionType.SCORE)
                .isPresent()) {
            return "of 100";
        }
        return trend.hasOneLine() ? "% " + trend.lines().get(0).name() : "% of those who answered";
    }

    /** The position of the first result from this day on. */
    private int position(LocalDate day) {
        return (int) trend.releases().stream()
                .takeWhile(release -> release.heading().closed().isBefore(day))
                .count();
    }

    /** The marks between the first result and the last. */
    private List<TrendMark> within() {
        return marks.stream()
                .filter(mark -> position(mark.day()) > 0)
                .filter(mark -> position(mark.day()) < trend.releases().size())
                .toList();
    }

    /** The figures and marks in plain words. */
    private String words() {
        List<String> sentences = new ArrayList<>();
        for (TrendLine line : drawn()) {
            List<TrendPoint> shown = sample(line.shown(), MAX_FIGURES_IN_WORDS / drawn().size() + 1);
            sentences.add(line.name() + ": "
                    + (shown.isEmpty()
                            ? "nothing published"
                            : shown.stream()
                                    .map(point -> DateTimeText.shortDate(point.release()) + " " + point.label())
                                    .collect(Collectors.joining(", ")))
                    + ".");
        }
        trend.newWordingSince().ifPresent(since -> sentences.add(trend.newWording(since)));
        within().forEach(mark -> sentences.add(DateTimeText.date(mark.day()) + ": " + mark.text() + "."));
        String words = String.join(" ", sentences);
        return ShortenedText.of(words, ChartWords.MAX);
    }

    /** At most {@code most} elements, evenly spaced, with the first and the last. */
    private static <T> List<T> sample(List<T> all, int most) {
        return all.size() <= most
                ? all
                : IntStream.range(0, most)
                        .mapToObj(i -> all.get(i * (all.size() - 1) / (most - 1)))
                        .toList();
    }

    /** The same as bars of text, the latest last. */
    String text() {
        List<String> lines = trend.hasOneLine() ? results() : options();
        within().forEach(mark -> lines.add("↑ " + DateTimeText.date(mark.day()) + "  " + MarkupEscape.of(mark.text())));
        return String.join("\n", lines);
    }

    /** One line per result, with a line where the wording changed. */
    private List<String> results() {
        List<Release> releases = trend.releases();
        List<Release> latest = releases.subList(Math.max(0, releases.size() - MAX_TEXT_LINES), releases.size());
        List<String> lines = new ArrayList<>();
        if (latest.size() < releases.size()) {
            lines.add("_The latest " + latest.size() + " of " + releases.size() + " results:_");
        }
        Optional<String> wording = Optional.empty();
        for (Release release : latest) {
            Optional<String> asked = trend.question()
                    .flatMap(question -> QuestionTrend.asked(release, question.id()))
                    .map(Question::version);
            if (asked.isPresent() && wording.isPresent() && !asked.equals(wording)) {
                lines.add("_— other wording from here on —_");
            }
            wording = asked.isPresent() ? asked : wording;
            lines.add(DateTimeText.shortDate(release) + "  " + result(release));
        }
        return lines;
    }

    private String result(Release release) {
        if (release.isVoided()) {
            return "could not be counted";
        }
        return trend.question()
                .map(question -> QuestionTrend.asked(release, question.id())
                        .map(version -> ResultLine.brief(release.cell(version)))
                        .orElse("not asked"))
                .orElseGet(() -> use(release));
    }

    private String use(Release release) {
        return release.use() instanceof Shown use
                ? bar(
                        new TrendPoint(release, use, 0),
                        MarkupEscape.of(trend.lines().get(0).name()))
                : Withheld.REASON;
    }

    private static String bar(TrendPoint point, String name) {
        String figure = point.label() + " " + name;
        return point.isFigure() ? ShareBar.ofOne(point.share().percent()) + "  " + figure : figure;
    }

    /** One line per option: the bar of its latest share, its first and its latest figure. */
    private List<String> options() {
        return drawn().stream().map(TrendChart::option).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String option(TrendLine line) {
        List<TrendPoint> figures = line.figures();
        String name = MarkupEscape.of(line.name());
        if (figures.isEmpty()) {
            List<TrendPoint> shown = line.shown();
            return name + ": "
                    + (shown.isEmpty()
                            ? Withheld.REASON
                            : shown.get(shown.size() - 1).label());
        }
        TrendPoint latest = figures.get(figures.size() - 1);
        String first = figures.size() == 1 ? "" : figures.get(0).label() + " → ";
        return ShareBar.ofOne(latest.share().percent()) + "  " + name + "  " + first + latest.label();
    }
}
