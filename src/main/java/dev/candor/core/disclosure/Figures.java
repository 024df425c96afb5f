package dev.candor.core.disclosure;

import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that is published of one group's answers.
 *
 * @param shares of a scale: favourable and unfavourable; of a choice: each option; of use: uses, does not use
 * @param points each point of the scale, from its lowest; empty where only the two shares are shown
 */
record Figures(Tier tier, Band band, List<Share> shares, List<Share> points) {
    Figures {
        shares = List.copyOf(shares);
        points = List.copyOf(points);
    }

    /** How many of n answers on this scale may have this sentiment, by all figures together. */
    CountRange of(Sentiment sentiment, QuestionType scale, int n) {
        CountRange favourable = range(0, n).and(byPoints(Sentiment.FAVOURABLE, scale, n));
        CountRange unfavourable = range(1, n).and(byPoints(Sentiment.UNFAVOURABLE, scale, n));
        CountRange neutral = byPoints(Sentiment.NEUTRAL, scale, n);
        return switch (sentiment) {
            case FAVOURABLE -> favourable.and(without(unfavourable, neutral, n));
            case UNFAVOURABLE -> unfavourable.and(without(favourable, neutral, n));
            case NEUTRAL -> neutral.and(without(favourable, unfavourable, n));
        };
    }

    /** How many of n answers the share of this number may stand for. */
    CountRange range(int share, int n) {
        return new CountRange(shares.get(share).fewest(n), shares.get(share).most(n));
    }

    private static CountRange without(CountRange one, CountRange other, int n) {
        CountRange both = one.plus(other);
        return new CountRange(n - both.most(), n - both.fewest());
    }

    private CountRange byPoints(Sentiment sentiment, QuestionType scale, int n) {
        return IntStream.range(0, points.size())
                .filter(i -> scale.sentiment(scale.low() + i) == sentiment)
                .mapToObj(i ->
                        new CountRange(points.get(i).fewest(n), points.get(i).most(n)))
                .reduce(CountRange::plus)
                .orElse(new CountRange(0, n));
    }
}
