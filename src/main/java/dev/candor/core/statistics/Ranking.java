package dev.candor.core.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Products side by side, best first, by shares shrunk to their common mean so that a small group cannot win by luck.
 *
 * <p>The order is that of (x + m·P) / (n + m) with m = (1 − ρ) / ρ, x and n in the middle of each cell. The plain share
 * is the one to show.
 */
public final class Ranking {

    private Ranking() {}

    /** One of those to be ranked, with the range that is shown beside it. */
    public record Contender<T>(T item, CompatibleCounts counts, Interval shownRange) {}

    /** A place in the order; a rank, from 1, only if no other range shown overlaps this one. */
    public record Place<T>(T item, double shrunk, OptionalInt rank) {}

    /** All contenders in order, best first; equals keep the order they came in. */
    public static <T> List<Place<T>> of(List<Contender<T>> contenders) {
        IntraclassCorrelation correlation = IntraclassCorrelation.of(
                contenders.stream().map(each -> each.counts().middle()).toList());
        List<Contender<T>> order = contenders.stream()
                .sorted(Comparator.<Contender<T>>comparingDouble(each -> correlation.shrunk(middle(each)))
                        .thenComparingDouble(each -> middle(each).share())
                        .reversed())
                .toList();
        List<Place<T>> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Contender<T> here = order.get(i);
            OptionalInt rank = overlapsNone(order, i) ? OptionalInt.of(i + 1) : OptionalInt.empty();
            places.add(new Place<>(here.item(), correlation.shrunk(middle(here)), rank));
        }
        return places;
    }

    private static <T> CellCount middle(Contender<T> contender) {
        return contender.counts().middle();
    }

    private static <T> boolean overlapsNone(List<Contender<T>> order, int place) {
        Interval here = order.get(place).shownRange();
        return order.subList(0, place).stream()
                        .allMatch(better -> better.shownRange().low() > here.high())
                && order.subList(place + 1, order.size()).stream()
                        .allMatch(worse -> worse.shownRange().high() < here.low());
    }
}
