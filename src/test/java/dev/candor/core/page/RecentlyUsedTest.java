package dev.candor.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
    private final RecentlyUsed<String, String> pages = new RecentlyUsed<>(50);
    private int made;

    private String page(String contents) {
        return pages.of(contents, () -> contents + ", made as number " + ++made);
    }

    @Test
    void a_value_is_made_once() {
        String first = page("ci");

        assertThat(page("ci")).isSameAs(first);
        assertThat(page("jenkins")).isNotEqualTo(first);
        assertThat(made).isEqualTo(2);
    }

    @Test
    void a_value_that_was_not_asked_for_lately_is_made_anew() {
        page("ci");
        for (int i = 0; i < 50; i++) {
            page("other" + i);
        }
        page("other0");
        page("ci");

        assertThat(made).isEqualTo(52);
    }
}
