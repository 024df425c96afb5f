package dev.candor.core.ui.result;

import dev.candor.core.statistics.ControlChart;
import dev.candor.core.statistics.Interval;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.WaveChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns movements over time into sentences; no other class does.
 *
 * <p>"No clear change" never stands without the size that could not be seen, and no sentence names a cause.
 */
final class MovementText {
    static final String NO_EARLIER_RESULT = "No earlier result to compare with.";
    static final String NOTHING_SHOWN = "No result in this time had enough answers to show safely.";

    /** The step to which figures are rounded where the cells have only words. */
    static final int GRID_OF_WORDS = 10;

    private static final int MAX_LISTED = 6;

    private MovementText() {}

    /**
     * A rise or a fall.
     *
     * @param from the earlier share, such as {@code 25 %}
     * @param to the later share with its unit, such as {@code 70 % satisfied}
     * @param when such as {@code since 3 March}
     */
    static String moved(WaveChange change, String from, String to, String when, Scale scale) {
        boolean rose = change instanceof WaveChange.Rose;
        Interval difference = change.difference();
        Interval size = rose ? difference : new Interval(-difference.high(), -difference.low());
        PercentagePoints points = size.outward(scale.grid());
        String range = (points.low() <= 0 ? "up to " : "from " + points.low() + " to ") + Math.min(100, points.high());
        return (rose ? "▲ Up" : "▼ Down") + " from " + from + " to " + to + " " + when + ". That could be anything "
                + range + scale.of(rose) + ".";
    }

    /**
     * What a change is measured in: people of every 100, or the 100 of a score.
     *
     * @param grid the step to which sizes are rounded
     */
    record Scale(boolean isScore, int grid) {
        /** Follows a size. */
        private String of() {
            return isScore ? " of 100" : " in every 100 people";
        }

        /** Follows the size of a rise or a fall. */
        private String of(boolean rise) {
            return isScore ? (rise ? " higher" : " lower") : (rise ? " more" : " fewer") + of();
        }

        private int up(int size) {
            return Math.min(100, (size + grid - 1) / grid * grid);
        }
    }

