package dev.candor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.StubBot.Response;
import dev.candor.demo.delivery.BotAnswer;
import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A user's clicks, inputs, submissions and commands, the payloads that the bot gets, and the effects of its answers.
 */
final class UserDriverTest {
    private static final String PROMPT = """
            [{"type":"actions","block_id":"row","elements":[
              {"type":"button","action_id":"ask.open","text":{"type":"plain_text","text":"Answer"},"value":"w1"}]}]""";
    private static final String MODAL = """
            {"type":"modal","callback_id":"ballot","title":{"type":"plain_text","text":"CI"},
             "submit":{"type":"plain_text","text":"Seal"},"private_metadata":"w1","notify_on_close":true,"blocks":[
              {"type":"input","block_id":"score","label":{"type":"plain_text","text":"How is CI?"},"element":
               {"type":"radio_buttons","action_id":"answer","options":[
                {"text":{"type":"plain_text","text":"Good"},"value":"1"},
                {"text":{"type":"plain_text","text":"Bad"},"value":"0"}]}},
              {"type":"input","block_id":"words","optional":true,"label":{"type":"plain_text","text":"Why?"},
               "element":{"type":"plain_text_input","action_id":"answer","max_length":10}},
              {"type":"input","block_id":"who","optional":true,"dispatch_action":true,
               "label":{"type":"plain_text","text":"Pains"},"element":{"type":"multi_static_select","action_id":"answer",
               "options":[{"text":{"type":"plain_text","text":"Queue"},"value":"q"},
                          {"text":{"type":"plain_text","text":"Docs"},"value":"d"}]}}]}""";

    private final SimulatedWorkspace slack = Acme.start();
    private final WebApiClient bot = Acme.bot(slack);
    private final UserDriver ana = slack.as("U0ANA");
    private final AtomicReference<Response> answer = new AtomicReference<>(Response.OK);
    private StubBot stub;

    @BeforeEach
    void connect() throws IOException {
        stub = new StubBot(request -> {
            JsonNode payload = request.payload();
            if (payload.path("actions").path(0).path("action_id").asText().equals("ask.open")) {
                bot.call("views.open", "trigger_id", payload.path("trigger_id").asText(), "view", MODAL);
            }
            return answer.get();
        });
        slack.deliverTo(stub.address());
    }

    @AfterEach
    void close() {
        stub.close();
        slack.close();
    }

    @Test
    void a_click_sends_user_container_and_action() {
        Message prompt = ask();
        assertThat(ana.click(prompt, "ask.open")).isInstanceOf(BotAnswer.Acked.class);
        JsonNode payload = stub.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("block_actions");
        assertThat(payload.path("user").toString())
                .isEqualTo(
                        "{\"id\":\"U0ANA\",\"username\":\"ana.ribeiro\",\"name\":\"ana.ribeiro\",\"team_id\":\"T0ACME\"}");
        assertThat(payload.path("container").toString())
                .isEqualTo("{\"type\":\"message\",\"message_ts\":\"" + prompt.ts()
                        + "\",\"channel_id\":\"D0ANA\",\"is_ephemeral\":false}");
        assertThat(payload.path("actions").path(0).path("value").asText()).isEqualTo("w1");
        assertThat(payload.path("message").path("blocks")).isEqualTo(prompt.blocks());
        assertThat(payload.path("enterprise").isNull()).isTrue();
        assertThat(payload.path("is_enterprise_install").asBoolean(true)).isFalse();
        assertThat(payload.path("api_app_id").asText()).isEqualTo("A0CANDOR");
        assertThat(payload.path("team").toString()).isEqualTo("{\"id\":\"T0ACME\",\"domain\":\"acme\"}");
        assertThat(ana.awaitModal("ballot").title()).isEqualTo("CI");
    }

    @Test
    void of_two_clicks_in_one_instant_the_second_has_the_later_timestamp() {
        Message prompt = ask();
        ana.click(prompt, "ask.open");
        BigDecimal first = clicked();
        ana.click(prompt, "ask.open");
        assertThat(clicked()).isGreaterThan(first);
    }

    private BigDecimal clicked() {
        return new BigDecimal(
                stub.last().payload().path("actions").path(0).path("action_ts").asText());
    }

