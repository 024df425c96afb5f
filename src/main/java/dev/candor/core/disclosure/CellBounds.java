package dev.candor.core.disclosure;

import dev.candor.core.survey.QuestionType;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The counts of one group by disjoint classes, with the bounds that the published figures leave for each count.
 *
 * @param counts true counts, which add up to the answers of the group
 * @param fewest lower bound of each count
 * @param most upper bound of each count
 */
record CellBounds(List<Integer> counts, List<Integer> fewest, List<Integer> most) {
    /** The bounds of a withheld group. */
    static List<CellBounds> withheld(TrueCounts counts) {
        return partitions(counts)
                .map(classes -> new CellBounds(
                        classes,
                        Collections.nCopies(classes.size(), 0),
                        Collections.nCopies(classes.size(), counts.n())))
                .toList();
    }

    /** The bounds of a group that is published with these figures. */
    static List<CellBounds> shown(TrueCounts counts, PublishedFigures figures) {
        int n = counts.n();
        QuestionType type = counts.question().type();
        if (type.isScale()) {
            return List.of(within(
                    counts.segments(),
                    TrueCounts.SEGMENTS.stream()
                            .map(sentiment -> figures.possibleCounts(sentiment, type, n))
                            .toList()));
        }
        List<CountBounds> ranges = IntStream.range(0, counts.bins().size())
                .mapToObj(option -> figures.possibleCounts(option, n))
                .toList();
        if (type != QuestionType.MULTI) {
            return List.of(within(counts.bins(), ranges));
        }
        List<Integer> fewest = ranges.stream().map(CountBounds::fewest).toList();
        List<Integer> most = ranges.stream().map(CountBounds::most).toList();
        Stream<CellBounds> options = IntStream.range(0, ranges.size())
                .mapToObj(i -> new CellBounds(
                        pair(counts.bins().get(i), n),
                        List.of(fewest.get(i), n - most.get(i)),
                        List.of(most.get(i), n - fewest.get(i))));
        return Stream.concat(
                        options,
                        jointClasses(counts)
                                .map(classes -> new CellBounds(
                                        classes, jointCounts(fewest, most, n), jointCounts(most, fewest, n))))
                .toList();
    }

    private static CellBounds within(List<Integer> counts, List<CountBounds> ranges) {
        return new CellBounds(
                counts,
                ranges.stream().map(CountBounds::fewest).toList(),
                ranges.stream().map(CountBounds::most).toList());
    }

    /** A scale or single choice has one set of classes; a multiple choice has a set of two classes per option. */
    private static Stream<List<Integer>> partitions(TrueCounts counts) {
        return counts.question().type() == QuestionType.MULTI
                ? Stream.concat(counts.bins().stream().map(x -> pair(x, counts.n())), jointClasses(counts))
                : Stream.of(counts.segments());
    }

    /** The joint classes of two options: only the first, only the second, both. Every answer chose at least one of them. */
    private static Stream<List<Integer>> jointClasses(TrueCounts counts) {
        return counts.bins().size() == 2
                ? Stream.of(jointCounts(counts.bins(), counts.bins(), counts.n()))
                : Stream.empty();
    }

    /** Counts of "only the first", "only the second" and "both", from the counts of either option. */
    private static List<Integer> jointCounts(List<Integer> either, List<Integer> other, int n) {
        return List.of(n - other.get(1), n - other.get(0), Math.max(0, either.get(0) + either.get(1) - n));
    }

    private static List<Integer> pair(int chosen, int n) {
        return List.of(chosen, n - chosen);
    }
}
