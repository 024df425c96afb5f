package dev.candor.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measurements of a benchmark by round, printed as medians. */
final class FigureTable {
    private static final String INTEGER = "%10.0f";
    private static final String DECIMAL = "%10.2f";

    private final String title;
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();
    private final List<Goal> goals = new ArrayList<>();

    FigureTable(String title) {
        this.title = title;
    }

    /** Adds the measurement of one round. */
    void add(String what, double figure) {
        rounds.computeIfAbsent(what, key -> new ArrayList<>()).add(figure);
    }

    /** Sets a lower target for the median. */
    FigureTable atLeast(String what, double bound) {
        goals.add(new Goal(what, true, bound));
        return this;
    }

    /** Sets an upper target for the median. */
    FigureTable atMost(String what, double bound) {
        goals.add(new Goal(what, false, bound));
        return this;
    }

    /** The measurements of all rounds by what was measured. */
    Map<String, List<Double>> figures() {
        return rounds;
    }

    /** What targets are set for. */
    List<String> targets() {
        return goals.stream().map(Goal::what).toList();
    }

    void print(PrintStream out) {
        out.println(title);
        rounds.forEach((what, figures) -> {
            Quantiles spread = Quantiles.of(figures);
            String format = spread.median() < 50 ? DECIMAL : INTEGER;
            out.printf(Locale.ROOT, "  %-44s %-40s %s%n", what, spread.in(format), verdict(what, spread));
        });
        out.println();
        out.flush();
    }

    private String verdict(String what, Quantiles spread) {
        return goals.stream()
                .filter(goal -> goal.what().equals(what))
                .findFirst()
                .map(goal -> goal.verdict(spread.median()))
                .orElse("");
    }

    /** A target for the median of a measurement. */
    private record Goal(String what, boolean isMinimum, double bound) {
        String verdict(double figure) {
            boolean met = isMinimum ? figure >= bound : figure <= bound;
            return (met ? "PASS" : "MISS") + "  target " + (isMinimum ? ">= " : "<= ") + bound;
        }
    }
}
