package dev.candor.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final Product HUDSON = product("hudson");
    private static final Product JENKINS = product("jenkins", "hudson");
    private static final Product CI = product("ci", "hudson", "jenkins");
    private static final Product OTHER = product("storage");
    private static final Catalogue CATALOGUE = new Catalogue(List.of(HUDSON, CI, OTHER, JENKINS), List.of(), List.of());

    @Test
    void any_generation_leads_to_the_same_lineage_newest_first() {
        assertThat(List.of(CI, JENKINS, HUDSON))
                .allSatisfy(any ->
                        assertThat(CATALOGUE.lineageOf(any).generations()).containsExactly(CI, JENKINS, HUDSON));
    }

    @Test
    void the_lineage_of_an_older_generation_as_the_newest_leaves_out_what_replaced_it() {
        assertThat(CATALOGUE.lineageFrom(JENKINS).generations()).containsExactly(JENKINS, HUDSON);
    }

    @Test
    void a_product_that_replaces_none_and_is_not_replaced_has_no_older_generation() {
        Lineage lineage = CATALOGUE.lineageOf(OTHER);
        assertThat(lineage.generations()).containsExactly(OTHER);
        assertThat(lineage.hasOlder()).isFalse();
        assertThat(CATALOGUE.lineageOf(CI).hasOlder()).isTrue();
    }

    @Test
    void two_products_that_replace_the_same_one_have_a_lineage_each_and_it_belongs_to_the_first() {
        Product fork = product("builds", "jenkins");
        Catalogue forked = new Catalogue(List.of(HUDSON, JENKINS, CI, fork), List.of(), List.of());
        assertThat(forked.lineageOf(fork).generations()).containsExactly(fork, JENKINS, HUDSON);
        assertThat(forked.lineageOf(JENKINS).newest()).isEqualTo(CI);
    }

    @Test
    void a_cycle_ends() {
        Product one = product("one", "two");
        Product two = product("two", "one");
        assertThat(new Catalogue(List.of(one, two), List.of(), List.of())
                        .lineageOf(one)
                        .generations())
                .containsExactlyInAnyOrder(one, two);
    }

    private static Product product(String id, String... replaces) {
        return new Product(id, id, List.of("U0PM"), "C0" + id, List.of("C0ENG"), List.of(replaces));
    }
}
