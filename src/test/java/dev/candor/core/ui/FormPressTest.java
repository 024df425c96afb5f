package dev.candor.core.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FormPressTest {
    @Test
    void the_text_of_a_press_names_no_rating_and_nothing_that_is_filled_in() {
        FormPress press = new FormPress("", "", "prompt.rate.4", "wave-1", Map.of("one-thing", List.of("Cache it")));

        assertThat(press).hasToString("FormPress[]");
    }
}
