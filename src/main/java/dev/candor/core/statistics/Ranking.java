package dev.candor.core.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * A ranking of products, best first, by shares shrunk to their common mean so that a small group cannot win by luck.
 *
 * <p>The order is that of (x + m·P) / (n + m) with m = (1 − ρ) / ρ, where x of n is the central count of each cell. Pages
 * display the plain share, not the shrunken one.
 */
public final class Ranking {

    private Ranking() {}

    /** An item to rank, with the displayed range of its share. */
    public record Contender<T>(T item, CompatibleCounts counts, Interval shownRange) {}

    /** A position in the order; it has a rank, from 1, only if no other displayed range overlaps its own. */
    public record Place<T>(T item, double shrunk, OptionalInt rank) {}

    /** All contenders in order, best first; ties keep their input order. */
    public static <T> List<Place<T>> of(List<Contender<T>> contenders) {
        IntraclassCorrelation correlation = IntraclassCorrelation.of(
                contenders.stream().map(each -> each.counts().middle()).toList());
        List<Contender<T>> order = contenders.stream()
                .sorted(Comparator.<Contender<T>>comparingDouble(each -> correlation.shrink(middle(each)))
                        .thenComparingDouble(each -> middle(each).share())
                        .reversed())
                .toList();
        List<Place<T>> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Contender<T> current = order.get(i);
            OptionalInt rank = overlapsNone(order, i) ? OptionalInt.of(i + 1) : OptionalInt.empty();
            places.add(new Place<>(current.item(), correlation.shrink(middle(current)), rank));
        }
        return places;
    }

    private static <T> SampleCount middle(Contender<T> contender) {
        return contender.counts().middle();
    }

    private static <T> boolean overlapsNone(List<Contender<T>> order, int place) {
        Interval current = order.get(place).shownRange();
        return order.subList(0, place).stream()
                        .allMatch(better -> better.shownRange().low() > current.high())
                && order.subList(place + 1, order.size()).stream()
                        .allMatch(worse -> worse.shownRange().high() < current.low());
    }
}
