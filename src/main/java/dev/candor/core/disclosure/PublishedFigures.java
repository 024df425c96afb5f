package dev.candor.core.disclosure;

import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The published figures of one group's answers.
 *
 * @param answers range of the number of answers
 * @param shares of a scale: favourable and unfavourable; of a choice: each option; of the use of the product: uses it,
 *     does not use it
 * @param points share of each point of the scale, ascending; empty if only the two shares are published
 */
record PublishedFigures(PrecisionLevel level, CountRange answers, List<Share> shares, List<Share> points) {
    PublishedFigures {
        shares = List.copyOf(shares);
        points = List.copyOf(points);
    }

    /** The number of answers with this sentiment, out of n, that all figures together leave possible. */
    PossibleCounts possibleCounts(Sentiment sentiment, QuestionType scale, int n) {
        PossibleCounts favourable = possibleCounts(0, n).intersect(byPoints(Sentiment.FAVOURABLE, scale, n));
        PossibleCounts unfavourable = possibleCounts(1, n).intersect(byPoints(Sentiment.UNFAVOURABLE, scale, n));
        PossibleCounts neutral = byPoints(Sentiment.NEUTRAL, scale, n);
        return switch (sentiment) {
            case FAVOURABLE -> favourable.intersect(remaining(unfavourable, neutral, n));
            case UNFAVOURABLE -> unfavourable.intersect(remaining(favourable, neutral, n));
            case NEUTRAL -> neutral.intersect(remaining(favourable, unfavourable, n));
        };
    }

    /** The counts out of n that the share at this index can represent. */
    PossibleCounts possibleCounts(int share, int n) {
        return new PossibleCounts(shares.get(share).fewest(n), shares.get(share).most(n));
    }

    private static PossibleCounts remaining(PossibleCounts one, PossibleCounts other, int n) {
        PossibleCounts both = one.plus(other);
        return new PossibleCounts(n - both.most(), n - both.fewest());
    }

    private PossibleCounts byPoints(Sentiment sentiment, QuestionType scale, int n) {
        return IntStream.range(0, points.size())
                .filter(i -> scale.sentiment(scale.low() + i) == sentiment)
                .mapToObj(i -> new PossibleCounts(
                        points.get(i).fewest(n), points.get(i).most(n)))
                .reduce(PossibleCounts::plus)
                .orElse(new PossibleCounts(0, n));
    }
}
