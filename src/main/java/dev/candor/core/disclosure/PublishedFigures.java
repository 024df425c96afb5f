package dev.candor.core.disclosure;

import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The published figures of one group's answers.
 *
 * @param answers range of the number of answers
 * @param shares of a scale: favourable and unfavourable; of a choice: each option; of a score: the mean; of the use of the
 *     product: uses it, does not use it
 * @param points share of each point of the scale, ascending; empty if only the two shares are published
 */
record PublishedFigures(PrecisionLevel level, AnswerRange answers, List<Share> shares, List<Share> points) {
    PublishedFigures {
        shares = List.copyOf(shares);
        points = List.copyOf(points);
    }

    /** The number of answers with this sentiment, out of n, that all figures together leave possible. */
    CountBounds possibleCounts(Sentiment sentiment, QuestionType scale, int n) {
        CountBounds favourable = possibleCounts(0, n).intersect(byPoints(Sentiment.FAVOURABLE, scale, n));
        CountBounds unfavourable = possibleCounts(1, n).intersect(byPoints(Sentiment.UNFAVOURABLE, scale, n));
        CountBounds neutral = byPoints(Sentiment.NEUTRAL, scale, n);
        return switch (sentiment) {
            case FAVOURABLE -> favourable.intersect(remaining(unfavourable, neutral, n));
            case UNFAVOURABLE -> unfavourable.intersect(remaining(favourable, neutral, n));
            case NEUTRAL -> neutral.intersect(remaining(favourable, unfavourable, n));
        };
    }

    /** The counts out of n that the share at this index can represent. */
    CountBounds possibleCounts(int share, int n) {
        return new CountBounds(shares.get(share).fewest(n), shares.get(share).most(n));
    }

    private static CountBounds remaining(CountBounds one, CountBounds other, int n) {
        CountBounds both = one.plus(other);
        return new CountBounds(n - both.most(), n - both.fewest());
    }

    private CountBounds byPoints(Sentiment sentiment, QuestionType scale, int n) {
        if (IntStream.rangeClosed(scale.low(), scale.high()).noneMatch(point -> scale.sentiment(point) == sentiment)) {
            return new CountBounds(0, 0);
        }
        if (points.isEmpty()) {
            return new CountBounds(0, n);
        }
        return IntStream.range(0, points.size())
                .filter(i -> scale.sentiment(scale.low() + i) == sentiment)
                .mapToObj(i ->
                        new CountBounds(points.get(i).fewest(n), points.get(i).most(n)))
                .reduce(CountBounds::plus)
                .orElse(new CountBounds(0, n));
    }
}
