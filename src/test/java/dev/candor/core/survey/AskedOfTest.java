package dev.candor.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedOfTest {
    @ParameterizedTest
    @CsvSource({
        "users, true, false",
        "others, false, true",
        "users others, true, true",
        "users 1, false, false",
        "users 0 2, true, false"
    })
    void users_others_and_users_of_a_generation_are_told_apart(String text, boolean user, boolean other) {
        AskedOf askedOf = AskedOf.of(text);
        assertThat(askedOf.text()).isEqualTo(text);
        assertThat(askedOf.includes(true, Set.of(0))).isEqualTo(user);
        assertThat(askedOf.includes(false, Set.of())).isEqualTo(other);
    }

    @Test
    void a_question_for_nobody_is_refused() {
        assertThatThrownBy(() -> AskedOf.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AskedOf(false, false, Set.of(1))).hasMessageContaining("is asked of users");
    }
}
