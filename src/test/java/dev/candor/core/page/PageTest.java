package dev.candor.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages. */
class PageTest {
    @Test
    void a_page_without_a_summary_says_nothing_to_a_screen_reader_and_is_refused() {
        assertThatThrownBy(() -> new Page(" ", List.of())).hasMessageContaining("summary");
    }

    @Test
    void a_form_to_be_read_has_nothing_to_send() {
        assertThat(Form.readOnly("privacy", "Privacy", Page.of("Sealed.")))
                .isEqualTo(new Form("privacy", "Privacy", "", "", List.of(new Field.Shown(new Part.Text("Sealed.")))));
    }
}