    @Test
    void a_filled_in_modal_is_submitted_with_its_values_and_closes() {
        ana.click(ask(), "ask.open");
        ana.pick("score", "Good");
        ana.type("words", "a < b");
        assertThat(ana.pick("who", "q", "Docs")).isInstanceOf(BotAnswer.Acked.class);
        assertThat(stub.last().payload().path("actions").path(0).path("selected_options"))
                .as("a change that is sent at once")
                .hasSize(2);
        assertThat(ana.submit()).isEqualTo(new SubmissionOutcome.Closed());
        JsonNode payload = stub.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("view_submission");
        assertThat(payload.path("view").path("private_metadata").asText()).isEqualTo("w1");
        JsonNode values = payload.path("view").path("state").path("values");
        assertThat(values.path("score").toString())
                .isEqualTo("{\"answer\":{\"type\":\"radio_buttons\",\"selected_option\":"
                        + "{\"text\":{\"type\":\"plain_text\",\"text\":\"Good\"},\"value\":\"1\"}}}");
        assertThat(values.path("words").toString())
                .isEqualTo("{\"answer\":{\"type\":\"plain_text_input\",\"value\":\"a < b\"}}");
        assertThat(ana.modal()).isEmpty();
        assertThat(slack.problems()).isEmpty();
    }

    @Test
    void slack_does_not_send_an_incomplete_submission() {
        ana.click(ask(), "ask.open");
        ana.type("words", "much too long");
        int before = stub.requests().size();
        assertThat(ana.submit())
                .isEqualTo(new SubmissionOutcome.Incomplete(Map.of(
                        "score", "Please complete this required field.",
                        "words", "Please enter no more than 10 characters.")));
        assertThat(stub.requests()).hasSize(before);
    }

    @Test
    void the_bot_answers_a_submission_with_errors_an_update_a_push_or_a_clearing() {
        ana.click(ask(), "ask.open");
        ana.pick("score", "Bad");
        answer.set(new Response(200, "{\"response_action\":\"errors\",\"errors\":{\"words\":\"Say why\"}}"));
        assertThat(ana.submit()).isEqualTo(new SubmissionOutcome.Refused(Map.of("words", "Say why")));
        assertThat(ana.modal().orElseThrow().errors()).containsEntry("words", "Say why");

        answer.set(new Response(200, "{\"response_action\":\"update\",\"view\":" + MODAL.replace("CI", "CI 2") + "}"));
        View updated = ((SubmissionOutcome.Updated) ana.submit()).view();
        assertThat(updated.title()).isEqualTo("CI 2");
        assertThat(updated.values().path("score").toString())
                .as("the value is kept")
                .contains("Bad");

        answer.set(new Response(200, "{\"response_action\":\"push\",\"view\":" + MODAL.replace("CI", "CI 3") + "}"));
        assertThat(((SubmissionOutcome.Pushed) ana.submit()).view().previous()).contains(updated.id());
        assertThat(slack.state().views().stack("U0ANA")).hasSize(2);

        ana.pick("score", "Good");
        answer.set(new Response(200, "{\"response_action\":\"clear\"}"));
        assertThat(ana.submit()).isEqualTo(new SubmissionOutcome.Cleared());
        assertThat(ana.modal()).isEmpty();
        assertThat(slack.problems()).isEmpty();
    }

    @Test
    void answers_that_slack_would_ignore_are_recorded_as_problems() {
        ana.click(ask(), "ask.open");
        ana.pick("score", "Bad");
        answer.set(new Response(
                200,
                "{\"response_action\":\"update\",\"view\":" + MODAL.replace("\"CI\"", "\"" + "x".repeat(25) + "\"")
                        + "}"));
        assertThat(ana.submit()).isInstanceOf(SubmissionOutcome.Failed.class);
        answer.set(new Response(200, "{\"response_action\":\"errors\",\"errors\":{\"other\":\"no such block\"}}"));
        assertThat(ana.submit()).isInstanceOf(SubmissionOutcome.Failed.class);
        answer.set(new Response(500, ""));
        assertThat(ana.submit()).isInstanceOf(SubmissionOutcome.Failed.class);
        assertThat(slack.problems())
                .hasSize(3)
                .anyMatch(one -> one.contains("must be less than 25 characters [json-pointer:/view/title/text]"))
                .anyMatch(one -> one.contains("'other', which is no input block"))
                .anyMatch(one -> one.startsWith("view_submission ballot: http_error (HTTP 500"));
    }

