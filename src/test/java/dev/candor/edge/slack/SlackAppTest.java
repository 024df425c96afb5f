package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.candor.core.page.Button;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.Membership;
import dev.candor.core.ui.Requester;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackAppTest {
    private static final Form FORM = new Form(
            "ballot", "CI", "Seal", "wave-1", List.of(new Field.Write("one-thing", "answer", "What?", "", 3_000, "")));

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
        HttpResponse<String> response = rig.command("&text=ci+trend");

        assertThat(rig.json(response)).isEqualTo(parseString("""
                {"response_type":"ephemeral","text":"You said ci trend.","blocks":[
                 {"type":"section","text":{"type":"mrkdwn","text":"You said ci trend.","verbatim":true}}]}"""));
        assertThat(rig.interactions.next()).isEqualTo("command UANA 'ci trend'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&text="})
    void a_command_without_arguments_is_handled(String words) {
        assertThat(rig.command(words).statusCode()).isEqualTo(200);
        assertThat(rig.interactions.next()).isEqualTo("command UANA ''");
    }

    @Test
    void a_failed_command_is_answered_with_an_apology() {
        rig.interactions.command = text -> {
            throw new IllegalStateException("database is on fire");
        };

        assertThat(rig.command("&text=ci").body())
                .contains("Something went wrong on Candor's side".replace("'", "\\u0027"))
                .doesNotContain("fire", "Exception");
    }

    @Test
    void a_button_with_a_form_opens_it() {
        rig.interactions.form = action -> Optional.of(FORM);

        assertThat(rig.press("prompt.rate.4").body()).isEmpty();

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
                        new Field.Write("q", "answer", "Q".repeat(9_000), "H".repeat(9_000), 9_999, ""))));

        rig.press("prompt.answer");

        JsonElement view = rig.slack.call("views.open").json("view");
        assertThat(view.getAsJsonObject().getAsJsonArray("blocks")).hasSizeGreaterThan(10);
        assertThat(SlackLimits.brokenByView(view)).isEmpty();
    }

    @Test
    void a_button_may_replace_its_message() {
        rig.interactions.press = action -> new Reaction.Replace(Page.of("Skipped."));

        rig.press("prompt.skip");

        assertThat(rig.slack.call("response_url").json()).isEqualTo(parseString("""
                {"replace_original":true,"delete_original":false,"text":"Skipped.","blocks":[
                 {"type":"section","text":{"type":"mrkdwn","text":"Skipped.","verbatim":true}}]}"""));
        assertThat(rig.interactions.asked)
                .containsExactly("form UANA prompt.skip wave-1", "press UANA prompt.skip wave-1");
    }

    @Test
    void a_button_may_show_an_ephemeral_message() {
        rig.press("prompt.privacy");

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

        rig.press("prompt.answer");

        assertThat(rig.slack.call("response_url").body()).contains("That took a moment too long");
    }

    @Test
    void a_failed_button_is_answered_with_an_apology() {
        rig.interactions.press = action -> {
            throw new IllegalStateException("database is on fire");
        };

        assertThat(rig.press("prompt.skip").statusCode()).isEqualTo(200);
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
        assertThat(rig.press(Button.link("page", "Open the page", "https://candor.example")
                                .action())
                        .body())
                .isEmpty();

        rig.press("prompt.skip");
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
    void a_command_with_a_modal_opens_it_without_a_message() {
        rig.interactions.modal = text -> Optional.of(ASK);

        HttpResponse<String> response = rig.command("&text=ask+ci&trigger_id=TRIGGER");

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

        rig.command("&text=ask+ci&trigger_id=TRIGGER");

        assertThat(rig.slack.call("response_url").body()).contains("That took a moment too long. Please try again.");
    }

    @Test
    void a_modal_command_without_a_modal_is_answered_with_an_ephemeral_message() {
        rig.command("&text=ask+ci&trigger_id=TRIGGER");

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

        assertThat(rig.command("&text=ci").body()).contains("Candor is for members");
        rig.command("&text=ask+ci");
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
}
