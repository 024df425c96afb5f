package dev.candor.core.statistics;

import dev.candor.core.statistics.ControlChart.Kind;
import dev.candor.core.statistics.ControlChart.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The signals of a control chart whose baseline is frozen until a shift is found.
 *
 * <p>Over many waves the rules of a chart alone raise a false alarm every few reports. So each signal also has a probability
 * under chance alone: of so large a difference between its waves and the baseline, by counts, times the number of places
 * where it could have stood.
 */
final class ChartSignals {
    private static final int ON_ONE_SIDE = 8;
    private static final int IN_A_ROW = 6;
    private static final double IMPROBABLE = 0.01;

    private final List<CompatibleCounts> waves;
    private final List<Candidate> candidates = new ArrayList<>();
    private ChartBaseline baseline;

    /** A signal with its probability under chance alone. */
    private record Candidate(Signal signal, double probability) {

        int first() {
            return signal.first();
        }
    }

    ChartSignals(List<CompatibleCounts> waves) {
        this.waves = waves;
        this.baseline = new ChartBaseline(waves, 0);
        addSteady(true);
        addSteady(false);
        Optional<Candidate> shift = addFromBaseline();
        while (shift.isPresent()) {
            baseline = new ChartBaseline(waves, shift.get().first());
            shift = addFromBaseline();
        }
        candidates.sort(Comparator.comparingInt(Candidate::first));
    }

    /** The lowest probability of a signal of this kind; 1 if there is none. */
    double lowest(Kind kind) {
        return candidates.stream()
                .filter(each -> each.signal().kind() == kind)
                .mapToDouble(Candidate::probability)
                .min()
                .orElse(1);
    }

    /** The chart with the signals of these probabilities. */
    ControlChart chart(DoublePredicate kept) {
        return new ControlChart(
                baseline.start(),
                baseline.centre(),
                baseline.limits(),
                baseline.isFirstEstimate(),
                candidates.stream()
                        .filter(each -> kept.test(each.probability()))
                        .map(Candidate::signal)
                        .toList());
    }

    /** Of the orders of n different waves, one is rising and one is falling. */
    private void addSteady(boolean up) {
        for (Signal steps : runs(Kind.STEADY, up, 1, IN_A_ROW - 1, i -> isAbove(i, middle(i - 1), up))) {
            Signal signal = new Signal(Kind.STEADY, up, steps.first() - 1, steps.last());
            double orders = IntStream.rangeClosed(2, signal.waves())
                    .asDoubleStream()
                    .reduce(1, (product, factor) -> product * factor);
            candidates.add(new Candidate(signal, Math.min(1, 2 * (waves.size() - signal.waves() + 1) / orders)));
        }
    }

    /** Adds the waves outside the limits up to the first shift, and that shift, which is returned. */
    private Optional<Candidate> addFromBaseline() {
        Interval limits = baseline.limits();
        double centre = baseline.centre().middle();
        List<Candidate> shifts = new ArrayList<>();
        List<Candidate> outside = new ArrayList<>();
        for (boolean up : new boolean[] {true, false}) {
            shifts.addAll(afterBaseline(Kind.ONE_SIDE, up, ON_ONE_SIDE, i -> isAbove(i, centre, up)));
            outside.addAll(afterBaseline(Kind.OUTSIDE, up, 1, i -> isOutside(i, limits, up)));
        }
        Optional<Candidate> shift = shifts.stream().min(Comparator.comparingInt(Candidate::first));
        int end = shift.map(Candidate::first).orElse(waves.size());
        outside.stream().filter(each -> each.signal().last() < end).forEach(candidates::add);
        shift.ifPresent(candidates::add);
        return shift;
    }

    private List<Candidate> afterBaseline(Kind kind, boolean up, int least, IntPredicate unusual) {
        return runs(kind, up, baseline.end(), least, unusual).stream()
                .map(signal -> new Candidate(signal, baseline.probability(signal)))
                .filter(each -> each.probability() <= IMPROBABLE)
                .toList();
    }

    private List<Signal> runs(Kind kind, boolean up, int from, int least, IntPredicate unusual) {
        List<Signal> runs = new ArrayList<>();
        int first = from;
        for (int i = from; i <= waves.size(); i++) {
            if (i == waves.size() || !unusual.test(i)) {
                if (i - first >= least) {
                    runs.add(new Signal(kind, up, first, i - 1));
                }
                first = i + 1;
            }
        }
        return runs;
    }

    private boolean isAbove(int wave, double level, boolean up) {
        return up ? middle(wave) > level : middle(wave) < level;
    }

    private boolean isOutside(int wave, Interval limits, boolean up) {
        Interval shares = waves.get(wave).shares();
        return up ? shares.low() > limits.high() : shares.high() < limits.low();
    }

    private double middle(int wave) {
        return waves.get(wave).shares().middle();
    }
}
