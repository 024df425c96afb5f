package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.OWNER;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.response.Submission;
import dev.candor.core.survey.Person;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.result.DateTimeText;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonPressTest extends UiTest {
    private static final String ANA = engineer(1);
    private static final String BEN = engineer(2);

    private String wave;

    @BeforeEach
    void ask() {
        wave = fixture.open("ci-pulse");
    }

    @Test
    void a_person_who_does_not_use_the_product_is_counted_as_such() {
        String page = form(ANA, "prompt.not_a_user", wave);

        assertThat(page)
                .startsWith("(prompt)\n*Sealed.* This is the whole record")
                .contains("*does not use it*");
        assertThat(fixture.optOuts.mayAsk(ANA, "ci", fixture.now))
                .as("no trace of the answer")
                .isTrue();
        assertThat(form(ANA, "prompt.answer", wave)).contains("You have answered this survey already.");
        assertThat(page).as("never another person").doesNotContain(BEN);
    }

    @Test
    void an_earlier_answer_is_kept_when_somebody_says_they_do_not_use_it() {
        fixture.rate(wave, 1, 4);

        assertThat(fixture.handler.form(ANA, "prompt.not_a_user", wave))
                .as("a receipt that is open stays")
                .isEmpty();
        assertThat(fixture.handler.press(ANA, "prompt.not_a_user", wave))
                .isInstanceOfSatisfying(
                        Reaction.Whisper.class,
                        whisper -> assertThat(whisper.page().summary())
                                .contains("Your first answers are sealed and stand"));
        assertThat(fixture.optOuts.mayAsk(ANA, "ci", fixture.now))
                .as("never a pause nobody asked for")
                .isTrue();
    }

    @Test
    void a_person_who_was_not_asked_is_told_privately() {
        assertThat(form("U0STRANGER", "prompt.not_a_user", wave))
                .contains("you were not among them")
                .as("never who was")
                .doesNotContain(ANA);
    }

    @Test
    void declining_ends_the_reminders_and_can_be_undone() {
        assertThat(replaced(ANA, "prompt.skip", wave)).isEqualTo("""
                (All right, not this time. You will not be reminded of this one.)
                All right, not this time. You will not be reminded of this one.
                [Answer after all|prompt.answer|%1$s] [Pause for 4 weeks|prompt.pause.28|%1$s] \
                [Pause for 3 months|prompt.pause.91|%1$s] [Stop asking me|prompt.stop|%1$s]
                """.formatted(wave));
        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT).stream().filter(fixture::isWanted))
                .as("never a message about it again")
                .extracting(OutboxMessage::to)
                .hasSize(11)
                .doesNotContain(ANA);
        assertThat(fixture.optOuts.mayAsk(ANA, "ci", fixture.now))
                .as("never a stop for good")
                .isTrue();
        assertThat(fixture.handler.form(ANA, "prompt.answer", wave))
                .map(Form::area)
                .contains("ballot");
    }

    @Test
    void the_buttons_of_a_closed_survey_do_no_harm() {
        fixture.rate(wave, 6, 4).close(wave);

        assertThat(replaced(ANA, "prompt.skip", wave)).contains("The survey about CI is closed.");
        assertThat(form(ANA, "prompt.not_a_user", wave)).contains("This survey is closed.");
        assertThat(form(ANA, "prompt.answer", wave)).contains("This survey is closed. Nothing was stored");
        assertThat(replaced(ANA, "prompt.stop", wave)).contains("You will not be asked about CI any more.");
        assertThat(fixture.optOuts.optedOutProducts(ANA)).containsExactly("ci");
        assertThat(fixture.optOuts.mayAsk(BEN, "ci", fixture.now))
                .as("never a pause by accident")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompt.unknown", "home.unknown", "prompt.pause.1", "home.pause", "", "results.unknown"})
    void a_button_that_is_not_known_does_nothing(String action) {
        assertThat(fixture.handler.form(ANA, action, wave)).isEmpty();
        assertThat(fixture.handler.press(ANA, action, wave))
                .isInstanceOfSatisfying(
                        Reaction.Whisper.class,
                        whisper -> assertThat(whisper.page().summary()).startsWith("This button no longer works."));
    }

    @Test
    void the_updated_prompt_is_the_same_whatever_was_answered() {
        fixture.handler.form(ANA, "prompt.not_a_user", wave);
        fixture.responses.cast(new Submission(BEN, wave, Map.of("satisfaction", List.of("5"))));
        String day = DateTimeText.day(UiFixture.LONDON, fixture.now.plus(Duration.ofDays(5)));
        String text = "Sealed: your answer about CI, without your name. Thank you. Results on " + day + ".";

        assertThat(outcome(ANA)).isEqualTo(outcome(BEN)).isEqualTo("""
                (%1$s)
                %1$s
                [Pause for 4 weeks|prompt.pause.28|%2$s] [Pause for 3 months|prompt.pause.91|%2$s] \
                [Stop asking me|prompt.stop|%2$s]
                """.formatted(text, wave));
        assertThat(replaced(ANA, "prompt.pause.91", wave))
                .isEqualTo(outcome(ANA))
                .contains(text + " You will not be asked about CI before ", "prompt.start|ci");
        assertThat(replaced(BEN, "prompt.stop", wave))
                .isEqualTo(outcome(BEN))
                .contains(text + " You will not be asked about CI any more. Nobody is told.");
    }

    @Test
    void the_updated_prompt_says_which_survey_was_answered_where_a_product_has_several() {
        String words = fixture.open("jenkins-words");
        fixture.handler.form(ANA, "prompt.not_a_user", words);
        OutboxMessage update = OutboxMessage.update(words, new Person(ANA, UiFixture.LONDON));
        assertThat(written(update)).contains("Sealed: your answer about Jenkins (words), without your name.");
        fixture.close(words);
        assertThat(written(update)).contains("The survey about Jenkins (words) is closed. ");
    }

    private String outcome(String person) {
        return written(OutboxMessage.update(wave, new Person(person, UiFixture.LONDON)));
    }

    @Test
    void the_home_tab_redraws_itself_when_a_choice_is_made() {
        assertThat(fixture.handler.press(ANA, "home.choice", "stop jenkins"))
                .isEqualTo(new Reaction.Redraw(fixture.handler.home(ANA)));
        assertThat(fixture.optOuts.optedOutProducts(ANA)).containsExactly("jenkins");
        assertThat(fixture.handler.press(ANA, "home.choice", "ask jenkins"))
                .isEqualTo(new Reaction.Redraw(fixture.handler.home(ANA)));
        assertThat(fixture.optOuts.optedOutProducts(ANA)).isEmpty();
    }

    @Test
    void a_choice_that_this_version_does_not_know_asks_nobody_again() {
        fixture.handler.press(ANA, "home.choice", "stop jenkins");

        fixture.handler.press(ANA, "home.choice", "pause.365 jenkins");
        assertThat(fixture.optOuts.optedOutProducts(ANA)).containsExactly("jenkins");
        assertThat(fixture.handler.press(ANA, "home.choice", "jenkins"))
                .isEqualTo(fixture.handler.press(ANA, "home.choice", "gone"));
        assertThat(fixture.optOuts.optedOutProducts(ANA)).containsExactly("jenkins");
    }

    @Test
    void a_tapped_point_is_chosen_in_the_form() {
        assertThat(chosen("prompt.rate.4")).contains("4");
        assertThat(chosen("prompt.answer")).isEmpty();
        assertThat(chosen("home.answer")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "prompt.rate.0, under the scale",
        "prompt.rate.6, over the scale",
    })
    void a_point_that_is_not_on_the_scale_is_left_out(String action, String reason) {
        assertThat(chosen(action)).as(reason).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "prompt.rate.99999999999, no number that fits",
        "prompt.rate.-1, below zero",
        "prompt.rate.x, no number",
        "prompt.rate., nothing",
        "prompt.rate, no number at all",
    })
    void an_action_id_of_another_form_is_ignored(String action, String reason) {
        assertThat(fixture.handler.form(ANA, action, wave)).as(reason).isEmpty();
    }

    @Test
    void a_form_that_cannot_be_filled_in_says_why() {
        assertThat(form("U0STRANGER", "prompt.answer", wave)).contains("you were not among them");
        assertThat(form(ANA, "prompt.rate.3", "gone"))
                .contains("This survey is closed.")
                .as("never a form that cannot be sent")
                .doesNotContain("ballot");
    }

    @Test
    void details_comments_and_privacy_open_in_modals() {
        fixture.rate(wave, 10, 5).close(wave);

        assertThat(form(ANA, "results.details", wave)).contains("About 80 % or more of those who answered");
        assertThat(form(ANA, "results.comments", wave)).contains("comments were written for everyone");
        assertThat(form(ANA, "results.details", "gone")).contains("This result is not there any more.");
        assertThat(form(ANA, "home.result", "ci")).contains("About 80 % or more of those who answered");
        assertThat(form(ANA, "prompt.privacy", wave)).contains("1. Your answers are sealed at once", "privacy.more");
        assertThat(form(ANA, "privacy.more", wave)).contains("What Candor cannot protect you from");
    }

    @Test
    void details_show_the_wave_of_the_button_not_the_latest() {
        fixture.rate(wave, 10, 5).close(wave).advance(Duration.ofDays(7));
        String later = fixture.open("ci-pulse");
        fixture.rate(later, 10, 1).close(later);

        assertThat(form(ANA, "results.details", wave))
                .contains("3 November 2026")
                .as("never what came after it")
                .doesNotContain("10 November", "▼");
        assertThat(form(ANA, "results.details", later))
                .contains(
                        "▼ Down from about 80 % or more to about 20 % or less satisfied since 3 November, by at least 10 in every 100 people.");
    }

    @Test
    void buttons_show_results_for_owners_only_to_owners(@TempDir Path folder) {
        try (UiFixture strict = new UiFixture(folder, false)) {
            String theirs = strict.open("ci-pulse");
            strict.rate(theirs, 10, 5).close(theirs);

            assertThat(RenderedPage.of(page(
                            strict.handler.form(ANA, "results.details", theirs).orElseThrow())))
                    .contains("Only the owners of CI can see its results.")
                    .as("never a figure")
                    .doesNotContain("%");
            assertThat(RenderedPage.of(page(strict.handler
                            .form(OWNER, "results.details", theirs)
                            .orElseThrow())))
                    .contains("%");
        }
    }

    private Optional<String> chosen(String action) {
        Form form = fixture.handler.form(ANA, action, wave).orElseThrow();
        assertThat(form.area()).isEqualTo("ballot");
        return form.fields().stream()
                .filter(Field.PickOne.class::isInstance)
                .map(Field.PickOne.class::cast)
                .filter(field -> field.id().equals("satisfaction"))
                .findFirst()
                .flatMap(Field.PickOne::chosen);
    }

    private String form(String person, String action, String value) {
        return RenderedPage.of(page(fixture.handler.form(person, action, value).orElseThrow()));
    }

    private static Page page(Form form) {
        return new Page(
                form.area(),
                form.fields().stream()
                        .flatMap(field ->
                                field instanceof Field.Shown shown ? Stream.of(shown.part()) : Stream.<Part>empty())
                        .toList());
    }
}
