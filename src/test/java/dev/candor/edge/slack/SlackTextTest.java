package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlackTextTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "🚀, one of two halves",
        "👩‍👩‍👧‍👦, a family bound by joiners",
        "👍🏽, a colour of skin",
        "🇬🇧, a flag of two letters",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿, a flag of tags",
        "❤️, a selector",
        "1️⃣, a key",
        "é̂, two accents",
        "नि, a vowel sign",
    })
    void shortening_never_splits_a_character(String character, String reason) {
        String text = "ab " + character + " cd".repeat(40);
        for (int most = 4; most <= 4 + character.length(); most++) {
            assertThat(SlackText.shorten(text, most)).as(reason).isIn("ab …", "ab " + character + "…");
        }
        String many = character.repeat(40);
        assertThat(String.join("", SlackText.pieces(many, 50))).isEqualTo(many);
        assertThat(SlackText.pieces(many, 50)).allSatisfy(piece -> {
            assertThat(piece.length()).isLessThanOrEqualTo(50);
            assertThat(piece.length() % character.length()).as(reason).isZero();
        });
    }

    @Test
    void a_character_longer_than_the_limit_is_split_between_code_points() {
        String tower = "e" + "\u0301".repeat(100) + "🚀".repeat(5);
        assertThat(SlackText.shorten(tower, 20)).hasSize(20).endsWith("…");
        assertThat(SlackText.shorten("🚀\u200d".repeat(60), 21)).doesNotMatch(".*\\p{Cs}.*");
    }

    @Test
    void shortening_never_splits_an_escaped_character() {
        assertThat(SlackText.pieces("x".repeat(97) + "&amp;&amp;", 100))
                .isEqualTo(List.of("x".repeat(97), "&amp;&amp;"));
    }

    @Test
    void no_line_ends_between_a_number_and_its_percent_sign() {
        assertThat(SlackText.pieces("*25 %* or 5 % of 20", 100)).isEqualTo(List.of("*25\u00a0%* or 5\u00a0% of 20"));
        assertThat(SlackText.pieces("about 25 % of them", 8)).isEqualTo(List.of("about", "25\u00a0% of", "them"));
        assertThat(SlackText.pieces("written as %", 100)).isEqualTo(List.of("written as %"));
    }
}
