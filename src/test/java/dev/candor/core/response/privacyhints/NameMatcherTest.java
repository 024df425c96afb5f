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

/** The cost of matching names, and when the index is rebuilt. */
final class NameMatcherTest {
    private static final int PEOPLE = 20_000;
    private static final String COMMENT = "Ben ".repeat(250);

    private static final List<PersonName> BENS = IntStream.range(0, PEOPLE)
            .mapToObj(i -> PersonName.of("Ben Whit" + i, "", ""))
            .toList();

    @Test
    void the_cost_depends_on_the_words_of_the_comment_and_not_on_the_number_of_names() {
        AtomicInteger steps = new AtomicInteger();
        TokenizedText tokens = new TokenizedText(COMMENT);
        PhraseTrie names = PhraseTrie.of(
                BENS.stream().flatMap(name -> name.fullNames().stream()).toList());
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

        IntStream.range(0, tokens.size()).forEach(at -> names.lengthsAt(counted, at));

        assertThat(steps).as("words read, for 250 words and names of two").hasValueLessThanOrEqualTo(2 * 250);
    }

    @Test
    void a_name_shared_by_many_colleagues_is_found_once_per_occurrence() {
        NameMatcher names = new NameMatcher(new Catalogue(List.of(), List.of(), List.of()), () -> BENS);

        assertThat(names.findIn(COMMENT)).hasSize(250);
        assertThat(names.findIn("Ben Whit7 and Ben Whit19999")).contains(new IdentifyingWords.Piece(0, 9));
    }

    @Test
    void names_are_indexed_once_for_many_comments_and_handles() {
        CountingNames known = new CountingNames();
        NameMatcher names = new NameMatcher(new Catalogue(List.of(), List.of(), List.of()), () -> known);
        names.findIn(COMMENT);
        int once = known.passes.get();

        IntStream.range(0, 100).forEach(i -> {
            names.findIn(COMMENT);
            names.isHandle("ben" + i);
        });

        assertThat(known.passes).hasValue(once);
    }

    @Test
    void a_new_colleague_is_found_as_soon_as_the_name_is_known() {
        List<List<PersonName>> known = new ArrayList<>(List.of(List.of()));
        NameMatcher names = new NameMatcher(new Catalogue(List.of(), List.of(), List.of()), () -> known.get(0));
        assertThat(names.findIn("ask Whitcombe")).isEmpty();

        known.set(0, List.of(PersonName.of("Chi Whitcombe", "", "")));

        assertThat(names.findIn("ask Whitcombe")).hasSize(1);
    }

    /** The names, with a count of iterations over them. */
    private static final class CountingNames extends AbstractCollection<PersonName> {
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
