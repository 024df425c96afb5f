package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.invite.Delivery;
import dev.candor.core.invite.Place;
import dev.candor.core.page.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters, and what becomes of them. */
final class SlackMessengerTest {
    private static final Page PAGE = Page.saying("CI asks <you>");

    private StubSlack slack;
    private WebApi api;
    private Installation installation;
    private SlackMessenger messenger;

    @BeforeEach
    void start() throws IOException {
        slack = new StubSlack();
        api = new WebApi("xoxb-1", slack.api());
        installation = Installations.ready(api);
        messenger = new SlackMessenger(api, installation);
    }

    @AfterEach
    void stop() {
        installation.close();
        api.close();
        slack.close();
    }

    @Test
    void a_letter_carries_its_key_unseen_and_says_where_it_stands() {
        slack.next("chat.postMessage", "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"17.1\"}");

        assertThat(messenger.post("UANA", PAGE, "wave-1/UANA")).isEqualTo(new Delivery.Sent(new Place("D1", "17.1")));

        StubSlack.Call call = slack.call("chat.postMessage");
        assertThat(call.form())
                .containsEntry("channel", "UANA")
                .containsEntry("text", "CI asks &lt;you&gt;")
                .containsEntry("unfurl_links", "0")
                .containsEntry("unfurl_media", "0");
        assertThat(call.json("metadata")).isEqualTo(parseString("""
                {"event_type":"candor_letter","event_payload":{"key":"wave-1/UANA"}}"""));
        assertThat(call.json("blocks")).isEqualTo(parseString("""
                [{"type":"section","text":{"type":"mrkdwn","text":"CI asks &lt;you&gt;","verbatim":true}}]"""));
    }

    @Test
    void a_letter_that_stands_is_replaced_in_its_place() {
        slack.next("chat.update", "{\"ok\":true}");

        assertThat(messenger.replace(new Place("D1", "17.1"), PAGE))
                .isEqualTo(new Delivery.Sent(new Place("D1", "17.1")));
        assertThat(slack.call("chat.update").form())
                .containsEntry("channel", "D1")
                .containsEntry("ts", "17.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message", "edit_window_closed"})
    void a_letter_that_can_no_longer_be_changed_is_out_of_reach(String code) {
        slack.next("chat.update", "{\"ok\":false,\"error\":\"" + code + "\"}");

        assertThat(messenger.replace(new Place("D1", "17.1"), PAGE)).isEqualTo(new Delivery.Unreachable(code));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ratelimited               | UANA | RetryAfter[delay=PT15S]
            rate_limited              | UANA | RetryAfter[delay=PT15S]
            request_timeout           | UANA | RetryAfter[delay=PT15S]
            service_unavailable       | UANA | RetryAfter[delay=PT15S]
            fatal_error               | UANA | Unsure[]
            internal_error            | UANA | Unsure[]
            user_not_found            | UANA | Unreachable[why=user_not_found]
            user_disabled             | UANA | Unreachable[why=user_disabled]
            user_not_visible          | UANA | Unreachable[why=user_not_visible]
            cannot_dm_bot             | UANA | Unreachable[why=cannot_dm_bot]
            invalid_user_combination  | UANA | Unreachable[why=invalid_user_combination]
            app_access_restricted     | UANA | Unreachable[why=app_access_restricted]
            channel_not_found         | UANA | Unreachable[why=channel_not_found]
            channel_not_found         | C0CI | Refused[why=C0CI: channel_not_found, wayOut=invite the bot: /invite @Candor]
            not_in_channel            | C0CI | Refused[why=C0CI: not_in_channel, wayOut=invite the bot: /invite @Candor]
            is_archived               | C0CI | Refused[why=C0CI: is_archived, wayOut=unarchive the channel or name another in the configuration]
            restricted_action         | C0CI | Refused[why=C0CI: restricted_action, wayOut=ask a workspace admin to let the bot in and post]
            restricted_action_read_only_channel | C0CI | Refused[why=C0CI: restricted_action_read_only_channel, wayOut=ask a workspace admin to let the bot in and post]
            ekm_access_denied         | C0CI | Refused[why=C0CI: ekm_access_denied, wayOut=ask a workspace admin to let the bot in and post]
            posting_to_channel_denied | C0CI | Refused[why=C0CI: posting_to_channel_denied, wayOut=ask a workspace admin to let the bot in and post]
            account_inactive          | UANA | Refused[why=account_inactive, wayOut=reinstall the app and set SLACK_BOT_TOKEN to its new token]
            token_revoked             | UANA | Refused[why=token_revoked, wayOut=reinstall the app and set SLACK_BOT_TOKEN to its new token]
            token_expired             | UANA | Refused[why=token_expired, wayOut=reinstall the app and set SLACK_BOT_TOKEN to its new token]
            invalid_auth              | UANA | Refused[why=invalid_auth, wayOut=reinstall the app and set SLACK_BOT_TOKEN to its new token]
            not_authed                | UANA | Refused[why=not_authed, wayOut=reinstall the app and set SLACK_BOT_TOKEN to its new token]
            team_added_to_org         | UANA | Refused[why=team_added_to_org, wayOut=reinstall the app and set SLACK_BOT_TOKEN to its new token]
            not_allowed_token_type    | UANA | Refused[why=not_allowed_token_type, wayOut=SLACK_BOT_TOKEN must be a bot token (xoxb-…)]
            messages_tab_disabled     | UANA | Refused[why=messages_tab_disabled, wayOut=turn on the messages tab under App Home]
            not_enabled               | UANA | Refused[why=not_enabled, wayOut=turn the feature on in the app's settings]
            plan_upgrade_required     | UANA | Refused[why=plan_upgrade_required, wayOut=the workspace's plan does not allow it: name channels or people instead]
            no_such_subteam           | UANA | Refused[why=no_such_subteam, wayOut=correct the user group's id in the configuration]
            msg_too_long              | UANA | Refused[why=msg_too_long, wayOut=this is a mistake in Candor: please report it]
            msg_blocks_too_long       | UANA | Refused[why=msg_blocks_too_long, wayOut=this is a mistake in Candor: please report it]
            no_text                   | UANA | Refused[why=no_text, wayOut=this is a mistake in Candor: please report it]
            invalid_arguments         | UANA | Refused[why=invalid_arguments, wayOut=this is a mistake in Candor: please report it]
            invalid_blocks            | UANA | Refused[why=invalid_blocks, wayOut=this is a mistake in Candor: please report it]
            some_new_code             | UANA | Refused[why=some_new_code, wayOut=look up 'some_new_code' in Slack's documentation]
            """)
    void every_error_has_its_outcome(String code, String to, String delivery) {
        slack.next("chat.postMessage", "{\"ok\":false,\"error\":\"" + code + "\"}");

        assertThat(messenger.post(to, PAGE, "key")).hasToString(delivery);
    }

    @Test
    void a_missing_scope_is_named() {
        slack.next("chat.postMessage", """
                {"ok":false,"error":"missing_scope","needed":"chat:write","provided":"commands"}""");

        assertThat(messenger.post("UANA", PAGE, "key"))
                .isEqualTo(new Delivery.Refused(
                        "missing_scope: needs chat:write, has commands",
                        "add the scope under OAuth & Permissions and reinstall the app"));
    }

    @Test
    void what_slack_says_of_bad_blocks_is_passed_on() {
        slack.next("chat.postMessage", """
                {"ok":false,"error":"invalid_blocks","response_metadata":{"messages":
                 ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text]"]}}""");

        assertThat(messenger.post("UANA", PAGE, "key"))
                .isEqualTo(new Delivery.Refused(
                        "invalid_blocks: [ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text]",
                        "this is a mistake in Candor: please report it"));
    }

    @Test
    void the_wait_that_slack_asks_for_is_kept() {
        slack.next("chat.postMessage", 429, "", Map.of("Retry-After", "42"));

        assertThat(messenger.post("UANA", PAGE, "key")).isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(42)));
    }

    @ParameterizedTest
    @CsvSource({"500, Unsure[]", "502, Unsure[]", "504, Unsure[]", "503, RetryAfter[delay=PT15S]"})
    void a_failing_server_may_have_posted_it_unless_it_says_otherwise(int status, String delivery) {
        slack.next("chat.postMessage", status, "<html>", Map.of());

        assertThat(messenger.post("UANA", PAGE, "key")).hasToString(delivery);
    }

    @Test
    void a_connection_that_breaks_after_sending_leaves_it_unsure_and_is_not_repeated() {
        slack.hangUp("chat.postMessage");

        assertThat(messenger.post("UANA", PAGE, "key")).isEqualTo(new Delivery.Unsure());
        assertThat(slack.order()).containsOnlyOnce("chat.postMessage");
    }

    @Test
    void an_answer_that_is_no_json_leaves_it_unsure() {
        slack.next("chat.postMessage", "<html>proxy</html>");

        assertThat(messenger.post("UANA", PAGE, "key")).isEqualTo(new Delivery.Unsure());
    }

    @Test
    void replacing_may_be_repeated_without_looking() {
        slack.hangUp("chat.update");

        assertThat(messenger.replace(new Place("D1", "17.1"), PAGE))
                .isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(15)));
    }

