package dev.candor.edge.web;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases in memory. */
record ReleaseShelf(List<Release> releases) implements Releases {
    private static final Comparator<Release> BY_DAY =
            Comparator.comparing(release -> release.heading().closed());

    @Override
    public List<Release> latest(String product, int limit) {
        Map<String, Integer> perSurvey = new HashMap<>();
        return of(product, BY_DAY.reversed()).stream()
                .filter(release -> perSurvey.merge(release.heading().survey(), 1, Integer::sum) <= limit)
                .toList();
    }

    @Override
    public List<Release> closedAfter(String product, Instant after) {
        return of(product, BY_DAY).stream()
                .filter(release -> release.heading()
                        .closed()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .isAfter(after))
                .toList();
    }

    @Override
    public List<Release> closedSince(String product, LocalDate day) {
        return of(product, BY_DAY.reversed()).stream()
                .filter(release -> !release.heading().closed().isBefore(day))
                .toList();
    }

    @Override
    public Optional<Release> of(String wave) {
        return releases.stream()
                .filter(release -> release.heading().wave().equals(wave))
                .findFirst();
    }

    private List<Release> of(String product, Comparator<Release> order) {
        return releases.stream()
                .filter(release -> release.heading().product().equals(product))
                .sorted(order)
                .toList();
    }
}
