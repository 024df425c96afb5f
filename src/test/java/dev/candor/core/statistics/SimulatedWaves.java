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

/**
 * Weekly waves of shares that are known, as they are published: to the nearest 5 %, the ends coded at 10 and 90 %; from 100
 * answers on to the nearest 2 %, coded at 6 and 94 %.
 */
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
        return binomial(share, answers);
    }

    private int binomial(double share, int of) {
        return (int)
                IntStream.range(0, of).filter(i -> random.nextDouble() < share).count();
    }

    CompatibleCounts cell(int favourable) {
        return cells.computeIfAbsent(favourable, x -> published(x, answers));
    }

    private static CompatibleCounts published(int favourable, int answers) {
        int step = answers < 100 ? 5 : 2;
        int end = answers < 100 ? 10 : 6;
        int percent = step * ((200 * favourable + step * answers) / (2 * step * answers));
        int coded = 10 * end + 5 * step;
        ShareRange shares = percent <= end
                ? new ShareRange(0, coded)
                : percent >= 100 - end ? new ShareRange(1000 - coded, 1000) : ShareRange.around(percent, step);
        int about = (answers + 5) / 10 * 10;
        return shares.counts(about - 5, about + 4);
    }

    /** The favourable and the unfavourable share of the same waves. */
    record Opinions(List<DatedCounts> favourable, List<CompatibleCounts> unfavourable) {
        Opinions upTo(int waves) {
            return new Opinions(favourable.subList(0, waves), unfavourable.subList(0, waves));
        }

        Trend trend() {
            return SimulatedWaves.trend(favourable);
        }

        CriticsFloor.Movement floor() {
            return CriticsFloor.of(unfavourable, () -> moved(trend()))
                    .map(CriticsFloor::movement)
                    .orElse(CriticsFloor.Movement.UNCLEAR);
        }
    }

    /** A history of waves with these true favourable and unfavourable shares. */
    Opinions opinions(double[] favourable, double[] unfavourable) {
        List<DatedCounts> liked = new ArrayList<>();
        List<CompatibleCounts> disliked = new ArrayList<>();
        for (int wave = 0; wave < favourable.length; wave++) {
            int critics = binomial(unfavourable[wave]);
            int others = answers - critics;
            int good = binomial(favourable[wave] / (1 - unfavourable[wave]), others);
            liked.add(new DatedCounts(MONDAY.plusWeeks(wave), cell(good)));
            disliked.add(cell(critics));
        }
        return new Opinions(liked, disliked);
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
