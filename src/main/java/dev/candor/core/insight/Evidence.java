package dev.candor.core.insight;

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
public final class Evidence {
    private final List<Row> rows;

    private Evidence(List<Row> rows, String source) {
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
    public static Evidence of(Collection<Count> counts) {
        SortedMap<Integer, Row> rows = new TreeMap<>();
        for (Count count : counts) {
            Row row = new Row(count.answers(), count.favourable(), count.favourable());
            rows.merge(count.answers(), row, Row::widest);
        }
        return new Evidence(List.copyOf(rows.values()), "an empty collection");
    }

    /** Every count within a band of answers, both ends included, whose share lies in the range. */
    public static Evidence of(int fewestAnswers, int mostAnswers, ShareRange shares) {
        List<Row> rows = IntStream.rangeClosed(Math.max(1, fewestAnswers), mostAnswers)
                .mapToObj(answers -> new Row(answers, shares.fewestOf(answers), shares.mostOf(answers)))
                .filter(row -> row.fewest <= row.most)
                .toList();
        return new Evidence(rows, fewestAnswers + " to " + mostAnswers + " answers and " + shares);
    }

    /** What is left when it is known that no more than so many people were asked. */
    public Evidence within(int roster) {
        List<Row> left = rows.stream().filter(row -> row.answers <= roster).toList();
        return new Evidence(left, "a roster of " + roster + " people where at least " + fewestAnswers() + " answered");
    }

    /** The same cell seen from the other side: who is not favourable. */
    public Evidence mirrored() {
        return new Evidence(rows.stream().map(Row::mirrored).toList(), "a mirror");
    }

    /** The lowest and the highest share favourable, 0 to 1. */
    public Interval shares() {
        double highest = rows.stream()
                .mapToDouble(row -> new Count(row.most, row.answers).share())
                .max()
                .orElseThrow();
        return new Interval(lowest(Count::share), highest);
    }

    int fewestAnswers() {
        return rows.get(0).answers;
    }

    List<Row> rows() {
        return rows;
    }

    /** The least favourable count at each number of answers, by number of answers. */
    Stream<Count> lowest() {
        return rows.stream().map(row -> new Count(row.fewest, row.answers));
    }

    /** The least value of a figure that rises with the number favourable. */
    double lowest(ToDoubleFunction<Count> figure) {
        return lowest().mapToDouble(figure).min().orElseThrow();
    }

    /** The count in the middle of band and range: where one number has to stand for all, in an order or a baseline. */
    Count middle() {
        Row row = rows.get(rows.size() / 2);
        return new Count((row.fewest + row.most) / 2, row.answers);
    }
}
