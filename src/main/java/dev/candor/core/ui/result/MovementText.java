package dev.candor.core.ui.result;

import dev.candor.core.statistics.ControlChart;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.WaveChange;
import dev.candor.core.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns movements over time into sentences; no other class does.
 *
 * <p>"No clear change" never stands without the size that does not show, and no sentence names a cause.
 */
final class MovementText {
    static final String NO_EARLIER_RESULT = "No earlier result to compare with.";
    static final String NOTHING_SHOWN = "No result in this time had enough answers to show safely.";

    /** The step to which figures are rounded where the cells have only words. */
    static final int GRID_OF_WORDS = 10;

    private static final int MAX_LISTED = 6;

    /** From this number of answers on, they are not called few. */
    private static final int MANY_ANSWERS = 100;

    private MovementText() {}

    /**
     * A movement in a sentence.
     *
     * @param atLeast the size that it has at least, of 100; 0 if it is below the smallest step that is said
     */
    record Moved(String sentence, int atLeast) {
        /** The same after these words. */
        Moved after(String words) {
            return new Moved(words + sentence, atLeast);
        }
    }

    /**
     * A rise or a fall from one result to another, with the size that it has at least.
     *
     * @param from the earlier share, such as {@code 25 %}
     * @param to the later share with its unit, such as {@code 70 % satisfied}
     * @param when such as {@code since 3 March}
     */
    static Moved moved(WaveChange change, String from, String to, String when, Scale scale) {
        int atLeast = atLeast(change, scale);
        String size = atLeast == 0 ? "" : ", by at least " + scale.of(atLeast);
        return new Moved(direction(change, atLeast) + " from " + from + " to " + to + " " + when + size + ".", atLeast);
    }

    /**
     * A steady rise or fall over all results of a time. The size that it has at least is that of all these results, so it stands
     * in a sentence of its own: it may be larger or smaller than the step between the two figures.
     */
    static Moved drifted(WaveChange change, String from, String to, String when, Scale scale) {
        int atLeast = atLeast(change, scale);
        String size = atLeast == 0
                ? ""
                : " The " + (scale.isScore() ? "score" : "share") + (isRise(change) ? " rose" : " fell")
                        + " by at least " + scale.of(atLeast) + ", judged by all results in that time.";
        return new Moved(direction(change, atLeast) + " from " + from + " to " + to + " " + when + "." + size, atLeast);
    }

    private static String direction(WaveChange change, int atLeast) {
        return isRise(change) ? (atLeast == 0 ? "▲ Clearly up" : "▲ Up") : (atLeast == 0 ? "▼ Clearly down" : "▼ Down");
    }

    private static int atLeast(WaveChange change, Scale scale) {
        PercentagePoints points = change.difference().outward(scale.grid());
        return Math.max(0, isRise(change) ? points.low() : -points.high());
    }

    private static boolean isRise(WaveChange change) {
        return change instanceof WaveChange.Rose;
    }

    /**
     * What a change is measured in: people of every 100, or the 100 of a score.
     *
     * @param answers the fewest that the latest result may have
     * @param grid the step to which sizes are rounded
     */
    record Scale(boolean isScore, int answers, int grid) {
        private String of(int size) {
            return size + (isScore ? "" : " in every 100 people");
        }

        private int up(int size) {
            return Math.min(100, (size + grid - 1) / grid * grid);
        }
    }

    /** No rise and no fall that can be told from chance. */
    static String noClearChange(WaveChange.NoClearChange none, String when, Scale scale) {
        return noClearChange(Stream.of(none), when, scale);
    }

    /** No clear change since several days, with the largest size that does not show. */
    static String noClearChange(List<WaveChange.NoClearChange> none, List<String> since, Scale scale) {
        return noClearChange(none.stream(), "since " + WordList.and(since), scale);
    }

    private static String noClearChange(Stream<WaveChange.NoClearChange> none, String when, Scale scale) {
        List<OptionalInt> unseen = none.map(change -> unseen(change, scale)).toList();
        return unseen.stream().allMatch(OptionalInt::isPresent)
                ? "No clear change " + when + ". " + doesNotShow(unseen.stream().map(OptionalInt::getAsInt), scale)
                : tooFewAnswers(when);
    }

    /** No clear change of several options, with the largest size that does not show. */
    static String noClearChange(List<String> options, List<Integer> unseen, String when, Scale scale) {
        return "No clear change " + when + ": " + String.join(", ", options) + ". "
                + doesNotShow(unseen.stream(), scale);
    }

    private static String doesNotShow(Stream<Integer> sizes, Scale scale) {
        return (scale.answers() < MANY_ANSWERS ? "With so few answers, changes" : "Changes") + " under about "
                + sizes.max(Integer::compare).orElseThrow() + (scale.isScore() ? " of 100" : " in 100 people")
                + " do not show.";
    }

    /** The larger of the drop and the rise that do not show; empty if there is room for neither. */
    static OptionalInt unseen(WaveChange.NoClearChange none, Scale scale) {
        return IntStream.concat(none.detectableDrop().stream(), none.detectableRise().stream())
                .map(scale::up)
                .max();
    }

    static String tooFewAnswers(String when) {
        return "With so few answers, a change " + when + " could not be seen.";
    }

    /**
     * The latest result outside the normal variation.
     *
     * @param unit follows the figures, such as {@code  % satisfied}
     */
    static String outsideNormalVariation(ControlChart chart, boolean high, String unit, int grid) {
        return "The latest result is " + (high ? "above" : "below") + " the usual "
                + StatisticsText.range(limits(chart, grid), unit) + ".";
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
        PercentagePoints limits = limits(chart, grid);
        String since = chart.baseline() == 0 ? "" : "since " + day.apply(chart.baseline()) + ", ";
        String between = limits.low() == limits.high()
                ? "at " + limits.low()
                : "between " + limits.low() + " and " + limits.high();
        String usual = SentenceCase.of(since + "results usually lie " + between + unit)
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
                        ? "No result is outside that."
                        : "Outside that: "
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

    private static PercentagePoints limits(ControlChart chart, int grid) {
        PercentagePoints limits = chart.limits().outward(grid);
        return new PercentagePoints(
                Math.max(0, Math.min(100, limits.low())), Math.max(0, Math.min(100, limits.high())));
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
