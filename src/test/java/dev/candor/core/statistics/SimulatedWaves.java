package dev.candor.core.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Weekly waves of a share that is known, as they are published: to the nearest 5 %, the ends coded at 10 and 90 %. */
final class SimulatedWaves {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final SplittableRandom random;
    private final int answers;
    private final Map<Integer, CompatibleCounts> cells = new HashMap<>();

    SimulatedWaves(long seed, int answers) {
        this.random = new SplittableRandom(seed);
        this.answers = answers;
    }

    /** A history of waves with these true shares. */
    List<DatedCounts> history(double... shares) {
        List<DatedCounts> waves = new ArrayList<>();
        for (double share : shares) {
            waves.add(new DatedCounts(MONDAY.plusWeeks(waves.size()), cell(binomial(share))));
        }
        return waves;
    }

    int binomial(double share) {
        return (int) IntStream.range(0, answers)
                .filter(i -> random.nextDouble() < share)
                .count();
    }

    CompatibleCounts cell(int favourable) {
        return cells.computeIfAbsent(favourable, x -> published(x, answers));
    }

    private static CompatibleCounts published(int favourable, int answers) {
        int percent = 5 * ((200 * favourable + 5 * answers) / (10 * answers));
        ShareRange shares = percent <= 10
                ? new ShareRange(0, 125)
                : percent >= 90 ? new ShareRange(875, 1000) : ShareRange.around(percent, 5);
        int about = (answers + 5) / 10 * 10;
        return CompatibleCounts.of(about - 5, about + 4, shares);
    }

    /** The trend of the only question of a report. */
    static Trend trend(List<DatedCounts> waves, Integer... marked) {
        return Trend.ofReport(List.of(new WaveSeries(waves, List.of(marked)))).get(0);
    }

    /** Whether any of the three looks found a movement. */
    static boolean moved(Trend trend) {
        return Stream.concat(
                                trend.drift().map(Drift::change).stream(),
                                trend.since().stream().map(ChangeSince::change))
                        .anyMatch(change -> !(change instanceof WaveChange.NoClearChange))
                || trend.ordinary().filter(chart -> !chart.signals().isEmpty()).isPresent();
    }

    static double[] stable(double share, int waves) {
        return DoubleStream.generate(() -> share).limit(waves).toArray();
    }

    /** Shares on a straight line, both ends included. */
    static double[] drift(double from, double to, int waves) {
        return IntStream.range(0, waves)
                .mapToDouble(i -> from + (to - from) * i / (waves - 1))
                .toArray();
    }

    static double[] then(double[] first, double[] second) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
                .toArray();
    }
}
