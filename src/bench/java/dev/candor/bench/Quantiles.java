package dev.candor.bench;

import java.util.List;
import java.util.Locale;

/** The median and the range of several rounds. */
record Quantiles(double median, double least, double most) {
    /** Quantiles of at least one round. */
    static Quantiles of(List<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Quantiles(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Median with the range in brackets. */
    String in(String format) {
        return String.format(
                Locale.ROOT, format + "  (" + format.strip() + " .. " + format.strip() + ")", median, least, most);
    }
}
