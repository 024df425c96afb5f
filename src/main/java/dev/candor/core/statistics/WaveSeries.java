package dev.candor.core.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The waves of one version of a question that have a published cell.
 *
 * @param waves oldest first
 * @param marked positions, from 0, of the waves that the latest one is compared with because of an owner's mark
 */
public record WaveSeries(List<DatedCounts> waves, Collection<Integer> marked) {
    private static final int MONTHS_OF_A_QUARTER = 3;

    public WaveSeries {
        waves = List.copyOf(waves);
        marked = List.copyOf(marked);
    }

    int size() {
        return waves.size();
    }

    CompatibleCounts counts(int wave) {
        return waves.get(wave).counts();
    }

    CompatibleCounts latest() {
        return counts(size() - 1);
    }

    /** The waves that the latest one is compared with: the first, the one a quarter ago, and the marked ones. */
    NavigableSet<Integer> compared() {
        NavigableSet<Integer> compared = new TreeSet<>(marked);
        if (size() > 1) {
            compared.add(0);
            aQuarterAgo().ifPresent(compared::add);
        }
        return compared.headSet(size() - 1, false);
    }

    private Optional<Integer> aQuarterAgo() {
        LocalDate latest = waves.get(size() - 1).day();
        return Trend.lastBefore(waves, latest.minusMonths(MONTHS_OF_A_QUARTER).plusDays(1));
    }
}
