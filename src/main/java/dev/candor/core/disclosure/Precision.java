package dev.candor.core.disclosure;

import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How precisely answers are published: by how many there are, never by what they say.
 *
 * <p>Of a scale two shares are published and the rest without a figure: three figures that must add up to 100 undo each
 * other's coded ends. Where all or nearly all answers fall into one class, its share is coded at its end, and then points
 * are not shown: with 50 fours and 50 fives, 50 % and 50 % would say that everyone is favourable. That follows from the
 * published shares alone.
 *
 * <p>The use of the product is shown only as precisely as keeps a side smaller than the smallest group from being told
 * from an empty one, and is withheld where even words would tell.
 */
final class Precision {
    private static final Share MOST = new Share(Bound.AT_LEAST, 60, Tier.WORDS);
    private static final Share REST = new Share(Bound.AT_MOST, 40, Tier.WORDS);

    private final Policy policy;

    Precision(Policy policy) {
        this.policy = policy;
    }

    /** What is published of these answers over the whole product; of under 30 in words where few people moved. */
    Figures ofWhole(Counts counts, boolean fewMoved) {
        boolean single = counts.question().type() == QuestionType.SINGLE;
        Tier tier = counts.n() < Tier.MANY && (single || fewMoved) ? Tier.WORDS : Tier.ofWhole(counts.n());
        Figures figures = of(counts, tier);
        boolean crowded = figures.shares().stream().anyMatch(share -> share.bound() == Bound.AT_LEAST);
        boolean pointwise = counts.question().type().isScale() && tier == Tier.FIFTIETHS && !crowded;
        return pointwise
                ? new Figures(
                        tier, figures.band(), figures.shares(), shares(counts.bins(), counts.n(), Tier.TWENTIETHS))
                : figures;
    }

    /** What is published of these answers of one group. */
    Figures ofGroup(Counts counts) {
        return of(counts, Tier.ofGroup(counts.n()));
    }

    private Figures of(Counts counts, Tier tier) {
        return figures(
                tier,
                counts.n(),
                counts.question().type().isScale() ? scale(counts, tier) : shares(counts.bins(), counts.n(), tier));
    }

    /** What is published of the use of the product, or nothing where a small side could be told. */
    Optional<Figures> ofUse(int users, int ballots, boolean fewMoved) {
        Tier finest = fewMoved && ballots < Tier.MANY ? Tier.WORDS : Tier.ofWhole(ballots);
        return Stream.of(Tier.FIFTIETHS, Tier.TWENTIETHS, Tier.TENTHS, Tier.WORDS)
                .filter(tier -> tier.compareTo(finest) <= 0 && hidesSmallSide(ballots, tier))
                .findFirst()
                .map(tier -> figures(tier, ballots, sides(users, ballots, tier)));
    }

    private boolean hidesSmallSide(int ballots, Tier tier) {
        int small = policy.minGroup() - 1;
        return ballots >= 2 * small && sides(small, ballots, tier).equals(sides(0, ballots, tier));
    }

    private Figures figures(Tier tier, int n, List<Share> shares) {
        return new Figures(tier, Band.of(n, policy.minGroup()), shares, List.of());
    }

    /** Favourable and unfavourable. */
    private static List<Share> scale(Counts counts, Tier tier) {
        List<Integer> segments = counts.segments();
        Share favourable = Share.of(segments.get(0), counts.n(), tier);
        Share unfavourable = Share.of(segments.get(2), counts.n(), tier);
        if (favourable.equals(MOST)) {
            return List.of(MOST, REST);
        }
        return unfavourable.equals(MOST) ? List.of(REST, MOST) : List.of(favourable, unfavourable);
    }

    private static List<Share> shares(List<Integer> counts, int n, Tier tier) {
        return counts.stream().map(x -> Share.of(x, n, tier)).toList();
    }

    private static List<Share> sides(int users, int ballots, Tier tier) {
        return shares(List.of(users, ballots - users), ballots, tier);
    }
}
