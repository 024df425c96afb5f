package dev.candor.core.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.scheduling.OpeningPreview;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.RenderedPage;
import dev.candor.core.ui.result.TestHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions with markup in them, in prompts and in the ask modal. */
final class MarkupInQuestionsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String ASK = "How are *make -j* and C* for you?";

    @Test
    void a_question_is_never_interpreted_as_markup(@TempDir Path folder) {
        Product product = CoreFixture.CATALOGUE.products().get(0);
        Question question = new Question("satisfaction", QuestionType.RATING, ASK, List.of());
        Survey survey =
                new Survey("s", "ci", Optional.of("0 0 10 ? * TUE"), Duration.ofDays(5), List.of(), List.of(question));
        try (CoreFixture fixture =
                new CoreFixture(folder, new Catalogue(List.of(product), List.of(), List.of(survey)))) {
            AskModal modal = new AskModal(Policy.FLOOR, List.of(), LONDON, product, AskChoice.of("s"));
            modal.show(
                    survey,
                    Optional.of(
                            ((OpeningPreview.Opens) fixture.scheduler.preview(survey, CoreFixture.START)).forecast()),
                    "");
            String form = RenderedPage.of(modal.form(List.of(), Optional.empty()));
            String prompt = RenderedPage.of(PromptPage.prompt(
                    fixture.openWave(), Optional.empty(), TestHistory.of(product), List.of(), LONDON));

            assertThat(List.of(form, prompt))
                    .allSatisfy(page ->
                            assertThat(page).contains(MarkupEscape.of(ASK)).doesNotContain(ASK));
        }
    }
}
