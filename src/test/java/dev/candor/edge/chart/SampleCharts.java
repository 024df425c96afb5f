package dev.candor.edge.chart;

import dev.candor.core.page.Chart;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Charts as pages have them, for tests. */
final class SampleCharts {
    private SampleCharts() {}

    static Chart.Diverging oneProduct() {
        return new Chart.Diverging(
                "CI – 27 November 2026",
                "CI: 55 % satisfied, 25 % dissatisfied. Likely range: 45 to 65 %.",
                "satisfied",
                "neither",
                "dissatisfied",
                List.of(new Chart.Row(
                        "Overall, how satisfied are you with CI?",
                        Optional.of(split(25, 55, List.of(), 45, 65, 30, 75)),
                        "about 40 answers")));
    }

    static Chart.Diverging products() {
        return products("CI", "Deploy CLI", "Kubernetes platform", "Jenkins", "Batch queue");
    }

    /** Five products; the last is withheld. */
    static Chart.Diverging products(String... names) {
        return new Chart.Diverging(
                "Latest results",
                "Deploy CLI: 86 % satisfied.",
                "satisfied",
                "neither",
                "dissatisfied",
                List.of(
                        row(names[1], split(6, 86, List.of(10, 10, 10, 40, 45), 80, 92, 60, 96), "about 120 answers"),
                        row(names[0], split(25, 55, List.of(), 45, 65, 30, 75), "about 40 answers"),
                        row(names[2], split(40, 40, List.of(), 30, 55, 25, 65), "about 30 answers"),
                        row(names[3], split(80, 20, List.of(), 0, 40, 0, 60), "20–29 answers"),
                        new Chart.Row(names[4], Optional.empty(), "not enough answers to show safely")));
    }

    static Chart.Lines trend() {
        List<Integer> percents = List.of(25, 25, 30, 45, 45, 50, 55, 55, 70);
        return new Chart.Lines(
                "CI – the last 9 results",
                "From 25 % to 70 %.",
                "satisfied",
                IntStream.range(0, 9).mapToObj(i -> (i + 1) + " Nov").toList(),
                List.of(line("satisfied", percents)),
                List.of(new Chart.Mark(3, "new runners live"), new Chart.Mark(8, "cache for everyone")));
    }

    /** A trend of twelve results with this many marks, one before each result but the first. */
    static Chart.Lines marked(int marks) {
        List<String> texts = List.of("new runners live", "cache for everyone", "flaky tests are retried", "docs moved");
        return new Chart.Lines(
                "CI – the last 12 results",
                "From 25 % to 70 %.",
                "satisfied",
                IntStream.range(0, 12).mapToObj(i -> (i + 1) + " Nov").toList(),
                List.of(line("satisfied", List.of(25, 25, 30, 45, 45, 50, 55, 55, 70, 70, 65, 70))),
                IntStream.rangeClosed(1, marks)
                        .mapToObj(i -> new Chart.Mark(i, i + " April: " + texts.get(i % texts.size())))
                        .toList());
    }

    /** A trend with a new wording, a withheld wave and a second question. */
    static Chart.Lines brokenTrend() {
        OptionalInt none = OptionalInt.empty();
        return new Chart.Lines(
                "CI – the last 8 results",
                "In words.",
                "satisfied",
                IntStream.range(0, 8).mapToObj(i -> (i + 10) + " March 2026").toList(),
                List.of(
                        new Chart.Line(
                                "How satisfied are you?",
                                List.of(of(60), of(65), none, of(55), none, none, none, none),
                                ranges(8, 60),
                                List.of()),
                        new Chart.Line(
                                "Overall, how satisfied are you with CI?",
                                List.of(none, none, none, none, of(70), of(65), of(70), of(70)),
                                ranges(8, 70),
                                List.of()),
                        new Chart.Line(
                                "CI made it easy to ship my last change.",
                                List.of(of(40), of(45), of(45), none, of(60), of(60), of(65), of(68)),
                                List.of(),
                                List.of())),
                List.of(
                        new Chart.Mark(3, "new runners live"),
                        new Chart.Mark(4, "cache for everyone, and docs for it"),
                        new Chart.Mark(7, "x".repeat(75))));
    }

    /** Generations over nine results; the fourth is withheld, and the one before it stands alone after another gap. */
    static Chart.Areas generations() {
        return new Chart.Areas(
                "Which of these do you use?",
                "CI: from ≤ 10 % to 55 %. Jenkins: from 80 % to 20 %.",
                "% of those who answered",
                List.of("CI", "Both", "Jenkins", "None of them"),
                List.of(
                        stack("4 March 2026", 5, 10, 80, 5),
                        stack("4 April 2026", 10, 15, 70, 5),
                        new Chart.Stack("4 May 2026", List.of()),
                        stack("4 June 2026", 20, 20, 55, 5),
                        new Chart.Stack("4 July 2026", List.of()),
                        stack("4 August 2026", 30, 25, 40, 5),
                        stack("4 September 2026", 40, 25, 30, 5),
                        stack("4 October 2026", 50, 25, 20, 5),
                        stack("4 November 2026", 55, 20, 20, 5)));
    }

    static Chart.Stack stack(String date, double... heights) {
        return new Chart.Stack(
                date,
                Arrays.stream(heights)
                        .mapToObj(height -> new Chart.Slice(height, height < 10 ? "≤ 10 %" : (int) height + " %"))
                        .toList());
    }

    static Chart.Bars pains() {
        return new Chart.Bars(
                "What slows you down?",
                "queueing 60 %, flaky tests 45 %.",
                List.of(
                        new Chart.Bar("queueing", 60, "60 %"),
                        new Chart.Bar("flaky tests", 45, "45 %"),
                        new Chart.Bar("slow builds", 20, "20 %"),
                        new Chart.Bar("docs", 10, "about 10 % or less")));
    }

    private static OptionalInt of(int percent) {
        return OptionalInt.of(percent);
    }

    private static Chart.Line line(String name, List<Integer> percents) {
        return new Chart.Line(
                name,
                percents.stream().map(OptionalInt::of).toList(),
                percents.stream()
                        .map(p -> Optional.of(new Chart.Range(Math.max(0, p - 15), Math.min(100, p + 12))))
                        .toList(),
                List.of());
    }

    private static List<Optional<Chart.Range>> ranges(int count, int middle) {
        return IntStream.range(0, count)
                .mapToObj(i -> Optional.of(new Chart.Range(middle - 15, middle + 15)))
                .toList();
    }

    static Chart.Row row(String label, Chart.Split split, String note) {
        return new Chart.Row(label, Optional.of(split), note);
    }

    private static Chart.Split split(
            int unfavourable, int favourable, List<Integer> points, int low, int high, int least, int most) {
        return new Chart.Split(
                unfavourable,
                favourable,
                (unfavourable <= 6 ? "≤ " : "") + unfavourable + " %",
                favourable == 20 ? "about 20 % or less" : favourable + " %",
                points,
                Optional.of(new Chart.Range(low, high)),
                Optional.of(new Chart.Range(least, most)));
    }
}
