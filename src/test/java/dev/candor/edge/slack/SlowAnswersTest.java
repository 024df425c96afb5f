package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.response.Receipt;
import dev.candor.core.ui.FormOutcome;
import dev.candor.core.ui.Interactions.Reaction;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SlowAnswersTest {
    private final CountDownLatch done = new CountDownLatch(1);
    private SlackFixture rig;

    @BeforeEach
    void start() throws IOException {
        rig = new SlackFixture(Duration.ofMillis(20));
    }

    @AfterEach
    void stop() {
        done.countDown();
        rig.close();
    }

    @Test
    void a_slow_command_is_acknowledged_and_answered_later() {
        rig.interactions.command = text -> after(Page.of("At last."));

        HttpResponse<String> response = rig.signed(
                "application/x-www-form-urlencoded",
                "command=%2Fplatform-feedback&user_id=UANA&text=ci&response_url=" + rig.slack.responseUrl());
        assertThat(response.body()).isEmpty();

        done.countDown();
        assertThat(rig.slack.call("response_url").json()).isEqualTo(parseString("""
                {"response_type":"ephemeral","replace_original":false,"delete_original":false,"text":"At last.",
                 "blocks":[{"type":"section","text":{"type":"mrkdwn","text":"At last.","verbatim":true}}]}"""));
    }

    @Test
    void a_slow_form_is_opened_empty_and_filled_later() {
        Form form = Form.readOnly("ballot", "CI", Page.of("Six questions."));
        rig.interactions.form = action -> after(Optional.of(form));

        press();
        assertOpenedEmptyAndFilledLater(form);
    }

    @Test
    void a_slow_modal_of_a_command_is_opened_empty_and_filled_later() {
        Form form = new Form(
                "ask",
                "Ask",
                "Ask now",
                "ci-pulse",
                Form.readOnly("", "", Page.of("Whom.")).fields());
        rig.interactions.modal = text -> after(Optional.of(form));

        ask();
        assertOpenedEmptyAndFilledLater(form);
    }

    @Test
    void a_slow_command_without_a_modal_answers_in_the_opened_modal() {
        rig.interactions.command = text -> after(Page.of("Only owners can ask."));

        ask();
        rig.slack.call("views.open");
        done.countDown();

        assertThat(rig.slack.call("views.update").json("view").toString()).contains("Only owners can ask.");
    }

    @Test
    void the_slow_outcome_of_a_submitted_modal_replaces_it_later() {
        rig.interactions.submit = area -> after(Page.of("About 60 people are being asked."));

        assertThat(rig.interaction(RequestPayloads.submitted("ask", "x")).body())
                .contains("One moment…");
        done.countDown();

        assertThat(rig.slack.call("views.update").json("view").toString()).contains("About 60 people");
    }

    @Test
    void mistakes_found_too_late_to_mark_their_fields_come_with_what_was_filled_in() {
        Form filled = new Form(
                "own",
                "Questions",
                "Save",
                "ci",
                List.of(new Field.Line("name", "answer", "Name", "", 60, "Build cache", Field.Need.REQUIRED)));
        rig.interactions.outcome =
                area -> after(new FormOutcome.Invalid(Map.of("name", "Taken."), () -> Optional.of(filled)));

        assertThat(rig.interaction(RequestPayloads.submitted("own", "x")).body())
                .contains("One moment…");
        done.countDown();

        assertThat(rig.slack.call("views.update").json("view").toString()).contains("Build cache");
    }

    @Test
    void mistakes_found_too_late_are_told_even_if_the_form_cannot_be_drawn_again() {
        rig.interactions.outcome = area -> after(new FormOutcome.Invalid(Map.of("name", "Taken."), () -> {
            throw new IllegalStateException("the disk is full");
        }));

        rig.interaction(RequestPayloads.submitted("own", "x"));
        done.countDown();

        assertThat(rig.slack.call("views.update").json("view").toString()).contains("Nothing was stored. Taken.");
    }

    @Test
    void what_was_typed_is_given_back_after_a_failure_that_was_found_too_late() {
        rig.interactions.outcome = area -> {
            throw new IllegalStateException(after("the disk is full"));
        };

        rig.interaction(RequestPayloads.submitted("own", "Is the cache warm?"));
        done.countDown();

        assertThat(rig.slack.call("views.update").json("view").toString())
                .contains("Something went wrong on Candor", "You wrote:", "Is the cache warm?")
                .doesNotContain("Nothing was stored");
    }

    private void assertOpenedEmptyAndFilledLater(Form form) {
        assertThat(rig.slack.call("views.open").json("view").toString()).contains("One moment…");

        done.countDown();
        StubSlack.Call update = rig.slack.call("views.update");
        assertThat(update.form()).containsEntry("view_id", "VNEW");
        assertThat(update.json("view")).isEqualTo(parseString(BlockRenderer.json(ViewRenderer.modal(form))));
    }

    private void ask() {
        assertThat(rig.signed(
                                "application/x-www-form-urlencoded",
                                "command=%2Fplatform-feedback&user_id=UANA&text=Ask+ci&trigger_id=T&response_url="
                                        + rig.slack.responseUrl())
                        .body())
                .isEmpty();
    }

    @Test
    void a_slow_button_without_a_form_still_does_its_work() {
        rig.interactions.form = action -> after(Optional.empty());
        rig.interactions.press = action -> new Reaction.Replace(Page.of("Skipped."));

        press();
        rig.slack.call("views.open");
        done.countDown();

        assertThat(rig.slack.call("response_url").body()).contains("Skipped.");
        assertThat(rig.slack.call("views.update").body()).contains("Done.");
    }

    @Test
    void a_slow_ballot_gets_its_receipt_later() {
        rig.intake = submission -> after(new Receipt.Sealed(Page.of("Sealed.")));

        assertThat(rig.interaction(RequestPayloads.submitted("ballot", "x")).body())
                .contains("One moment…");

        done.countDown();
        StubSlack.Call update = rig.slack.call("views.update");
        assertThat(update.form()).containsEntry("view_id", "VOLD");
        assertThat(update.json("view"))
                .isEqualTo(parseString(
                        BlockRenderer.json(ViewRenderer.reading("Your answers are sealed", Page.of("Sealed.")))));
    }

    @Test
    void errors_of_a_slow_ballot_are_shown_as_text() {
        rig.intake = submission -> after(new Receipt.Invalid(Map.of("one-thing", "Too long.")));

        rig.interaction(RequestPayloads.submitted("ballot", "x"));
        done.countDown();

        assertThat(rig.slack.call("views.update").json("view").toString()).contains("Nothing was stored. Too long.");
    }

    @Test
    void a_slow_ballot_that_fails_is_not_reported_as_unstored() {
        rig.intake = submission -> {
            throw new IllegalStateException(after("the disk is full"));
        };

        rig.interaction(RequestPayloads.submitted("ballot", "x"));
        done.countDown();

        assertThat(rig.slack.call("views.update").json("view").toString())
                .contains("Please send them again")
                .doesNotContain("Nothing was stored", "Nothing was sealed");
    }

    private void press() {
        assertThat(rig.interaction(RequestPayloads.pressed("prompt.answer", "wave-1", rig.slack.responseUrl()))
                        .statusCode())
                .isEqualTo(200);
    }

    private <T> T after(T outcome) {
        try {
            assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return outcome;
    }
}