    /**
     * No rise and no fall that can be told from chance.
     *
     * @param steady whether only a change that goes on over the whole time was looked for
     */
    static String noClearChange(WaveChange.NoClearChange none, String when, Scale scale, boolean steady) {
        OptionalInt drop = up(none.detectableDrop(), scale);
        OptionalInt rise = up(none.detectableRise(), scale);
        if (drop.isEmpty() && rise.isEmpty()) {
            return tooFewAnswers(when);
        }
        String a = steady ? "steady " : "";
        String unseen = drop.equals(rise)
                ? a + "drop or rise of under " + drop.getAsInt()
                : Stream.of(sized(a + "drop", drop), sized(a + "rise", rise))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" or a "));
        return "No clear change " + when + ". A " + unseen + scale.of() + " could not be seen.";
    }

    private static Optional<String> sized(String change, OptionalInt size) {
        return size.stream().mapToObj(under -> change + " of under " + under).findFirst();
    }

    /** No clear change since several days, with the largest size that could not be seen. */
    static String noClearChange(List<WaveChange.NoClearChange> none, List<String> since, Scale scale) {
        String days = "since " + String.join(", ", since.subList(0, since.size() - 1)) + " and "
                + since.get(since.size() - 1);
        boolean sized = none.stream().allMatch(change -> unseen(change, scale).isPresent());
        return sized
                ? "No clear change " + days + ". "
                        + couldNotBeSeen(
                                none.stream()
                                        .map(change -> unseen(change, scale).getAsInt()),
                                scale)
                : tooFewAnswers(days);
    }

    /** No clear change of several options, with the largest size that could not be seen. */
    static String noClearChange(List<String> options, List<Integer> unseen, String when, Scale scale) {
        return "No clear change " + when + ": " + String.join(", ", options) + ". "
                + couldNotBeSeen(unseen.stream(), scale);
    }

    private static String couldNotBeSeen(Stream<Integer> sizes, Scale scale) {
        return "A change of under " + sizes.max(Integer::compare).orElseThrow() + scale.of() + " could not be seen.";
    }

    /** The larger of the drop and the rise that could not be seen; empty if there is room for neither. */
    static OptionalInt unseen(WaveChange.NoClearChange none, Scale scale) {
        return IntStream.concat(none.detectableDrop().stream(), none.detectableRise().stream())
                .map(scale::up)
                .max();
    }

    static String tooFewAnswers(String when) {
        return "With so few answers, a change " + when + " could not be seen.";
    }

    private static OptionalInt up(OptionalInt size, Scale scale) {
        return size.isPresent() ? OptionalInt.of(scale.up(size.getAsInt())) : size;
    }

    /**
     * The latest result outside the normal variation.
     *
     * @param unit follows the figures, such as {@code  % satisfied}
     */
    static String outsideNormalVariation(ControlChart chart, boolean high, String unit, int grid) {
        return "The latest result is " + (high ? "above" : "below") + " the normal variation of "
                + limits(chart, unit, grid) + ".";
    }

    static boolean hasOutside(ControlChart chart) {
        return chart.signals().stream().anyMatch(signal -> signal.kind() == ControlChart.Kind.OUTSIDE);
    }

    /** Whether nothing could lie outside the normal variation: it says nothing then. */
    static boolean isEverything(ControlChart chart, int grid) {
        PercentagePoints limits = chart.limits().outward(grid);
        return limits.low() <= 0 && limits.high() >= 100 && chart.signals().isEmpty();
    }

    /**
     * The normal variation, and what lies outside it.
     *
     * @param unit follows the figures, such as {@code  % satisfied}
     * @param day the day of the wave at a position
     */
    static String normalVariation(ControlChart chart, String unit, int grid, IntFunction<String> day) {
        String since = chart.baseline() == 0 ? "" : " since " + day.apply(chart.baseline());
        String usual = "Normal variation" + since + ": " + limits(chart, unit, grid)
                + (chart.firstEstimate() ? " (first estimate)" : "") + ".";
        List<ControlChart.Signal> signals = chart.signals();
        List<String> outside = signals.stream()
                .filter(signal -> signal.kind() == ControlChart.Kind.OUTSIDE)
                .flatMap(signal ->
                        IntStream.rangeClosed(signal.first(), signal.last()).mapToObj(day))
                .toList();
        List<String> sentences = new ArrayList<>(List.of(usual));
        sentences.add(
                outside.isEmpty()
                        ? "No result is outside it."
                        : "Outside it: "
                                + String.join(
                                        ", ", outside.subList(Math.max(0, outside.size() - MAX_LISTED), outside.size()))
                                + ".");
        signals.stream()
                .filter(signal -> signal.kind() != ControlChart.Kind.OUTSIDE)
                .reduce((earlier, later) -> later)
                .map(signal -> inARow(signal, day))
                .ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private static String inARow(ControlChart.Signal signal, IntFunction<String> day) {
        int results = signal.last() - signal.first() + 1;
        String what = signal.kind() == ControlChart.Kind.ONE_SIDE
                ? "were " + (signal.up() ? "above" : "below") + " the middle"
                : (signal.up() ? "rose" : "fell") + " each time";
        return "From " + day.apply(signal.first()) + " to " + day.apply(signal.last()) + ", " + results
                + " results in a row " + what + ".";
    }

    private static String limits(ControlChart chart, String unit, int grid) {
        PercentagePoints limits = chart.limits().outward(grid);
        return StatisticsText.range(
                new PercentagePoints(
                        Math.max(0, Math.min(100, limits.low())), Math.max(0, Math.min(100, limits.high()))),
                unit);
    }

    /** Why themes are not compared with those before this day. */
    static String newThemes(String since) {
        return "Other words are counted as themes since " + since + ": not comparable with before.";
    }

    /** Why nothing is compared with results before this day. */
    static String newWording(boolean onlyOptions, String since) {
        return (onlyOptions ? "New options" : "New wording") + " since " + since + ": not comparable with before.";
    }
}
