package dev.candor.core.disclosure;

import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rounds and codes the counts of a cell to the figures that are published, as precisely as its {@link PrecisionLevel} allows.
 *
 * <p>Of a scale, two shares are published and no neutral share, because three figures that must add up to 100 would undo
 * each other's top and bottom coding. Points of the scale would undo it as well, so they are not published where a share is
 * coded: 50 fours and 50 fives would disclose that everyone is favourable; 53 threes and 47 twos, that nobody is. This
 * suppression follows from the published shares alone.
 *
 * <p>The use of the product, and of its generations, is published only as precisely as a side smaller than the smallest group
 * looks like an empty one, and is withheld if even words would distinguish them.
 */
final class FigureRounding {
    private static final Share MAJORITY = new Share(Coding.AT_LEAST, 60, PrecisionLevel.WORDS);
    private static final Share MINORITY = new Share(Coding.AT_MOST, 40, PrecisionLevel.WORDS);

    private final Policy policy;

    FigureRounding(Policy policy) {
        this.policy = policy;
    }

    /** The figures of the whole product; below 30 answers in words if there is a differencing risk. */
    PublishedFigures ofTotal(TrueCounts counts, DifferencingRisk risk) {
        if (counts.question().type() == QuestionType.SCORE) {
            return figures(
                    PrecisionLevel.SCORES,
                    range(counts.n()),
                    shares(counts.bins(), counts.n() * Score.UNITS, PrecisionLevel.SCORES));
        }
        return ofTotal(counts, counts.n(), range(counts.n()), risk);
    }

    /**
     * The number of answers of a branch that its figures may show: of those who were asked it, as many as a group too small to
     * be shown might be in another branch.
     */
    int answersOfBranch(int answers, int ballots) {
        return Math.min(answers, ballots - (policy.minGroup() - 1));
    }

    /**
     * The figures of a question that only some respondents are asked, such as those who do not use the product. No number of
     * answers shows that nearly everybody is among them, and under 30 they are told in words, as those of a group are.
     */
    PublishedFigures ofBranch(TrueCounts counts, int ballots) {
        int answers = answersOfBranch(counts.n(), ballots);
        boolean nearlyAll = answersOfBranch(ballots, ballots) == answers;
        AnswerRange range = nearlyAll ? AnswerRange.spanning(answers, ballots, policy.minGroup()) : range(counts.n());
        // Somebody who moves from one branch to another is in no roster's difference.
        return ofTotal(counts, answers, range, DifferencingRisk.FEW_ANSWERS);
    }

    private PublishedFigures ofTotal(TrueCounts counts, int answers, AnswerRange range, DifferencingRisk risk) {
        PrecisionLevel level = levelOfTotal(counts.question(), answers, risk);
        PublishedFigures figures = figures(level, range, shares(counts, level));
        QuestionType type = counts.question().type();
        boolean publishesPoints = type.isScale()
                && type != QuestionType.CHANGE // Its points are the three classes, of which the middle has no figure.
                && level == PrecisionLevel.FIFTIETHS
                && allowsPoints(figures.shares());
        return publishesPoints
                ? new PublishedFigures(level, figures.answers(), figures.shares(), points(counts))
                : figures;
    }

    /**
     * The shares of the points of a scale. Those of the favourable, or of the unfavourable, that are coded at their lower end are
     * published as if two people or more gave them: else the share of all favourable answers, less that of the points that have
     * figures, could tell that nobody gave the others. The two are taken from the point that most people gave.
     */
    private static List<Share> points(TrueCounts counts) {
        List<Integer> bins = new ArrayList<>(counts.bins());
        for (Sentiment side : List.of(Sentiment.FAVOURABLE, Sentiment.UNFAVOURABLE)) {
            List<Integer> points = counts.question().type().points(side);
            List<Integer> rare = points.stream()
                    .filter(point -> isBottomCoded(Share.of(bins.get(point), counts.n(), PrecisionLevel.TWENTIETHS)))
                    .toList();
            int missing = JointCount.FEWEST - rare.stream().mapToInt(bins::get).sum();
            if (!rare.isEmpty() && missing > 0) {
                int most = Collections.max(points, Comparator.comparing(bins::get));
                bins.set(most, bins.get(most) - missing);
            }
        }
        return shares(bins, counts.n(), PrecisionLevel.TWENTIETHS);
    }

    /** How many people more than its share says may have given a point of a scale, beside the others of its side. */
    static int takenFrom(Share point, List<Share> others) {
        boolean isMost = others.stream().allMatch(other -> other.percent() <= point.percent());
        return isMost && others.stream().anyMatch(FigureRounding::isBottomCoded) ? JointCount.FEWEST : 0;
    }

    private static boolean isBottomCoded(Share share) {
        return share.coding() == Coding.AT_MOST;
    }

