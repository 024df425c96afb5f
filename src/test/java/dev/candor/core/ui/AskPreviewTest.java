package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.ui.result.RenderedPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskPreviewTest extends UiTest {
    @Test
    void a_preview_is_the_ballot_and_stores_nothing() {
        Form preview = fixture.handler.form(OWNER, "ask.preview", "ci-pulse").orElseThrow();

        assertThat(RenderedPage.of(preview))
                .startsWith("<preview: CI>\n*Preview.* Only you see this, and nothing of it is stored.\n")
                .contains("Overall, how satisfied are you with CI?", "[[Seal my answers|");
        assertThat(fixture.submit(OWNER, preview, Map.of("satisfaction", List.of("5"))))
                .isEqualTo(sentence("This was a preview. Nothing was sealed and nothing was stored."));
        assertThat(fixture.waveStore.open()).isEmpty();
    }

    @Test
    void a_preview_branches_like_the_ballot() {
        Form preview = fixture.handler.form(OWNER, "ask.preview", "ci_adoption").orElseThrow();
        String usage = ((Field.PickOne) preview.fields().get(2)).id();

        Form ofOthers = fixture.handler
                .change(OWNER, new FormPress("preview", "ci_adoption", "answer", "1", Map.of(usage, List.of("1"))))
                .orElseThrow();

        assertThat(RenderedPage.of(ofOthers))
                .startsWith("<preview: CI>\n*Preview.*")
                .isNotEqualTo(RenderedPage.of(preview));
    }

    @Test
    void a_preview_of_a_removed_survey_says_so() {
        assertThat(fixture.handler.form(OWNER, "ask.preview", "ci_own-1").map(RenderedPage::of))
                .hasValueSatisfying(page -> assertThat(page).contains("This survey is not there any more."));
    }
}
