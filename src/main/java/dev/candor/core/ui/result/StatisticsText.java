package dev.candor.core.ui.result;

import dev.candor.core.statistics.BrunnerMunzel;
import dev.candor.core.statistics.Interval;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.ReportedChange;
import java.util.Optional;

/**
 * Turns the statistics of results into sentences, as {@link MovementText} does with movements; no other class does.
 *
 * <p>No sentence ranks what overlaps, or takes use for liking.
 */
final class StatisticsText {
    static final String OVERLAP = "The two likely ranges overlap, so neither is clearly ahead.";
    static final String DIFFERENT_SCALES = "The two were asked on different scales, so they cannot be compared.";
    static final String NOTHING_TO_COMPARE = "There are not enough figures to compare the two.";
    static final String RANGE_OVER_TIME =
            "The range in the chart over time is another one. It also allows for people who "
                    + "change their minds from one survey to the next.";

    static final String ASSUMPTION = "The likely range assumes that those who did not answer think like those who did.";
    static final String USE_IS_NOT_LIKING = "Using it is not the same as liking it.";
    static final String DIFFERENT_PEOPLE = "Each is rated by its own users. A difference may come from the people, not "
            + "from the product. " + USE_IS_NOT_LIKING;

    /** Why few ratings of a generation have no figures, though as many in another survey have. */
    static final String GENERATIONS_IN_WORDS =
            "Here figures need about 30 answers. With fewer, two results in a row could "
                    + "show who changed generation. A survey about one product alone has figures from about 10 answers on.";

    /** The share in percent of very disappointed users from which a product is said to fit its market (Ellis 2009). */
    private static final int PRODUCT_MARKET_FIT = 40;

    /** On a scale of five, about that of answers of which two thirds lie at two neighbouring points. */
    private static final double CLOSE_AGREEMENT = .3;

    private StatisticsText() {}

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
        return "The highest comes first. A result of few answers counts for less."
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

    /**
     * The share of people who use a product less the share of its users who would choose it.
     *
     * @param use the share of people who use it, and of whom it is
     * @param choice the share of users who would choose it, and of whom it is
     */
    static String captivityGap(PercentagePoints points, String use, String choice) {
        String shares = SentenceCase.of(use) + ", " + choice;
        if (points.high() <= 0) {
            return "*No captivity gap.* " + shares + ".";
        }
        return points.low() > 0
                ? "*Captivity gap.* " + shares + ": a gap of " + points.low() + " to " + points.high()
                        + " in every 100 people."
                : "*No clear captivity gap.* " + shares + ": no gap, or one of up to " + points.high()
                        + " in every 100 people.";
    }

    /** A net promoter score, with a note if it may rest on fewer answers than {@code enough}. */
    static String netPromoter(PercentagePoints score, int fewestAnswers, int enough) {
        String few =
                fewestAnswers < enough ? " Fewer than " + enough + " may have answered this. Read it with care." : "";
        return "Net promoter score (percent who gave 9 or 10, less percent who gave 0 to 6): between "
                + signed(score.low()) + " and " + signed(score.high()) + "." + few;
    }

    private static String signed(int points) {
        return points < 0 ? "−" + -points : String.valueOf(points);
    }
}
