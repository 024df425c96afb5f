package dev.candor.core.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The critics' floor of a series of waves: the lowest unfavourable share of the last {@value #WAVES}, and whether it moved or
 * only what lies above it.
 *
 * <p>The floor is compared with that of the {@value #WAVES} waves before ({@link Newcombe}, from the lowest wave to the lowest).
 * Where nothing moves, both are lowest of as many waves, and vary less than single ones. The latest wave is compared with the
 * lowest and the highest of the others, at a level that allows for the choice among them. Changes since single waves are also
 * what a {@link Trend} looks at, so the part above the floor moves only where the trend does.
 *
 * @param lowest position of the wave with the lowest unfavourable share
 * @param reference position of the wave that the movement is from; the lowest if none is clear
 */
public record CriticsFloor(Movement movement, int lowest, int reference) {
    /** Number of waves of a floor. */
    public static final int WAVES = 4;

    private static final double SIGNIFICANCE = 0.05;

    /** The clear movement, the floor's before that of the part above it. */
    public enum Movement {
        /** The floor is higher than that of the waves before. */
        FLOOR_ROSE,
        /** The floor is lower than that of the waves before. */
        FLOOR_FELL,
        /** The latest share is above the floor. */
        ABOVE_ROSE,
        /** The latest share is below the highest of the waves since the floor began. */
        ABOVE_FELL,
        /** No movement can be told from chance. */
        UNCLEAR
    }

    /**
     * The floor of these unfavourable shares, oldest first; empty with fewer than {@value #WAVES}.
     *
     * @param trendMoved whether the trend of the same answers shows a movement
     */
    public static Optional<CriticsFloor> of(List<CompatibleCounts> waves, BooleanSupplier trendMoved) {
        int now = waves.size() - WAVES;
        if (now < 0) {
            return Optional.empty();
        }
        Comparator<Integer> byShare =
                Comparator.comparingDouble(wave -> waves.get(wave).shares().middle());
        int lowest = range(now, waves.size()).min(byShare).orElseThrow();
        int highest = range(now, waves.size()).max(byShare).orElseThrow();
        Optional<Integer> before =
                now < WAVES ? Optional.empty() : range(now - WAVES, now).min(byShare);
        int floor = before.map(wave -> direction(waves.get(wave), waves.get(lowest), SIGNIFICANCE))
                .orElse(0);
        if (floor != 0) {
            return Optional.of(new CriticsFloor(
                    floor > 0 ? Movement.FLOOR_ROSE : Movement.FLOOR_FELL, lowest, before.orElseThrow()));
        }
        CriticsFloor above = above(waves, lowest, highest);
        return Optional.of(
                above.movement == Movement.UNCLEAR || trendMoved.getAsBoolean()
                        ? above
                        : new CriticsFloor(Movement.UNCLEAR, lowest, lowest));
    }

    /** The movement of the latest wave, which is compared with the lowest and the highest. */
    private static CriticsFloor above(List<CompatibleCounts> waves, int lowest, int highest) {
        CompatibleCounts latest = waves.get(waves.size() - 1);
        double oneOfSeveral = SIGNIFICANCE / (WAVES - 1);
        if (direction(waves.get(lowest), latest, oneOfSeveral) > 0) {
            return new CriticsFloor(Movement.ABOVE_ROSE, lowest, lowest);
        }
        return direction(waves.get(highest), latest, oneOfSeveral) < 0
                ? new CriticsFloor(Movement.ABOVE_FELL, lowest, highest)
                : new CriticsFloor(Movement.UNCLEAR, lowest, lowest);
    }

    private static Stream<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed();
    }

    /** Positive for a clear rise, negative for a clear fall, else 0. */
    private static int direction(CompatibleCounts earlier, CompatibleCounts later, double significance) {
        return Newcombe.probability(earlier, later) > significance
                ? 0
                : Double.compare(later.shares().middle(), earlier.shares().middle());
    }
}
