package dev.candor.core.statistics;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every count that a published cell could stand for: never empty.
 *
 * <p>Figures take the lowest lower limit and the highest upper limit over all of it. All of them rise with the number
 * favourable when the number of answers stays, so the two ends per number of answers are all that has to be kept.
 */
public final class CompatibleCounts {
    private final List<Row> rows;

    private CompatibleCounts(List<Row> rows, String source) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "no count fits " + source + "; give the band and the share as they were published");
        }
        this.rows = rows;
    }

    /** The two ends of what is possible at one number of answers. */
    record Row(int answers, int fewest, int most) {

        private Row mirrored() {
            return new Row(answers, answers - most, answers - fewest);
        }

        private static Row widest(Row one, Row other) {
            return new Row(one.answers, Math.min(one.fewest, other.fewest), Math.max(one.most, other.most));
        }
    }

    /** Exactly these counts. */
    public static CompatibleCounts of(Collection<CellCount> counts) {
        SortedMap<Integer, Row> rows = new TreeMap<>();
        for (CellCount count : counts) {
            Row row = new Row(count.answers(), count.favourable(), count.favourable());
            rows.merge(count.answers(), row, Row::widest);
        }
        return new CompatibleCounts(List.copyOf(rows.values()), "an empty collection");
    }

    /** Every count within a band of answers, both ends included, whose share lies in the range. */
    public static CompatibleCounts of(int fewestAnswers, int mostAnswers, ShareRange shares) {
        List<Row> rows = IntStream.rangeClosed(Math.max(1, fewestAnswers), mostAnswers)
                .mapToObj(answers -> new Row(answers, shares.fewestOf(answers), shares.mostOf(answers)))
                .filter(row -> row.fewest <= row.most)
                .toList();
        return new CompatibleCounts(rows, fewestAnswers + " to " + mostAnswers + " answers and " + shares);
    }

    /** What is left when it is known that no more than so many people were asked. */
    public CompatibleCounts within(int roster) {
        List<Row> left = rows.stream().filter(row -> row.answers <= roster).toList();
        return new CompatibleCounts(
                left, "a roster of " + roster + " people where at least " + fewestAnswers() + " answered");
    }

    /** The same cell seen from the other side: who is not favourable. */
    public CompatibleCounts mirrored() {
        return new CompatibleCounts(rows.stream().map(Row::mirrored).toList(), "a mirror");
    }

    /** The lowest and the highest share favourable, 0 to 1. */
    public Interval shares() {
        double highest = rows.stream()
                .mapToDouble(row -> new CellCount(row.most, row.answers).share())
                .max()
                .orElseThrow();
        return new Interval(lowest(CellCount::share), highest);
    }

    int fewestAnswers() {
        return rows.get(0).answers;
    }

    List<Row> rows() {
        return rows;
    }

    /** The least favourable count at each number of answers, by number of answers. */
    Stream<CellCount> lowest() {
        return rows.stream().map(row -> new CellCount(row.fewest, row.answers));
    }

    /** The least value of a figure that rises with the number favourable. */
    double lowest(ToDoubleFunction<CellCount> figure) {
        return lowest().mapToDouble(figure).min().orElseThrow();
    }

    /** The count in the middle of band and range: where one number has to stand for all, in an order or a baseline. */
    CellCount middle() {
        Row row = rows.get(rows.size() / 2);
        return new CellCount((row.fewest + row.most) / 2, row.answers);
    }
}
