package dev.candor.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slow | CI is SLOW. | true | upper and lower case are the same",
                "slow | so slow! | true | signs are no part of a word",
                "slow | slowly | false | a word is compared whole",
                "flak* | flaky | true | a star stands for any ending",
                "flak* | flak | true | or for none",
                "flak* | unflaky | false | but not for a beginning",
                "merge queue | the merge-queue | true | signs between words do not matter",
                "merge queue | merge the queue | false | nor may a word stand between them",
                "wait* for runner* | waiting for runners again | true | a star in each word",
                "can't find | I can’t find it | true | any apostrophe",
                "re-run | a re run | true | a hyphen is a space",
                "Größe* | GRÖSSE und größen | true | letters beyond English",
                "naïve | nai\u0308ve | true | letters however they are composed",
                "502 | a 502 again | true | numbers",
                "star | a*star*b | true | a star in a comment is a sign like others"
            })
    void words_are_compared_whole_and_a_star_stands_for_an_ending(
            String words, String comment, boolean found, String reason) {
        assertThat(new Theme("any", List.of("never", words)).finder().test(comment))
                .as(reason)
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "ab*", "fl*ky", "*flaky", "flak *", "!", "slow **"})
    void what_cannot_be_looked_for_is_no_theme(String words) {
        assertThat(Theme.isPhrase(words)).isFalse();
        assertThatThrownBy(() -> new Theme("any", List.of("slow", words))).hasMessageContaining("theme any");
    }

    @Test
    void a_comment_has_every_theme_that_it_mentions() {
        Themes themes = new Themes(List.of(
                new Theme("speed", List.of("slow")),
                new Theme("docs", List.of("docs")),
                new Theme("cost", List.of("bill"))));
        assertThat(themes.finder().apply("The docs are slow, and so are the docs."))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(themes.finder().apply("")).isEmpty();
        assertThat(Themes.NONE.finder().apply("slow")).isEmpty();
    }

    @Test
    void another_dictionary_makes_another_question() {
        Question slow = new Themes(List.of(new Theme("speed", List.of("slow")))).question();
        Question same = new Themes(List.of(new Theme("speed", List.of("slow")))).question();
        Question fast = new Themes(List.of(new Theme("speed", List.of("slow", "fast")))).question();
        assertThat(slow).isEqualTo(same).isNotEqualTo(fast);
        assertThat(slow.options()).isEqualTo(fast.options()).containsExactly("speed");
        assertThat(Themes.isQuestion(slow)).isTrue();
    }

    @Test
    void more_themes_than_a_question_has_options_are_refused() {
        Theme speed = new Theme("speed", List.of("slow"));
        assertThatThrownBy(() -> new Themes(Collections.nCopies(11, speed))).hasMessage("11 themes; 10 are the most");
    }
}
