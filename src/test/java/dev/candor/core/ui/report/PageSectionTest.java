package dev.candor.core.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Chart;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a browser takes over from a messenger's page. */
class PageSectionTest {
    private static final Part.Text WORDS = new Part.Text("Up since 6 October.");

    @Test
    void what_is_read_is_taken_over_and_what_is_pressed_is_not() {
        Part pick = new Part.Pick("Span", "span", "choose", List.of(), Optional.empty());
        assertThat(PageSection.parts(page(new Part.Title("CI"), WORDS, new Part.Buttons(List.of()), pick)))
                .containsExactly(WORDS);
    }

    @Test
    void a_heading_that_repeats_the_title_of_a_chart_is_left_out() {
        Part picture = new Part.Picture(new Chart.Bars("Pain", "words", List.of()), "bars of text");
        Part other = new Part.Text("*Ease*");
        assertThat(PageSection.parts(page(new Part.Text("*Pain*"), picture, other, WORDS)))
                .containsExactly(picture, other, WORDS);
    }

    private static Page page(Part... parts) {
        return new Page("summary", List.of(parts));
    }
}
