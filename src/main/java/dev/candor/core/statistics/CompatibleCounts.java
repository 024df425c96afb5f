package dev.candor.core.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * All counts that are compatible with a published cell; never empty.
 *
 * <p>A statistic takes the lowest lower limit and the highest upper limit over all compatible counts. Every statistic rises
 * with the number favourable at a fixed number of answers, so only the two extremes per number of answers are kept.
 */
public final class CompatibleCounts {
    private final List<Row> rows;
    private final Interval shares;

    private CompatibleCounts(List<Row> rows, String source) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "no count fits " + source + "; give the range of answers and the share as they were published");
        }
        this.rows = rows;
        double lowest = 1;
        double highest = 0;
        for (Row row : rows) {
            lowest = Math.min(lowest, row.lowest());
            highest = Math.max(highest, row.highest());
        }
        this.shares = new Interval(lowest, highest);
    }

    /** The lowest and the highest possible count at one number of answers. */
    public record Row(int answers, int fewest, int most) {
        public Row {
            if (answers < 1 || fewest < 0 || fewest > most || most > answers) {
                throw new IllegalArgumentException(
                        fewest + " to " + most + " of " + answers + " answers is impossible");
            }
        }

        private double lowest() {
            return (double) fewest / answers;
        }

        private double highest() {
            return (double) most / answers;
        }

        private Row complement() {
            return new Row(answers, answers - most, answers - fewest);
        }
    }

    /** These counts, in order of their numbers of answers, of which no two are the same. */
    public static CompatibleCounts ofRows(List<Row> rows) {
        return new CompatibleCounts(List.copyOf(rows), "an empty list");
    }

    /** The counts that remain possible if only {@code roster} people were asked. */
    public CompatibleCounts within(int roster) {
        List<Row> left = rows.stream().filter(row -> row.answers <= roster).toList();
        return new CompatibleCounts(
                left, "a roster of " + roster + " people where at least " + fewestAnswers() + " answered");
    }

    /** The complementary counts: unfavourable instead of favourable answers. */
    public CompatibleCounts complement() {
        return new CompatibleCounts(rows.stream().map(Row::complement).toList(), "a complement");
    }

    /** The lowest and the highest possible favourable share, 0 to 1. */
    public Interval shares() {
        return shares;
    }

    public int fewestAnswers() {
        return rows.get(0).answers;
    }

    List<Row> rows() {
        return rows;
    }

    /** The least favourable count at each number of answers, ascending. */
    Stream<SampleCount> leastFavourable() {
        return rows.stream().map(row -> new SampleCount(row.fewest, row.answers));
    }

    /** The minimum of a statistic that rises with the number favourable. */
    double minimum(ToDoubleFunction<SampleCount> statistic) {
        return leastFavourable().mapToDouble(statistic).min().orElseThrow();
    }

    /** The central count, for an order or a baseline that needs a single number. */
    SampleCount middle() {
        Row row = rows.get(rows.size() / 2);
        return new SampleCount((row.fewest + row.most) / 2, row.answers);
    }
}
