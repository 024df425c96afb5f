package dev.candor.core.statistics;

import static dev.candor.core.statistics.ReferenceCells.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void an_item_has_a_rank_only_if_its_range_overlaps_no_other() {
        List<Ranking.Place<String>> places =
                Ranking.of(List.of(of("docs", 20, 100), of("ci", 90, 100), of("jenkins", 22, 100)));

        assertThat(places).extracting(Ranking.Place::item).containsExactly("ci", "jenkins", "docs");
        assertThat(places)
                .extracting(Ranking.Place::rank)
                .containsExactly(OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty());
    }

    @Test
    void a_small_group_does_not_win_by_luck() {
        List<Ranking.Place<String>> places =
                Ranking.of(List.of(of("tiny", 5, 5), of("big", 280, 400), of("mid", 62, 100), of("low", 120, 200)));

        assertThat(places).extracting(Ranking.Place::item).containsExactly("big", "tiny", "mid", "low");
        assertThat(places).extracting(Ranking.Place::rank).containsOnly(OptionalInt.empty());
    }

    @Test
    void groups_that_differ_by_chance_alone_shrink_to_the_mean_and_keep_the_order_of_their_shares() {
        List<Ranking.Place<String>> places = Ranking.of(List.of(of("a", 12, 20), of("b", 13, 20), of("c", 11, 20)));

        assertThat(places).extracting(Ranking.Place::item).containsExactly("b", "a", "c");
        assertThat(places).extracting(Ranking.Place::shrunk).containsOnly(.6);
    }

    @Test
    void a_single_product_ranks_first_with_its_own_share() {
        assertThat(Ranking.of(List.of(of("ci", 12, 20))))
                .containsExactly(new Ranking.Place<>("ci", .6, OptionalInt.of(1)));
    }

    @Test
    void the_intraclass_correlation_follows_from_the_moments() {
        // P = .5; Σn(p − P)² = 10 · .09 · 2 = 1.8; (1.8 / .25 − 1) / (20 − 10 − 1) = 6.2 / 9.
        IntraclassCorrelation correlation =
                IntraclassCorrelation.of(List.of(new SampleCount(8, 10), new SampleCount(2, 10)));

        assertThat(correlation.mean()).isCloseTo(.5, within(1e-12));
        assertThat(correlation.correlation()).isCloseTo(6.2 / 9, within(1e-12));
        // m = (9 − 6.2) / 6.2 = .4516: (8 + .4516 · .5) / 10.4516.
        assertThat(correlation.shrink(new SampleCount(8, 10)))
                .isCloseTo((8 + 1.4 / 6.2) / (10 + 2.8 / 6.2), within(1e-12));
    }

    @Test
    void maximally_different_groups_keep_their_shares() {
        IntraclassCorrelation correlation =
                IntraclassCorrelation.of(List.of(new SampleCount(10, 10), new SampleCount(0, 10)));

        assertThat(correlation).isEqualTo(new IntraclassCorrelation(.5, 1));
        assertThat(correlation.shrink(new SampleCount(3, 10))).isCloseTo(.3, within(1e-12));
    }

    private static Ranking.Contender<String> of(String product, int favourable, int answers) {
        CompatibleCounts counts = only(favourable, answers);
        return new Ranking.Contender<>(product, counts, Wilson.interval(counts, ConfidenceLevel.NINETY_FIVE));
    }
}
