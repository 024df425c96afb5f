package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.statistics.Interval;
import dev.candor.core.statistics.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The order in which products are listed, by their latest results: the favourable share or the score, shrunk to the mean of all, so that
 * few answers cannot put a product first by luck. Products on other scales follow, then those without figures.
 *
 * @param places each product once
 * @param compares whether two products or more have figures
 */
record ProductOrder(List<Place> places, boolean compares) {
    /** A product in its place; it has a rank, from 1, only if its likely range overlaps no other and all have one scale. */
    record Place(ProductHistory history, OptionalInt rank) {
        /** The name with the rank before it. */
        String numbered(String name) {
            return rank.isPresent() ? rank.getAsInt() + ". " + name : name;
        }
    }

    ProductOrder {
        places = List.copyOf(places);
    }

    static ProductOrder of(List<ProductHistory> histories) {
        Map<Optional<String>, List<Ranking.Contender<ProductHistory>>> scales = new LinkedHashMap<>();
        List<Place> without = new ArrayList<>();
        for (ProductHistory history : histories) {
            contender(history)
                    .ifPresentOrElse(
                            contender -> scales.computeIfAbsent(
                                            ComparePage.scale(history.result()), scale -> new ArrayList<>())
                                    .add(contender),
                            () -> without.add(new Place(history, OptionalInt.empty())));
        }
        boolean compares = histories.size() - without.size() > 1;
        boolean numbered = compares && scales.size() == 1;
        List<Place> places = new ArrayList<>();
        scales.values().stream()
                .sorted(Comparator.comparingInt((List<?> sameScale) -> sameScale.size())
                        .reversed())
                .flatMap(sameScale -> Ranking.of(sameScale).stream())
                .map(place -> new Place(place.item(), numbered ? place.rank() : OptionalInt.empty()))
                .forEach(places::add);
        places.addAll(without);
        return new ProductOrder(places, compares);
    }

    private static Optional<Ranking.Contender<ProductHistory>> contender(ProductHistory history) {
        return history.result().flatMap(release -> contender(history, release));
    }

    private static Optional<Ranking.Contender<ProductHistory>> contender(ProductHistory history, Release release) {
        return ProductHistory.shownHeadline(release)
                .filter(shown -> shown.precisionLevel() != PrecisionLevel.WORDS)
                .flatMap(shown -> PopulationEstimate.of(history.product(), release, shown)
                        .map(PopulationEstimate::likely)
                        .map(likely -> new Ranking.Contender<>(
                                history,
                                CountsBehindCell.of(shown, 0, release),
                                new Interval(likely.low() / 100.0, likely.high() / 100.0))));
    }

    /** How to read the order; empty if it compares nothing. */
    Optional<String> note() {
        boolean numbered = places.stream().anyMatch(place -> place.rank().isPresent());
        return compares ? Optional.of(StatisticsText.order(numbered)) : Optional.empty();
    }
}