    @Test
    void where_nobody_listens_nothing_was_sent() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (WebApi nobody = new WebApi("xoxb-1", URI.create("http://127.0.0.1:" + port + "/api"))) {
            assertThat(new SlackMessenger(nobody, installation).post("UANA", PAGE, "key"))
                    .isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(15)));
        }
    }

    @Test
    void a_letter_is_found_by_its_key_among_the_bots_own() {
        slack.always("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
        slack.always("conversations.history", """
                {"ok":true,"messages":[
                 {"ts":"9","user":"UANA","text":"hi"},
                 {"ts":"8","user":"UEVE","metadata":{"event_type":"candor_letter","event_payload":{"key":"k"}}},
                 {"ts":"7","user":"UBOT","metadata":{"event_type":"candor_letter","event_payload":{"key":"other"}}},
                 {"ts":"6","user":"UBOT","metadata":{"event_type":"else","event_payload":{"key":"k"}}},
                 {"ts":"5","bot_id":"BBOT","metadata":{"event_type":"candor_letter","event_payload":{"key":"k"}}}]}""");

        assertThat(messenger.find("UANA", "k")).contains(new Place("D1", "5"));
        assertThat(messenger.find("UANA", "never")).isEmpty();
        assertThat(slack.call("conversations.open").form()).containsEntry("users", "UANA");
        assertThat(slack.call("conversations.history").form())
                .containsEntry("channel", "D1")
                .containsEntry("limit", "100")
                .containsEntry("include_all_metadata", "1");
    }

    @Test
    void when_slack_does_not_tell_a_letter_is_neither_found_nor_missing() {
        slack.always("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
        slack.next("conversations.history", 429, "", Map.of("Retry-After", "1"));

        assertThatThrownBy(() -> messenger.find("UANA", "k"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("conversations.history: ratelimited; nobody knows yet");
    }

    @Test
    void a_channels_history_is_not_read() {
        assertThat(messenger.find("C0CI", "k")).isEqualTo(Optional.empty());
    }
}
