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
     */
    static String moved(WaveChange change, String from, String to, String since, int grid) {
        boolean rose = change instanceof WaveChange.Rose;
        Interval difference = change.difference();
        Interval size = rose ? difference : new Interval(-difference.high(), -difference.low());
        PercentagePoints points = size.outward(grid);
        String by = points.low() <= 0
                ? "by at most " + Math.min(100, points.high()) + " points"
                : "by " + points.low() + " to " + Math.min(100, points.high()) + " points";
        return (rose ? "▲ Up" : "▼ Down") + " from " + from + " to " + to + " since " + since + ", " + by + ".";
    }

    /**
     * No rise and no fall that can be told from chance.
     *
     * @param steady whether only a change that goes on over the whole time was looked for
     */
    static String noClearChange(WaveChange.NoClearChange none, String since, int grid, boolean steady) {
        String a = steady ? "a steady " : "a ";
        Optional<String> drop =
                roundUp(none.detectableDrop(), grid).map(points -> "drop of under " + points + " points");
        Optional<String> rise =
                roundUp(none.detectableRise(), grid).map(points -> "rise of under " + points + " points");
        if (drop.isEmpty() && rise.isEmpty()) {
            return tooFewAnswers(since);
        }
        String unseen = drop.isPresent() && drop.equals(rise.map(words -> words.replace("rise", "drop")))
                ? drop.get().replace("drop", "drop or rise")
                : Stream.of(drop, rise).flatMap(Optional::stream).collect(Collectors.joining(" or " + a));
        return "No clear change since " + since + "; " + a + unseen + " could not be seen.";
    }

    /** No clear change since several days, with the largest size that could not be seen. */
    static String noClearChange(List<WaveChange.NoClearChange> none, List<String> since, int grid) {
        String days = String.join(", ", since.subList(0, since.size() - 1)) + " and " + since.get(since.size() - 1);
        boolean sized = none.stream().allMatch(change -> unseen(change, grid).isPresent());
        int most = none.stream()
                .flatMapToInt(change -> unseen(change, grid).stream())
                .max()
                .orElse(0);
        return sized
                ? "No clear change since " + days + "; a change of under " + most + " points could not be seen."
                : tooFewAnswers(days);
    }

    /** No clear change of several options, each with its own size that could not be seen. */
    static String noClearChange(List<String> options, List<Integer> unseen, String since) {
        int least = unseen.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int most = unseen.stream().mapToInt(Integer::intValue).max().orElseThrow();
        String size = least == most ? String.valueOf(least) : least + " to " + most;
        return "No clear change since " + since + ": " + String.join(", ", options) + ". A change of under " + size
                + " points could not be seen.";
    }

    /** The larger of the drop and the rise that could not be seen; empty if there is room for neither. */
    static OptionalInt unseen(WaveChange.NoClearChange none, int grid) {
        return IntStream.concat(none.detectableDrop().stream(), none.detectableRise().stream())
                .map(points -> roundUp(points, grid))
                .max();
    }

    static String tooFewAnswers(String since) {
        return "With so few answers, a change since " + since + " could not be seen.";
    }

    private static Optional<Integer> roundUp(OptionalInt points, int grid) {
        return points.stream().mapToObj(value -> roundUp(value, grid)).findFirst();
    }

    private static int roundUp(int points, int grid) {
        return Math.min(100, (points + grid - 1) / grid * grid);
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