    /** Whether points of the scale would undo no coding of these shares. */
    static boolean allowsPoints(List<Share> shares) {
        return shares.stream().allMatch(share -> share.coding() == Coding.ABOUT);
    }

    private PrecisionLevel levelOfTotal(Question question, int answers, DifferencingRisk risk) {
        if (answers < Policy.MIN_ANSWERS_FOR_BREAKDOWN
                && (question.type() == QuestionType.SINGLE || risk == DifferencingRisk.FEW_ANSWERS)) {
            return PrecisionLevel.WORDS;
        }
        return PrecisionLevel.ofTotal(answers);
    }

    /** The figures of one group. */
    PublishedFigures ofGroup(TrueCounts counts) {
        PrecisionLevel level = PrecisionLevel.ofGroup(counts.n());
        return figures(level, range(counts.n()), shares(counts, level));
    }

    private static List<Share> shares(TrueCounts counts, PrecisionLevel level) {
        return counts.question().type().isScale() ? scale(counts, level) : shares(counts.bins(), counts.n(), level);
    }

    /** The figures of the use of the product; empty if a small side could be distinguished from an empty one. */
    Optional<PublishedFigures> ofUse(int users, int ballots, DifferencingRisk risk) {
        PrecisionLevel finest = risk == DifferencingRisk.FEW_ANSWERS && ballots < Policy.MIN_ANSWERS_FOR_BREAKDOWN
                ? PrecisionLevel.WORDS
                : PrecisionLevel.ofTotal(ballots);
        return levelOfSides(ballots, finest).map(level -> figures(level, range(ballots), sides(users, ballots, level)));
    }

    /**
     * The figures of the generations of a product, which are its numbers of users; empty, like those of its use, if a few users
     * could be distinguished from none.
     */
    Optional<PublishedFigures> ofGenerations(TrueCounts counts, DifferencingRisk risk) {
        return levelOfSides(counts.n(), levelOfTotal(counts.question(), counts.n(), risk))
                .map(level -> figures(level, range(counts.n()), shares(counts, level)));
    }

    /** The finest level up to this one at which a small side of so many people looks like an empty one. */
    private Optional<PrecisionLevel> levelOfSides(int people, PrecisionLevel finest) {
        return Stream.of(
                        PrecisionLevel.FIFTIETHS,
                        PrecisionLevel.TWENTIETHS,
                        PrecisionLevel.TENTHS,
                        PrecisionLevel.WORDS)
                .filter(level -> level.compareTo(finest) <= 0 && hidesSmallSide(people, level))
                .findFirst();
    }

    /** The figures of the themes; empty below 30 ballots, or if a few mentions could be distinguished from none. */
    Optional<PublishedFigures> ofThemes(ThemeCounter.Mentions mentions) {
        int n = mentions.ballots();
        return n < Policy.MIN_ANSWERS_FOR_BREAKDOWN
                ? Optional.empty()
                : Stream.of(PrecisionLevel.FIFTIETHS, PrecisionLevel.TWENTIETHS, PrecisionLevel.TENTHS_OF_MANY)
                        .filter(level -> level == PrecisionLevel.TENTHS_OF_MANY
                                || ThemeCounter.everyStepHidesFew(level, n, policy.minGroup()))
                        .filter(level -> hidesFew(n, level))
                        .findFirst()
                        .map(level -> figures(level, range(n), mentions.shares(level, policy.minGroup())));
    }

    private boolean hidesFew(int answers, PrecisionLevel level) {
        return Share.of(policy.minGroup() - 1, answers, level).equals(Share.of(0, answers, level));
    }

    private boolean hidesSmallSide(int ballots, PrecisionLevel level) {
        int small = policy.minGroup() - 1;
        return ballots >= 2 * small && sides(small, ballots, level).equals(sides(0, ballots, level));
    }

    private AnswerRange range(int n) {
        return AnswerRange.of(n, policy.minGroup());
    }

    private static PublishedFigures figures(PrecisionLevel level, AnswerRange range, List<Share> shares) {
        return new PublishedFigures(level, range, shares, List.of());
    }

    /** The shares of favourable and unfavourable answers. */
    private static List<Share> scale(TrueCounts counts, PrecisionLevel level) {
        List<Integer> segments = counts.segments();
        Share favourable = Share.of(segments.get(0), counts.n(), level);
        Share unfavourable = Share.of(segments.get(2), counts.n(), level);
        if (favourable.equals(MAJORITY)) {
            return List.of(MAJORITY, MINORITY);
        }
        return unfavourable.equals(MAJORITY) ? List.of(MINORITY, MAJORITY) : List.of(favourable, unfavourable);
    }

    private static List<Share> shares(List<Integer> counts, int n, PrecisionLevel level) {
        return counts.stream().map(x -> Share.of(x, n, level)).toList();
    }

    private static List<Share> sides(int users, int ballots, PrecisionLevel level) {
        return shares(List.of(users, ballots - users), ballots, level);
    }
}
