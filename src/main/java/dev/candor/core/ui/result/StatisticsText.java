package dev.candor.core.ui.result;

import dev.candor.core.statistics.BrunnerMunzel;
import dev.candor.core.statistics.ControlChart;
import dev.candor.core.statistics.Interval;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.ReportedChange;
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
 * Turns statistics into sentences; no other class does.
 *
 * <p>"No clear change" never stands without the size that could not be seen. No sentence names a cause, ranks what overlaps,
 * or takes use for liking.
 */
final class StatisticsText {
    static final String NO_EARLIER_RESULT = "No earlier result to compare with.";
    static final String NOTHING_SHOWN = "No result in this time had enough answers to show safely.";
    static final String OVERLAP = "The two likely ranges overlap, so neither is clearly ahead.";
    static final String DIFFERENT_SCALES = "The two were asked on different scales, so they cannot be compared.";
    static final String NOTHING_TO_COMPARE = "There are not enough figures to compare the two.";
    static final String ASSUMPTION = "It assumes that those who did not answer think like those who did.";
    static final String USE_IS_NOT_LIKING = "Using it is not the same as liking it.";
    static final String DIFFERENT_PEOPLE = "Each is rated by its own users, and using it is not the same as liking it. "
            + "A difference may come from the people, not from the product.";

    /** The step to which figures are rounded where the cells have only words. */
    static final int GRID_OF_WORDS = 10;

    private static final int MAX_LISTED = 6;

    /** The share in percent of very disappointed users from which a product is said to fit its market (Ellis 2009). */
    private static final int PRODUCT_MARKET_FIT = 40;
    /** On a scale of five, about that of answers of which two thirds lie at two neighbouring points. */
    private static final double CLOSE_AGREEMENT = .3;

    private StatisticsText() {}

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
        return range(
                new PercentagePoints(
                        Math.max(0, Math.min(100, limits.low())), Math.max(0, Math.min(100, limits.high()))),
                unit);
    }

    /** Which answer to a question for a change is the more frequent one. */
    static String reportedChange(ReportedChange reported) {
        return switch (reported) {
            case BETTER -> "Clearly more people say better than worse.";
            case WORSE -> "Clearly more people say worse than better.";
            case UNCLEAR -> "Too close to tell whether it got better or worse.";
        };
    }

    /** On which side of the usual bar the share who would be very disappointed is, if its likely range is clear of it. */
    static Optional<String> productMarketFit(PercentagePoints veryDisappointed) {
        if (veryDisappointed.low() < PRODUCT_MARKET_FIT && veryDisappointed.high() >= PRODUCT_MARKET_FIT) {
            return Optional.empty();
        }
        String side = veryDisappointed.low() >= PRODUCT_MARKET_FIT ? "At or above" : "Below";
        return Optional.of(side + " the usual bar: a product is missed if " + PRODUCT_MARKET_FIT
                + " % or more would be very disappointed.");
    }

    /** How often a random answer of the latest result is above one of an earlier day. */
    static String randomAnswer(BrunnerMunzel comparison, String day, int grid) {
        PercentagePoints limits = comparison.limits().outward(grid);
        Interval frequency = comparison.frequency();
        long about = Math.round(50 * (frequency.low() + frequency.high()) / grid) * grid;
        String balance =
                limits.low() > 50 || limits.high() < 50 ? "" : " At 50 %, neither is ahead, so this may be chance.";
        return "A random answer now beats one of " + day + " about " + about + " % of the time (likely range "
                + range(limits, " %") + "). Equal answers count half." + balance;
    }

    /** How products are ordered, and what a number before one means. */
    static String order(boolean numbered) {
        return "The highest comes first; few answers count for less."
                + (numbered ? " A number means that the likely range overlaps no other." : "");
    }

    /** Whether the answers lie close together, by their agreement from −1 to 1; empty if the figures leave that open. */
    static Optional<String> agreement(Interval agreement) {
        if (agreement.low() >= CLOSE_AGREEMENT) {
            return Optional.of("Most answers lie close together.");
        }
        if (agreement.high() < 0) {
            return Optional.of("The answers fall into groups that lie far apart.");
        }
        return agreement.low() >= -CLOSE_AGREEMENT && agreement.high() <= CLOSE_AGREEMENT
                ? Optional.of("The answers are spread over the whole scale.")
                : Optional.empty();
    }

    /** Why themes are not compared with those before this day. */
    static String newThemes(String since) {
        return "Other words are counted as themes since " + since + ": not comparable with before.";
    }

    /** Why nothing is compared with results before this day. */
    static String newWording(boolean onlyOptions, String since) {
        return (onlyOptions ? "New options" : "New wording") + " since " + since + ": not comparable with before.";
    }

    static String likelyRange(String population, String likely) {
        return "Likely range for " + population + ": " + likely + ".";
    }

    /** What holds whatever those who did not answer think. */
    static String worstCase(String worst) {
        return "Without that assumption: " + worst + ".";
    }

    /** A majority whatever those who did not answer think. */
    static String certainMajority(ScaleWording wording) {
        return "Whatever the others think, more than half " + wording.are() + ".";
    }

    /** No majority whatever those who did not answer think. */
    static String noMajority(ScaleWording wording) {
        return "Whatever the others think, no more than half " + wording.are() + ".";
    }

    /** A share of those who did not answer that makes a majority for certain. */
    static String majorityNeeds(int percent, ScaleWording wording) {
        return "More than half " + wording.are() + " if "
                + (percent == 100 ? "all" : "at least " + percent + " %") + " of those who did not answer would "
                + wording.be() + " too.";
    }

    /** The range, such as {@code 55–85 %} or {@code 65–85 of 100}. */
    static String range(PercentagePoints points, String unit) {
        return (points.low() == points.high() ? points.low() : points.low() + "–" + points.high()) + unit;
    }

    /** Two ranges that do not overlap. */
    static String ahead(String better, String worse, ScaleWording wording) {
        return "A larger share of the users of " + better + " " + wording.are() + " than of the users of " + worse
                + ". The two likely ranges do not overlap.";
    }

    /** Two scores whose ranges do not overlap. */
    static String aheadByScore(String better, String worse) {
        return better + " has a higher score than " + worse + ". The two likely ranges do not overlap.";
    }

    /** A net promoter score, with a note if it may rest on fewer answers than {@code enough}. */
    static String netPromoter(PercentagePoints score, int fewestAnswers, int enough) {
        String few =
                fewestAnswers < enough ? " Fewer than " + enough + " may have answered this; read it with care." : "";
        return "Net promoter score (percent who gave 9 or 10, less percent who gave 0 to 6): between "
                + signed(score.low()) + " and " + signed(score.high()) + "." + few;
    }

    private static String signed(int points) {
        return points < 0 ? "−" + -points : String.valueOf(points);
    }
}
