package dev.candor.core.statistics;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitrary published cells with all their compatible counts enumerated, as a reference. */
final class ReferenceCells extends DomainContextBase {

    /** A range of answers and a range of shares with at least one compatible count. */
    record Cell(int fewest, int most, ShareRange shares) {

        CompatibleCounts evidence() {
            return shares.counts(fewest, most);
        }

        List<SampleCount> counts() {
            return IntStream.rangeClosed(fewest, most)
                    .boxed()
                    .flatMap(n -> IntStream.rangeClosed(0, n).mapToObj(x -> new SampleCount(x, n)))
                    .filter(count -> 1000 * count.favourable() >= shares.from() * count.answers())
                    .filter(count ->
                            shares.below() == 1000 || 1000 * count.favourable() < shares.below() * count.answers())
                    .toList();
        }
    }

    @Provide
    Arbitrary<Cell> cells() {
        Arbitrary<Integer> fewest = Arbitraries.integers().between(1, 40);
        Arbitrary<Integer> more = Arbitraries.integers().between(0, 20);
        Arbitrary<Integer> from = Arbitraries.integers().between(0, 999);
        Arbitrary<Integer> width = Arbitraries.integers().between(1, 400);
        return Combinators.combine(fewest, more, from, width)
                .as((n, m, low, w) -> new Cell(n, n + m, new ShareRange(low, Math.min(1000, low + w))))
                .filter(cell -> !cell.counts().isEmpty());
    }

    @Provide
    Arbitrary<SampleCount> counts() {
        return Arbitraries.integers()
                .between(1, 60)
                .flatMap(n -> Arbitraries.integers().between(0, n).map(x -> new SampleCount(x, n)));
    }

    static CompatibleCounts only(int favourable, int answers) {
        return CompatibleCounts.ofRows(List.of(new CompatibleCounts.Row(answers, favourable, favourable)));
    }
}