    @Test
    void a_closed_modal_with_notify_on_close_sends_an_event() {
        ana.click(ask(), "ask.open");
        ana.close();
        assertThat(stub.last().payload().path("type").asText()).isEqualTo("view_closed");
        assertThat(stub.last().payload().path("is_cleared").asBoolean(true)).isFalse();
        assertThat(ana.modal()).isEmpty();
    }

    @Test
    void a_command_answer_is_visible_only_to_its_sender() {
        answer.set(new Response(200, "{\"response_type\":\"ephemeral\",\"text\":\"only you\"}"));
        ana.command("C0CI", "/tiny  hello there ");
        JsonNode form = stub.last().payload();
        assertThat(form.path("command").asText()).isEqualTo("/tiny");
        assertThat(form.path("text").asText()).isEqualTo("hello there");
        assertThat(form.path("channel_name").asText()).isEqualTo("platform-ci");
        assertThat(form.path("team_domain").asText()).isEqualTo("acme");
        assertThat(ana.ephemerals()).extracting(Message::text).containsExactly("only you");
        assertThat(slack.as("U0ALICE").read("C0CI")).isEmpty();
        ana.command("C0CI", "/unknown");
        assertThat(ana.ephemerals().get(1).text()).startsWith("/unknown is not a valid command");
    }

    @Test
    void a_command_without_an_answer_in_time_is_shown_as_failed() {
        answer.set(new Response(503, ""));
        ana.command("/tiny");
        assertThat(ana.ephemerals())
                .extracting(Message::text)
                .containsExactly("/tiny failed with the error \"dispatch_failed\"");
        assertThat(slack.problems()).containsExactly("/tiny: http_error (HTTP 503)");
    }

    @Test
    void a_response_url_works_five_times() throws IOException {
        ana.command("/tiny");
        java.net.URI url =
                java.net.URI.create(stub.last().payload().path("response_url").asText());
        for (int i = 0; i < 5; i++) {
            assertThat(bot.post(url, "application/json", "{\"text\":\"" + i + "\"}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(bot.post(url, "application/json", "{\"text\":\"6\"}").status())
                .isEqualTo(404);
        assertThat(ana.ephemerals()).extracting(Message::text).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void a_response_url_of_a_click_replaces_or_deletes_the_message() throws IOException {
        Message prompt = ask();
        ana.click(prompt, "ask.open");
        java.net.URI url =
                java.net.URI.create(stub.last().payload().path("response_url").asText());
        bot.post(url, "application/json", "{\"replace_original\":true,\"text\":\"thanks\"}");
        assertThat(ana.directMessages()).extracting(Message::text).containsExactly("thanks");
        bot.post(url, "application/json", "{\"delete_original\":true}");
        assertThat(ana.directMessages()).isEmpty();
    }

    @Test
    void opening_the_home_tab_is_an_event_and_shows_what_was_published() {
        String home = "{\"type\":\"home\",\"blocks\":[" + PROMPT.substring(1, PROMPT.length() - 1) + "]}";
        assertThat(ana.openHome()).isEmpty();
        JsonNode event = stub.last().payload();
        assertThat(event.path("type").asText()).isEqualTo("event_callback");
        assertThat(event.path("event").path("type").asText()).isEqualTo("app_home_opened");
        assertThat(event.path("event").path("tab").asText()).isEqualTo("home");
        String hash = bot.call("views.publish", "user_id", "U0ANA", "view", home)
                .path("view")
                .path("hash")
                .asText();
        ana.pressOnHome("ask.open");
        assertThat(stub.last().payload().path("view").path("type").asText()).isEqualTo("home");
        assertThat(ana.modal()).isPresent();
        assertThat(bot.reply("views.publish", "user_id", "U0ANA", "view", home, "hash", "stale")
                        .error())
                .isEqualTo("hash_conflict");
        assertThat(bot.reply("views.publish", "user_id", "U0ANA", "view", home, "hash", hash)
                        .error())
                .isEmpty();
    }

    private Message ask() {
        bot.call("chat.postMessage", "channel", "U0ANA", "text", "Please answer", "blocks", PROMPT);
        List<Message> messages = ana.directMessages();
        return messages.get(messages.size() - 1);
    }
}
