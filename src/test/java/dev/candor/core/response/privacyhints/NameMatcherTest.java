package dev.candor.core.response.privacyhints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Catalogue;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What it costs to look for names, and when they are learnt anew. */
final class NameMatcherTest {
    private static final int PEOPLE = 20_000;
    private static final String COMMENT = "Ben ".repeat(250);

    private static final List<PersonName> BENS = IntStream.range(0, PEOPLE)
            .mapToObj(i -> PersonName.of("Ben Whit" + i, "", ""))
            .toList();

    @Test
    void what_a_comment_costs_follows_from_its_words_and_not_from_how_many_colleagues_share_a_name() {
        AtomicInteger steps = new AtomicInteger();
        TokenizedText tokens = new TokenizedText(COMMENT);
        PhraseTrie names = PhraseTrie.of(
                BENS.stream().flatMap(name -> name.full().stream()).toList());
        PhraseTrie.Tokens counted = new PhraseTrie.Tokens() {
            @Override
            public String plain(int at) {
                steps.incrementAndGet();
                return tokens.plain(at);
            }

            @Override
            public boolean adjoins(int at) {
                return tokens.adjoins(at);
            }
        };

        IntStream.range(0, tokens.size()).forEach(at -> names.at(counted, at));

        assertThat(steps).as("words looked at, of 250 in names of two").hasValueLessThanOrEqualTo(2 * 250);
    }

    @Test
    void a_name_that_many_colleagues_share_is_found_once_in_each_place() {
        NameMatcher names = new NameMatcher(new Catalogue(List.of(), List.of(), List.of()), () -> BENS);

        assertThat(names.in(COMMENT)).hasSize(250);
        assertThat(names.in("Ben Whit7 and Ben Whit19999")).contains(new IdentifyingWords.Piece(0, 9));
    }

    @Test
    void names_are_gone_through_once_however_many_comments_and_handles_come() {
        Counted known = new Counted();
        NameMatcher names = new NameMatcher(new Catalogue(List.of(), List.of(), List.of()), () -> known);
        names.in(COMMENT);
        int once = known.passes.get();

        IntStream.range(0, 100).forEach(i -> {
            names.in(COMMENT);
            names.isHandle("ben" + i);
        });

        assertThat(known.passes).hasValue(once);
    }

    @Test
    void who_is_new_is_found_as_soon_as_they_are_known() {
        List<List<PersonName>> known = new ArrayList<>(List.of(List.of()));
        NameMatcher names = new NameMatcher(new Catalogue(List.of(), List.of(), List.of()), () -> known.get(0));
        assertThat(names.in("ask Whitcombe")).isEmpty();

        known.set(0, List.of(PersonName.of("Chi Whitcombe", "", "")));

        assertThat(names.in("ask Whitcombe")).hasSize(1);
    }

    /** The same names, counting how often somebody goes through them. */
    private static final class Counted extends AbstractCollection<PersonName> {
        private final AtomicInteger passes = new AtomicInteger();

        @Override
        public Iterator<PersonName> iterator() {
            passes.incrementAndGet();
            return BENS.iterator();
        }

        @Override
        public int size() {
            return PEOPLE;
        }
    }
}
