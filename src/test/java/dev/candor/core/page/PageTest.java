package dev.candor.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages and forms. */
class PageTest {
    @Test
    void a_page_without_a_summary_is_refused() {
        assertThatThrownBy(() -> new Page(" ", List.of())).hasMessageContaining("summary");
    }

    @Test
    void a_read_only_form_has_no_submit_button() {
        assertThat(Form.readOnly("privacy", "Privacy", Page.of("Sealed.")))
                .isEqualTo(new Form("privacy", "Privacy", "", "", List.of(new Field.Shown(new Part.Text("Sealed.")))));
    }
}
