package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.candor.core.page.Button;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.Membership;
import dev.candor.core.ui.Requester;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackAppTest {
    private static final Form FORM = new Form(
            "ballot", "CI", "Seal", "wave-1", List.of(new Field.Write("one-thing", "answer", "What?", "", 3_000)));

    private static final Form CHARTED = Form.readOnly("results", "Details", Charts.page(Charts.picture(Charts.TREND)));

    private SlackFixture rig;

    @BeforeEach
    void start() throws IOException {
        rig = new SlackFixture();
    }

    private static final Form ASK = new Form(
            "ask",
            "Ask about CI",
            "Ask now",
            "ci-pulse",
            Form.readOnly("", "", Page.of("x")).fields());

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_command_is_answered_with_an_ephemeral_message() {
        HttpResponse<String> response = command("&text=ci+trend");

        assertThat(rig.json(response)).isEqualTo(parseString("""
                {"response_type":"ephemeral","text":"You said ci trend.","blocks":[
                 {"type":"section","text":{"type":"mrkdwn","text":"You said ci trend.","verbatim":true}}]}"""));
        assertThat(rig.interactions.next()).isEqualTo("command UANA 'ci trend'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&text="})
    void a_command_without_arguments_is_handled(String words) {
        assertThat(command(words).statusCode()).isEqualTo(200);
        assertThat(rig.interactions.next()).isEqualTo("command UANA ''");
    }

    @Test
    void a_command_with_a_chart_is_answered_where_a_refusal_is_seen() {
        rig.interactions.command = text -> Charts.page(Charts.picture(Charts.TREND));
        rig.slack
                .next("response_url", 404, "{\"ok\":false,\"error\":\"invalid_blocks\"}", Map.of())
                .next("response_url", "ok");
        rig.slack.always("files.getUploadURLExternal", "{\"ok\":false,\"error\":\"missing_scope\"}");

        assertThat(command("&text=ci+trend").body()).isEmpty();

        assertThat(rig.slack.call("response_url").body()).contains("data_visualization", "ephemeral");
        assertThat(rig.slack.call("response_url").body())
                .contains("text of CI over time", "ephemeral", "Mar 25 %")
                .doesNotContain("data_visualization");
        command("&text=ci+trend");
        assertThat(rig.slack.call("response_url").body()).doesNotContain("data_visualization");
    }

    @Test
    void a_button_that_replaces_its_message_does_so_in_the_next_form_too() {
        rig.interactions.press = action -> new Reaction.Replace(Charts.page(Charts.TEAMS));
        rig.slack
                .next("response_url", 404, "{\"ok\":false,\"error\":\"invalid_blocks\"}", Map.of())
                .next("response_url", "ok");

        press("results.teams");

        assertThat(rig.slack.call("response_url").body()).contains("data_table");
        assertThat(rig.slack.call("response_url").body())
                .contains("\"replace_original\":true", "*Payments*  Satisfied: 70 %")
                .doesNotContain("data_table");
    }

    @Test
    void a_modal_opens_with_text_and_gets_its_picture_when_it_is_uploaded() {
        uploadsWork();
        rig.interactions.form = action -> Optional.of(CHARTED);

        press("results.details");

        assertThat(rig.slack.call("views.open").form().get("view")).contains("text of CI over time");
        StubSlack.Call update = rig.slack.call("views.update");
        assertThat(update.form()).containsEntry("view_id", "VNEW");
        assertThat(update.form().get("view")).contains("\"slack_file\":{\"id\":\"F1\"}", "Mar 25 %, Apr 50 %");

        rig.now = SlackFixture.NOW.plusSeconds(20);
        press("results.details");

        assertThat(rig.slack.call("views.open").form().get("view")).contains("\"slack_file\":{\"id\":\"F1\"}");
        assertThat(rig.slack.order()).endsWith("views.update", "views.open");
    }

    @Test
    void a_modal_whose_picture_is_refused_opens_with_text() {
        uploadsWork();
        rig.interactions.form = action -> Optional.of(CHARTED);
        press("results.details");
        rig.slack.call("views.open");
        rig.slack.call("views.update");
        rig.now = SlackFixture.NOW.plusSeconds(20);
        rig.slack.always("views.open", "{\"ok\":false,\"error\":\"invalid_arguments\"}");

        press("results.details");

        assertThat(rig.slack.call("views.open").form().get("view")).contains("slack_file");
        assertThat(rig.slack.call("views.open").form().get("view")).contains("text of CI over time");
    }

    private void uploadsWork() {
        rig.slack.always(
                "files.getUploadURLExternal",
                "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\""
                        + rig.slack.api().resolve("/upload") + "\"}");
        rig.slack.always("files.completeUploadExternal", "{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}");
    }

    @Test
    void a_failed_command_is_answered_with_an_apology() {
        rig.interactions.command = text -> {
            throw new IllegalStateException("database is on fire");
        };

        assertThat(command("&text=ci").body())
                .contains("Something went wrong on Candor's side".replace("'", "\\u0027"))
                .doesNotContain("fire", "Exception");
    }

    @Test
    void a_button_with_a_form_opens_it() {
        rig.interactions.form = action -> Optional.of(FORM);

        assertThat(press("prompt.rate.4").body()).isEmpty();

        StubSlack.Call opened = rig.slack.call("views.open");
        assertThat(opened.form()).containsEntry("trigger_id", "TRIGGER");
        assertThat(opened.json("view")).isEqualTo(parseString(BlockRenderer.json(ViewRenderer.modal(FORM))));
        assertThat(rig.interactions.asked).containsExactly("form UANA prompt.rate.4 wave-1");
    }

    @Test
    void a_form_with_long_texts_opens_too() {
        rig.interactions.form = action -> Optional.of(new Form(
                "ballot",
                "C".repeat(100),
                "S".repeat(100),
                "wave-1",
                List.of(
                        new Field.Shown(new Part.Text("&".repeat(9_000))),
                        new Field.Write("q", "answer", "Q".repeat(9_000), "H".repeat(9_000), 9_999))));

        press("prompt.answer");

        JsonElement view = rig.slack.call("views.open").json("view");
        assertThat(view.getAsJsonObject().getAsJsonArray("blocks")).hasSizeGreaterThan(10);
        assertThat(SlackLimits.brokenByView(view)).isEmpty();
    }

    @Test
    void a_button_may_replace_its_message() {
        rig.interactions.press = action -> new Reaction.Replace(Page.of("Skipped."));

        press("prompt.skip");

        assertThat(rig.slack.call("response_url").json()).isEqualTo(parseString("""
                {"replace_original":true,"delete_original":false,"text":"Skipped.","blocks":[
                 {"type":"section","text":{"type":"mrkdwn","text":"Skipped.","verbatim":true}}]}"""));
        assertThat(rig.interactions.asked)
                .containsExactly("form UANA prompt.skip wave-1", "press UANA prompt.skip wave-1");
    }

    @Test
    void a_button_may_show_an_ephemeral_message() {
        press("prompt.privacy");

        assertThat(rig.slack.call("response_url").json()).isEqualTo(parseString("""
                {"response_type":"ephemeral","replace_original":false,"delete_original":false,
                 "text":"Pressed prompt.privacy.","blocks":[
                 {"type":"section","text":{"type":"mrkdwn","text":"Pressed prompt.privacy.","verbatim":true}}]}"""));
    }

    @Test
    void a_button_may_redraw_the_home_tab() {
        rig.interactions.press = action -> new Reaction.Redraw(Page.of("Anew."));

        rig.interaction(RequestPayloads.pressedInView("home", "home.stop"));

        assertThat(rig.slack.call("views.publish").form())
                .containsEntry("user_id", "UANA")
                .hasEntrySatisfying("view", view -> assertThat(view).contains("Anew."));
    }

    @Test
    void a_home_tab_button_shows_its_message_in_a_modal() {
        rig.interaction(RequestPayloads.pressedInView("home", "home.privacy"));

        assertThat(rig.slack.call("views.open").json("view").toString()).contains("Pressed home.privacy.");
    }

    @Test
    void a_modal_button_pushes_its_message_or_replaces_the_modal() {
        rig.interaction(RequestPayloads.pressedInView("modal", "ballot.privacy"));
        assertThat(rig.slack.call("views.push").json("view").toString()).contains("Pressed ballot.privacy.");

        rig.interactions.press = action -> new Reaction.Replace(Page.of("Instead."));
        rig.interaction(RequestPayloads.pressedInView("modal", "ballot.other"));
        StubSlack.Call update = rig.slack.call("views.update");
        assertThat(update.form()).containsEntry("view_id", "VOLD");
        assertThat(update.json("view").toString()).contains("Instead.");

        rig.slack.always("views.push", "{\"ok\":false,\"error\":\"push_limit_reached\"}");
        rig.interactions.form = action -> Optional.of(FORM);
        rig.interaction(RequestPayloads.pressedInView("modal", "ballot.form"));
        assertThat(rig.slack.call("views.update").json("view"))
                .isEqualTo(parseString(BlockRenderer.json(ViewRenderer.modal(FORM))));
    }

    @Test
    void an_expired_trigger_asks_for_another_click() {
        rig.interactions.form = action -> Optional.of(FORM);
        rig.slack.always("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");

        press("prompt.answer");

        assertThat(rig.slack.call("response_url").body()).contains("That took a moment too long");
    }

    @Test
    void a_failed_button_is_answered_with_an_apology() {
        rig.interactions.press = action -> {
            throw new IllegalStateException("database is on fire");
        };

        assertThat(press("prompt.skip").statusCode()).isEqualTo(200);
        assertThat(rig.slack.call("response_url").body())
                .contains("Something went wrong")
                .doesNotContain("fire");
    }

    @Test
    void form_fields_are_not_handled_as_buttons() {
        assertThat(rig.interaction(RequestPayloads.pressedInView("modal", "answer"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(rig.interactions.asked).isEmpty();
    }

    @Test
    void a_link_button_is_acknowledged_and_nothing_else_happens() {
        assertThat(press(Button.link("page", "Open the page", "https://candor.example")
                                .action())
                        .body())
                .isEmpty();

        press("prompt.skip");
        rig.slack.call("response_url");
        assertThat(rig.interactions.asked)
                .containsExactly("form UANA prompt.skip wave-1", "press UANA prompt.skip wave-1");
    }

    @Test
    void the_home_tab_is_published_each_time_it_is_opened() {
        rig.signed("application/json", RequestPayloads.homeOpened("messages"));
        rig.signed("application/json", RequestPayloads.homeOpened("home"));
        rig.signed("application/json", RequestPayloads.homeOpened("home"));

        for (int i = 0; i < 2; i++) {
            StubSlack.Call published = rig.slack.call("views.publish");
            assertThat(published.form()).containsEntry("user_id", "UANA");
            assertThat(published.json("view")).isEqualTo(parseString("""
                    {"type":"home","blocks":[
                     {"type":"section","text":{"type":"mrkdwn","text":"Home of UANA.","verbatim":true}}]}"""));
        }
        assertThat(rig.slack.order()).containsExactly("views.publish", "views.publish");
    }

    @Test
    void a_ballot_with_any_kind_of_field_is_read_and_its_receipt_replaces_the_form() throws InterruptedException {
        HttpResponse<String> response = rig.interaction(RequestPayloads.submitted("ballot", "Faster builds, ünïcode"));

        Submission submission = rig.submissions.take();
        assertThat(submission)
                .isEqualTo(new Submission(
                        "UANA",
                        "wave-1",
                        Map.of(
                                "satisfaction", List.of("4"),
                                "pain", List.of("0", "2"),
                                "since", List.of("2026-11-24"),
                                "with", List.of("UBEN", "UCHI"),
                                "one-thing", List.of("Faster builds, ünïcode")),
                        Set.of("satisfaction", "one-thing", "pain", "instead", "skipped", "since", "with", "empty")));
        assertThat(rig.json(response))
                .isEqualTo(parseString("{\"response_action\":\"update\",\"view\":"
                        + BlockRenderer.json(ViewRenderer.reading("Your answers are sealed", Page.of("Sealed.")))
                        + "}"));
    }

    @Test
    void each_receipt_has_its_page() {
        Page page = Page.of("So it is.");

        assertThat(receipt(new Receipt.AlreadyAnswered(page))).contains("\"You have answered\"", "So it is.");
        assertThat(receipt(new Receipt.Closed(page))).contains("\"This survey is closed\"", "So it is.");
        assertThat(receipt(new Receipt.NotAsked(page))).contains("\"You were not asked\"", "So it is.");
    }

    @Test
    void errors_are_shown_at_their_fields_and_others_at_the_first() {
        String answer = receipt(new Receipt.Invalid(
                Map.of("one-thing", "At most 3,000 characters.", "tampered", "There is no such question.")));

        assertThat(parseString(answer)).isEqualTo(parseString("""
                {"response_action":"errors","errors":{
                 "one-thing":"At most 3,000 characters.","satisfaction":"There is no such question."}}"""));
    }

    @Test
    void a_failed_ballot_keeps_its_form_and_asks_to_send_it_again() {
        rig.intake = submission -> {
            throw new IllegalStateException("disk full");
        };

        assertThat(rig.interaction(RequestPayloads.submitted("ballot", "Faster"))
                        .body())
                .contains("\"response_action\":\"errors\"", "could not be sealed just now")
                .doesNotContain("disk");
    }

    @Test
    void a_command_with_a_modal_opens_it_without_a_message() {
        rig.interactions.modal = text -> Optional.of(ASK);

        HttpResponse<String> response = command("&text=ask+ci&trigger_id=TRIGGER");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        StubSlack.Call open = rig.slack.call("views.open");
        assertThat(open.form()).containsEntry("trigger_id", "TRIGGER");
        assertThat(open.json("view")).isEqualTo(parseString(BlockRenderer.json(ViewRenderer.modal(ASK))));
    }

    @Test
    void a_modal_that_slack_refuses_is_reported_in_a_message() {
        rig.interactions.modal = text -> Optional.of(ASK);
        rig.slack.always("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");

        command("&text=ask+ci&trigger_id=TRIGGER");

        assertThat(rig.slack.call("response_url").body()).contains("That took a moment too long. Please try again.");
    }

    @Test
    void a_modal_command_without_a_modal_is_answered_with_an_ephemeral_message() {
        command("&text=ask+ci&trigger_id=TRIGGER");

        assertThat(rig.slack.call("response_url").body()).contains("You said ask ci.", "ephemeral");
    }

    @Test
    void the_outcome_of_a_submitted_modal_replaces_it_and_is_no_ballot() {
        HttpResponse<String> response = rig.interaction(RequestPayloads.submitted("ask", "x"));

        assertThat(rig.interactions.next())
                .startsWith("submit UANA ask wave-1 {")
                .contains("satisfaction=[4]");
        assertThat(response.body()).contains("\"response_action\":\"update\"", "Submitted ask.");
        assertThat(rig.submissions).isEmpty();
    }

    @Test
    void every_request_passes_the_access_gate_with_all_workspaces_it_names() {
        rig.membership = requester -> Membership.Status.OUTSIDER;
        String foreign = "{\"id\":\"UANA\",\"team_id\":\"T9\"},\"team\":{\"id\":\"T8\"}";
        String own = "{\"id\":\"UANA\",\"team_id\":\"T1\"},\"team\":{\"id\":\"T1\"}";

        assertThat(command("&text=ci").body()).contains("Candor is for members");
        command("&text=ask+ci");
        assertThat(rig.slack.call("response_url").body()).contains("Candor is for members");
        rig.interaction(RequestPayloads.submitted("ballot", "x").replace(own, foreign));
        rig.interaction(RequestPayloads.submitted("ask", "x").replace(own, foreign));
        rig.interaction(RequestPayloads.pressedInView("home", "home.pause").replace(own, foreign));
        rig.signed("application/json", RequestPayloads.homeOpened("home"));

        assertThat(rig.slack.call("views.publish").form().get("view")).contains("Candor is for members");
        assertThat(rig.slack.call("views.open").form().get("view")).contains("Candor is for members");
        assertThat(rig.requesters)
                .contains(new Requester("UANA", Set.of("T1")), new Requester("UANA", Set.of("T8", "T9")));
        assertThat(rig.submissions).isEmpty();
        assertThat(rig.interactions.asked).as("calls that passed the gate").isEmpty();
    }

    private String receipt(Receipt receipt) {
        rig.intake = submission -> receipt;
        return rig.interaction(RequestPayloads.submitted("ballot", "x")).body();
    }

    private HttpResponse<String> command(String words) {
        return rig.signed(
                "application/x-www-form-urlencoded",
                "command=%2Fplatform-feedback&user_id=UANA&team_id=T1&response_url=" + rig.slack.responseUrl() + words);
    }

    private HttpResponse<String> press(String action) {
        return rig.interaction(RequestPayloads.pressed(action, "wave-1", rig.slack.responseUrl()));
    }
}
