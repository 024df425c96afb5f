package dev.candor.core.ui.result;

import dev.candor.core.disclosure.CountBounds;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.statistics.CompatibleCounts;
import dev.candor.core.survey.Sentiment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lists every pair of counts that a published cell is compatible with. */
final class CountsBehindCell {
    private CountsBehindCell() {}

    /** Counts of favourable answers. */
    static CompatibleCounts favourable(Shown cell, Release release) {
        return of(cell, Sentiment.FAVOURABLE, release);
    }

    /** Counts of answers with this sentiment. */
    static CompatibleCounts of(Shown cell, Sentiment sentiment, Release release) {
        return CompatibleCounts.ofRows(
                counts(cell, sentiment, release, release.asked().highest()));
    }

    /** Counts behind one of the cell's shares. */
    static CompatibleCounts of(Shown cell, int index, Release release) {
        return CompatibleCounts.ofRows(
                counts(cell, index, release, release.asked().highest()));
    }

    /** Counts behind one of the cell's shares if exactly {@code roster} people were asked; empty if that is impossible. */
    static Optional<CompatibleCounts> of(Shown cell, int index, Release release, int roster) {
        return Optional.of(counts(cell, index, release, roster))
                .filter(counts -> !counts.isEmpty())
                .map(CompatibleCounts::ofRows);
    }

    private static List<CompatibleCounts.Row> counts(Shown cell, int index, Release release, int roster) {
        boolean scale =
                cell.question().filter(question -> question.type().isScale()).isPresent();
        if (scale) {
            return counts(cell, index == 0 ? Sentiment.FAVOURABLE : Sentiment.UNFAVOURABLE, release, roster);
        }
        return byAnswers(cell, release, roster, n -> release.possibleCounts(cell, index, n));
    }

    /** Counts of answers that are any of these options of a single choice: what they add up to, and what the others leave. */
    static CompatibleCounts ofAny(Shown cell, Collection<Integer> options, Release release) {
        List<Integer> others = IntStream.range(0, cell.shares().size())
                .filter(option -> !options.contains(option))
                .boxed()
                .toList();
        return CompatibleCounts.ofRows(byAnswers(cell, release, release.asked().highest(), n -> {
            CountBounds together = sum(cell, options, release, n);
            CountBounds rest = sum(cell, others, release, n);
            return new CountBounds(
                    Math.max(together.fewest(), n - rest.most()), Math.min(together.most(), n - rest.fewest()));
        }));
    }

    private static CountBounds sum(Shown cell, Collection<Integer> options, Release release, int n) {
        List<CountBounds> each = options.stream()
                .map(option -> release.possibleCounts(cell, option, n))
                .toList();
        return new CountBounds(
                each.stream().mapToInt(CountBounds::fewest).sum(),
                each.stream().mapToInt(CountBounds::most).sum());
    }

    /** The ends of the bounds at each possible number of answers. */
    private static List<CompatibleCounts.Row> byAnswers(
            Shown cell, Release release, int roster, IntFunction<CountBounds> bounds) {
        int most = Math.min(
                mostBallots(release.participation(), roster), cell.answers().highest());
        List<CompatibleCounts.Row> counts = new ArrayList<>();
        for (int n = cell.answers().lowest(); n <= most; n++) {
            CountBounds possible = bounds.apply(n);
            if (!possible.isEmpty()) {
                counts.add(new CompatibleCounts.Row(n, possible.fewest(), possible.most()));
            }
        }
        return counts;
    }

    /** Counts of each point of a scale, ascending; empty if the points are not published. */
    static List<CompatibleCounts> points(Shown cell, Release release) {
        return IntStream.range(0, cell.points().size())
                .mapToObj(point -> CompatibleCounts.ofRows(
                        byAnswers(cell, release, release.asked().highest(), n -> cell.possiblePoints(point, n))))
                .toList();
    }

    private static List<CompatibleCounts.Row> counts(Shown cell, Sentiment sentiment, Release release, int roster) {
        return byAnswers(cell, release, roster, n -> cell.possibleCounts(sentiment, n));
    }

    /** Upper bound of ballots that the published participation allows. */
    private static int mostBallots(OptionalInt participation, int roster) {
        return participation.isEmpty()
                ? roster
                : Math.min(roster, ((participation.getAsInt() + 5) * roster + 99) / 100 - 1);
    }
}
