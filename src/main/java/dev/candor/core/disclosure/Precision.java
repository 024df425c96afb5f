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
    private static final Share MAJORITY = new Share(Coding.AT_LEAST, 60, PrecisionLevel.WORDS);
    private static final Share MINORITY = new Share(Coding.AT_MOST, 40, PrecisionLevel.WORDS);

    private final Policy policy;

    Precision(Policy policy) {
        this.policy = policy;
    }

    /** What is published of these answers over the whole product; of under 30 in words where few people moved. */
    Figures ofWhole(Counts counts, boolean fewMoved) {
        boolean single = counts.question().type() == QuestionType.SINGLE;
        PrecisionLevel level = counts.n() < PrecisionLevel.MIN_ANSWERS_FOR_BREAKDOWN && (single || fewMoved)
                ? PrecisionLevel.WORDS
                : PrecisionLevel.ofWhole(counts.n());
        Figures figures = of(counts, level);
        boolean crowded = figures.shares().stream().anyMatch(share -> share.coding() == Coding.AT_LEAST);
        boolean pointwise = counts.question().type().isScale() && level == PrecisionLevel.FIFTIETHS && !crowded;
        return pointwise
                ? new Figures(
                        level,
                        figures.answers(),
                        figures.shares(),
                        shares(counts.bins(), counts.n(), PrecisionLevel.TWENTIETHS))
                : figures;
    }

    /** What is published of these answers of one group. */
    Figures ofGroup(Counts counts) {
        return of(counts, PrecisionLevel.ofGroup(counts.n()));
    }

    private Figures of(Counts counts, PrecisionLevel level) {
        return figures(
                level,
                counts.n(),
                counts.question().type().isScale() ? scale(counts, level) : shares(counts.bins(), counts.n(), level));
    }

    /** What is published of the use of the product, or nothing where a small side could be told. */
    Optional<Figures> ofUse(int users, int ballots, boolean fewMoved) {
        PrecisionLevel finest = fewMoved && ballots < PrecisionLevel.MIN_ANSWERS_FOR_BREAKDOWN
                ? PrecisionLevel.WORDS
                : PrecisionLevel.ofWhole(ballots);
        return Stream.of(
                        PrecisionLevel.FIFTIETHS,
                        PrecisionLevel.TWENTIETHS,
                        PrecisionLevel.TENTHS,
                        PrecisionLevel.WORDS)
                .filter(level -> level.compareTo(finest) <= 0 && hidesSmallSide(ballots, level))
                .findFirst()
                .map(level -> figures(level, ballots, sides(users, ballots, level)));
    }

    private boolean hidesSmallSide(int ballots, PrecisionLevel level) {
        int small = policy.minGroup() - 1;
        return ballots >= 2 * small && sides(small, ballots, level).equals(sides(0, ballots, level));
    }

    private Figures figures(PrecisionLevel level, int n, List<Share> shares) {
        return new Figures(level, CountRange.of(n, policy.minGroup()), shares, List.of());
    }

    /** Favourable and unfavourable. */
    private static List<Share> scale(Counts counts, PrecisionLevel level) {
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
