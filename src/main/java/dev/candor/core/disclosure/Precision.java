package dev.candor.core.disclosure;

import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How precisely a group is published.
 *
 * <p>Where all or nearly all answers fall into one class, that class is coded at its end ({@code ≥ 90 %}), and then
 * neither points nor mean are shown: with 15 fours and 15 fives, 50 % and 50 % would say that everyone is favourable.
 * Whether they are shown must follow from the published segments alone. If it followed from the answers (only where
 * someone would be exposed), leaving them out would itself tell what it is to hide.
 *
 * <p>The use of the product is shown only as precisely as keeps a side smaller than the smallest group from being
 * told from an empty one, and is withheld where even words would tell; how many answered decides, not what they said.
 */
final class Precision {
    private final Policy policy;

    Precision(Policy policy) {
        this.policy = policy;
    }

    /** What is published of these answers, of which there are enough. */
    Figures of(Counts counts, boolean churned) {
        return of(counts, Tier.of(counts.n(), churned));
    }

    /** What is published of these answers where figures would say too much. */
    Figures inWords(Counts counts) {
        return of(counts, Tier.WORDS);
    }

    private Figures of(Counts counts, Tier tier) {
        QuestionType type = counts.question().type();
        List<Share> shares = type.isScale()
                ? segments(counts.segments(), counts.n(), tier)
                : shares(counts.segments(), counts.n(), tier);
        boolean crowded = shares.stream().anyMatch(s -> s.bound() == Bound.AT_LEAST);
        if (!type.isScale() || type == QuestionType.NPS || tier.meanStep() == 0 || crowded) {
            return figures(tier, counts.n(), shares);
        }
        Mean mean = Mean.of(counts.sum(), counts.n(), tier, type);
        List<Share> points = shares(counts.bins(), counts.n(), tier);
        return new Figures(tier, band(counts.n()), shares, points, Optional.of(mean));
    }

    /** What is published of the use of the product, or nothing where a small side could be told. */
    Optional<Figures> ofUse(int users, int ballots, boolean churned) {
        Tier finest = Tier.of(ballots, churned);
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
        return new Figures(tier, band(n), shares, List.of(), Optional.empty());
    }

    private Band band(int n) {
        return Band.of(n, policy.minGroup());
    }

    private static List<Share> shares(List<Integer> counts, int n, Tier tier) {
        return counts.stream().map(x -> Share.of(x, n, tier)).toList();
    }

    private static List<Share> segments(List<Integer> counts, int n, Tier tier) {
        List<Share> shares = shares(counts, n, tier);
        Share most = new Share(Bound.AT_LEAST, 60, Tier.WORDS);
        Share few = new Share(Bound.AT_MOST, 40, Tier.WORDS);
        if (tier != Tier.WORDS) {
            return shares;
        }
        if (shares.get(0).equals(most)) {
            return List.of(most, few, few);
        }
        // A neutral majority is called mixed, so nothing is said about the neutral share.
        return shares.get(2).equals(most) ? List.of(few, few, most) : List.of(shares.get(0), Share.ANY, shares.get(2));
    }

    private static List<Share> sides(int users, int ballots, Tier tier) {
        return shares(List.of(users, ballots - users), ballots, tier);
    }
}
