package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.ballot.Readers;
import dev.candor.core.survey.Question;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeldCommentTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Property
    void unfolds_to_what_was_folded(@ForAll @IntRange(max = 1000) int length, @ForAll Readers readers) {
        HeldComment held = held("one-thing", "ü€\t\n😀".repeat(length / 6), readers);
        byte[] folded = held.fold();
        assertThat(folded).hasSize(HeldComment.LENGTH);
        assertThat(HeldComment.unfold(folded)).contains(held);
    }

    @Test
    void the_longest_words_fit() {
        HeldComment held = held("q".repeat(255), "€".repeat(Question.MOST_CHARACTERS), Readers.EVERYONE);
        assertThat(HeldComment.unfold(held.fold())).contains(held);
    }

    @Test
    void a_dummy_has_the_length_of_a_comment_and_holds_none() {
        assertThat(HeldComment.dummy()).hasSize(HeldComment.LENGTH);
        assertThat(HeldComment.unfold(HeldComment.dummy())).isEmpty();
    }

    @Test
    void words_that_are_too_long_are_refused_without_being_repeated() {
        HeldComment held = held("one-thing", "secret".repeat(600), Readers.OWNERS);
        assertThatThrownBy(held::fold)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3600 bytes do not fit into 3000");
    }

    private static HeldComment held(String question, String text, Readers readers) {
        return new HeldComment(question, "0123456789ab", text, readers, 1, MARCH, new Policy(6, 70_000, 4));
    }
}
