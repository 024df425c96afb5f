package dev.candor.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

    /** The 15 probabilities of the paper's example, of which four are kept at 5 %; at 10 % nine are. */
    @Test
    void the_example_of_the_paper_keeps_nine_at_ten_percent() {
        assertThat(kept(
                        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
                        .7590, 1))
                .isEqualTo(9);
    }

    @Test
    void nothing_is_kept_of_nothing_and_of_what_is_probable() {
        assertThat(BenjaminiHochberg.highestKept(List.of())).isNegative();
        assertThat(kept(.11)).isZero();
        assertThat(kept(.051, .2)).isZero();
    }

    @Test
    void a_finding_of_more_weight_is_kept_at_a_higher_probability() {
        BenjaminiHochberg.Finding heavy = new BenjaminiHochberg.Finding(.06, 3);
        BenjaminiHochberg.Finding light = new BenjaminiHochberg.Finding(.06, 1);
        BenjaminiHochberg.Finding other = new BenjaminiHochberg.Finding(1, 1);

        assertThat(BenjaminiHochberg.highestKept(List.of(heavy, other))).isEqualTo(.02);
        assertThat(BenjaminiHochberg.highestKept(List.of(light, other))).isNegative();
    }

    @Property
    void with_equal_weights_it_is_the_rule_of_the_paper(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(max = .3) Double> probabilities) {
        double[] ascending = probabilities.stream().mapToDouble(p -> p).sorted().toArray();
        int last = 0;
        for (int i = 1; i <= ascending.length; i++) {
            last = ascending[i - 1] <= i * .10 / ascending.length ? i : last;
        }

        assertThat(kept(ascending)).isGreaterThanOrEqualTo(last);
        assertThat(kept(ascending) == 0).isEqualTo(last == 0);
    }

    private static long kept(double... probabilities) {
        double highest = BenjaminiHochberg.highestKept(Arrays.stream(probabilities)
                .mapToObj(p -> new BenjaminiHochberg.Finding(p, 1))
                .toList());
        return DoubleStream.of(probabilities).filter(p -> p <= highest).count();
    }
}
