package dev.candor.edge.slack;

import dev.candor.core.page.Chart;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Charts, tables and pages of them, for tests. */
final class Charts {
    static final Chart.Lines TREND = new Chart.Lines(
            "CI over time",
            "Satisfied: Mar 25 %, Apr 50 %.",
            "% satisfied",
            List.of("Mar", "Apr"),
            List.of(line("Satisfaction", 25, 50)),
            List.of());
    static final Chart.Bars PAINS = new Chart.Bars(
            "What slows people down",
            "docs 60 %, queueing 20 %.",
            List.of(bar("docs", 60, "60 %"), bar("queueing", 20, "20 %")));
    static final Chart.Diverging RESULT = new Chart.Diverging(
            "How people answered",
            "Satisfied 70 %, dissatisfied 20 %.",
            "satisfied",
            "neither",
            "dissatisfied",
            List.of(new Chart.Row(
                    "Satisfaction",
                    Optional.of(new Chart.Split(20, 70, "20 %", "70 %", List.of(), Optional.empty(), Optional.empty())),
                    "about 40 answers")));
    static final Part.Table TEAMS = new Part.Table(
            "Teams", List.of("Team", "Satisfied"), List.of(List.of("Payments", "70 %"), List.of("Data", "≤ 20 %")));

    private Charts() {}

    static Chart.Bar bar(String label, int percent, String figure) {
        return new Chart.Bar(label, percent, figure);
    }

    /** A line with these percentages; a negative one is a gap. */
    static Chart.Line line(String name, int... percents) {
        List<OptionalInt> values = new ArrayList<>();
        for (int percent : percents) {
            values.add(percent < 0 ? OptionalInt.empty() : OptionalInt.of(percent));
        }
        return new Chart.Line(
                name,
                values,
                values.stream().map(value -> Optional.<Chart.Range>empty()).toList(),
                List.of());
    }

    static Part.Picture picture(Chart chart) {
        return new Part.Picture(chart, "text of " + chart.title());
    }

    static Page page(Part... parts) {
        return new Page("CI: 70 % are satisfied.", List.of(parts));
    }
}
