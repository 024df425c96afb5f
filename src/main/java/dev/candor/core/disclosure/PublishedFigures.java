package dev.candor.core.disclosure;

import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.List;

/**
 * The published figures of one group's answers.
 *
 * @param answers range of the number of answers
 * @param shares of a scale: favourable and unfavourable; of a choice: each option; of a score: the mean; of the use of the
 *     product: uses it, does not use it
 * @param points share of each point of the scale, ascending; empty if only the two shares are published
 */
record PublishedFigures(PrecisionLevel level, AnswerRange answers, List<Share> shares, List<Share> points) {
    private static final CountBounds NONE = new CountBounds(1, 0);

    PublishedFigures {
        shares = List.copyOf(shares);
        points = List.copyOf(points);
    }

    /** The number of answers with this sentiment, out of n, that all figures together leave possible; empty if n is not. */
    CountBounds possibleCounts(Sentiment sentiment, QuestionType scale, int n) {
        CountBounds favourable = possibleCounts(0, n).intersect(byPoints(Sentiment.FAVOURABLE, scale, n));
        CountBounds unfavourable = possibleCounts(1, n).intersect(byPoints(Sentiment.UNFAVOURABLE, scale, n));
        CountBounds neutral = byPoints(Sentiment.NEUTRAL, scale, n);
        CountBounds good = favourable.intersect(remaining(unfavourable, neutral, n));
        CountBounds bad = unfavourable.intersect(remaining(favourable, neutral, n));
        CountBounds rest = neutral.intersect(remaining(favourable, unfavourable, n));
        if (good.isEmpty() || bad.isEmpty() || rest.isEmpty()) {
            return NONE;
        }
        return switch (sentiment) {
            case FAVOURABLE -> good;
            case UNFAVOURABLE -> bad;
            case NEUTRAL -> rest;
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

    /** What the points leave possible of this sentiment. No streams: pages about years of results come here often. */
    private CountBounds byPoints(Sentiment sentiment, QuestionType scale, int n) {
        int fewest = 0;
        int most = 0;
        for (int point = scale.low(); point <= scale.high(); point++) {
            if (scale.sentiment(point) == sentiment) {
                fewest += points.isEmpty() ? 0 : points.get(point - scale.low()).fewest(n);
                most = points.isEmpty()
                        ? n
                        : most + points.get(point - scale.low()).most(n);
            }
        }
        return new CountBounds(fewest, most);
    }
}
