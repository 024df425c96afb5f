package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.Delivery;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.Messenger.Search;
import dev.candor.core.page.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackMessengerTest extends InstalledTest {
    private static final Page PAGE = Page.of("CI asks <you>");

    private SlackMessenger messenger;

    @BeforeEach
    void start() {
        messenger = new SlackMessenger(api, installation, PlainPainter.unused(api));
    }

    @Test
    void a_message_carries_its_key_as_metadata_and_reports_its_location() {
        slack.next("chat.postMessage", "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"17.1\"}");

        assertThat(messenger.post("UANA", PAGE, "wave-1/UANA"))
                .isEqualTo(new Delivery.Sent(new MessageLocation("D1", "17.1")));

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
    void a_sent_message_is_replaced_in_place() {
        slack.next("chat.update", "{\"ok\":true}");

        assertThat(messenger.replace(new MessageLocation("D1", "17.1"), PAGE))
                .isEqualTo(new Delivery.Sent(new MessageLocation("D1", "17.1")));
        assertThat(slack.call("chat.update").form())
                .containsEntry("channel", "D1")
                .containsEntry("ts", "17.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message", "edit_window_closed"})
    void a_message_that_can_no_longer_be_changed_is_unreachable(String code) {
        slack.next("chat.update", "{\"ok\":false,\"error\":\"" + code + "\"}");

        assertThat(messenger.replace(new MessageLocation("D1", "17.1"), PAGE))
                .isEqualTo(new Delivery.Unreachable(code));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ratelimited               | UANA | TryAgain[]
            rate_limited              | UANA | TryAgain[]
            request_timeout           | UANA | TryAgain[]
            service_unavailable       | UANA | TryAgain[]
            fatal_error               | UANA | Unsure[]
            internal_error            | UANA | Unsure[]
            user_not_found            | UANA | Unreachable[why=user_not_found]
            user_disabled             | UANA | Unreachable[why=user_disabled]
            user_not_visible          | UANA | Unreachable[why=user_not_visible]
            cannot_dm_bot             | UANA | Unreachable[why=cannot_dm_bot]
            invalid_user_combination  | UANA | Unreachable[why=invalid_user_combination]
            app_access_restricted     | UANA | Unreachable[why=app_access_restricted]
            channel_not_found         | UANA | Unreachable[why=channel_not_found]
            channel_not_found         | C0CI | ChannelRefused[why=channel_not_found, remedy=invite the bot: /invite @Candor]
            not_in_channel            | C0CI | ChannelRefused[why=not_in_channel, remedy=invite the bot: /invite @Candor]
            is_archived               | C0CI | ChannelRefused[why=is_archived, remedy=unarchive the channel or name another in the configuration]
            restricted_action         | C0CI | ChannelRefused[why=restricted_action, remedy=ask a workspace admin to let the bot in and post]
            restricted_action_read_only_channel | C0CI | ChannelRefused[why=restricted_action_read_only_channel, remedy=ask a workspace admin to let the bot in and post]
            ekm_access_denied         | C0CI | ChannelRefused[why=ekm_access_denied, remedy=ask a workspace admin to let the bot in and post]
            posting_to_channel_denied | C0CI | ChannelRefused[why=posting_to_channel_denied, remedy=ask a workspace admin to let the bot in and post]
            account_inactive          | UANA | Disconnected[]
            token_revoked             | UANA | Disconnected[]
            token_expired             | UANA | Disconnected[]
            invalid_auth              | UANA | Disconnected[]
            not_authed                | UANA | Disconnected[]
            team_added_to_org         | UANA | Disconnected[]
            not_allowed_token_type    | UANA | Misconfigured[why=not_allowed_token_type, remedy=SLACK_BOT_TOKEN must be a bot token (xoxb-…)]
            messages_tab_disabled     | UANA | Misconfigured[why=messages_tab_disabled, remedy=turn on the messages tab under App Home]
            not_enabled               | UANA | Misconfigured[why=not_enabled, remedy=turn Socket Mode on in the app's settings, or unset SLACK_APP_TOKEN]
            plan_upgrade_required     | UANA | Misconfigured[why=plan_upgrade_required, remedy=the workspace's plan does not allow it: name channels or people instead]
            no_such_subteam           | UANA | Misconfigured[why=no_such_subteam, remedy=correct the user group's id in the configuration]
            msg_too_long              | UANA | Malformed[why=msg_too_long]
            msg_blocks_too_long       | UANA | Malformed[why=msg_blocks_too_long]
            no_text                   | UANA | Malformed[why=no_text]
            invalid_arguments         | UANA | Malformed[why=invalid_arguments]
            invalid_blocks            | UANA | Malformed[why=invalid_blocks]
            view_too_large            | UANA | Malformed[why=view_too_large]
            http_407                  | UANA | TryAgain[]
            some_new_code             | UANA | TryAgain[]
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
                .isEqualTo(new Delivery.Misconfigured(
                        "missing_scope: needs chat:write, has commands",
                        "add the scope under OAuth & Permissions and reinstall the app"));
    }

    @Test
    void slacks_explanation_of_invalid_blocks_is_reported() {
        slack.next("chat.postMessage", """
                {"ok":false,"error":"invalid_blocks","response_metadata":{"messages":
                 ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text]"]}}""");

        assertThat(messenger.post("UANA", PAGE, "key"))
                .isEqualTo(new Delivery.Malformed(
                        "invalid_blocks: [ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text]"));
    }

    @Test
    void retry_after_is_respected() {
        slack.next("chat.postMessage", 429, "", Map.of("Retry-After", "42"));

        assertThat(messenger.post("UANA", PAGE, "key")).isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(42)));
    }

    @ParameterizedTest
    @CsvSource({"500, Unsure[]", "502, Unsure[]", "504, Unsure[]", "503, TryAgain[]"})
    void a_server_error_leaves_the_delivery_unsure_except_503(int status, String delivery) {
        slack.next("chat.postMessage", status, "<html>", Map.of());

        assertThat(messenger.post("UANA", PAGE, "key")).hasToString(delivery);
    }

    @Test
    void a_connection_broken_after_sending_leaves_the_delivery_unsure_and_is_not_repeated() {
        slack.hangUp("chat.postMessage");

        assertThat(messenger.post("UANA", PAGE, "key")).isEqualTo(new Delivery.Unsure());
        assertThat(slack.order()).containsOnlyOnce("chat.postMessage");
    }

    @Test
    void an_answer_that_is_not_json_leaves_the_delivery_unsure() {
        slack.next("chat.postMessage", "<html>proxy</html>");

        assertThat(messenger.post("UANA", PAGE, "key")).isEqualTo(new Delivery.Unsure());
    }

    @Test
    void a_failed_replace_is_retried_without_a_search() {
        slack.hangUp("chat.update");

        assertThat(messenger.replace(new MessageLocation("D1", "17.1"), PAGE)).isEqualTo(new Delivery.TryAgain());
    }

    @Test
    void a_refused_connection_means_that_nothing_was_sent() throws IOException {
        try (Socket bound = bound();
                SlackClient nobody = new SlackClient(
                        "xoxb-1", URI.create("http://127.0.0.1:" + bound.getLocalPort() + "/api"), Optional.empty())) {
            assertThat(new SlackMessenger(nobody, installation, PlainPainter.unused(nobody)).post("UANA", PAGE, "key"))
                    .isEqualTo(new Delivery.TryAgain());
        }
    }

    /** Holds a port on which nobody listens. */
    private static Socket bound() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return socket;
    }

    @Test
    void a_message_is_found_by_its_key_among_the_bots_own() {
        slack.always("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
        slack.always("conversations.history", """
                {"ok":true,"messages":[
                 {"ts":"9","user":"UANA","text":"hi"},
                 {"ts":"8","user":"UEVE","metadata":{"event_type":"candor_letter","event_payload":{"key":"k"}}},
                 {"ts":"7","user":"UBOT","metadata":{"event_type":"candor_letter","event_payload":{"key":"other"}}},
                 {"ts":"6","user":"UBOT","metadata":{"event_type":"else","event_payload":{"key":"k"}}},
                 {"ts":"5","bot_id":"BBOT","metadata":{"event_type":"candor_letter","event_payload":{"key":"k"}}}]}""");

        assertThat(messenger.find("UANA", "k")).isEqualTo(new Search.Found(new MessageLocation("D1", "5")));
        assertThat(messenger.find("UANA", "never")).isEqualTo(new Search.Absent());
        assertThat(slack.call("conversations.open").form()).containsEntry("users", "UANA");
        assertThat(slack.call("conversations.history").form())
                .containsEntry("channel", "D1")
                .containsEntry("limit", "100")
                .containsEntry("include_all_metadata", "1");
    }

    @Test
    void a_failed_search_reports_neither_found_nor_absent() {
        slack.always("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
        slack.next("conversations.history", 429, "", Map.of("Retry-After", "1"));

        assertThat(messenger.find("UANA", "k"))
                .isEqualTo(new Search.Failed(new Delivery.RetryAfter(Duration.ofSeconds(1))));
        slack.always("conversations.history", "{\"ok\":false,\"error\":\"fatal_error\"}");
        assertThat(messenger.find("UANA", "k")).isEqualTo(new Search.Failed(new Delivery.TryAgain()));
    }

    @Test
    void the_search_continues_past_a_hundred_messages() {
        slack.always("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
        slack.next("conversations.history", """
                {"ok":true,"messages":[],"has_more":true,"response_metadata":{"next_cursor":"more"}}""");
        slack.next("conversations.history", """
                {"ok":true,"messages":[
                 {"ts":"5","bot_id":"BBOT","metadata":{"event_type":"candor_letter","event_payload":{"key":"k"}}}]}""");

        assertThat(messenger.find("UANA", "k")).isEqualTo(new Search.Found(new MessageLocation("D1", "5")));
        assertThat(slack.call("conversations.history").form()).containsEntry("cursor", "");
        assertThat(slack.call("conversations.history").form()).containsEntry("cursor", "more");
    }

    @Test
    void a_revoked_token_makes_the_messenger_unready_and_names_the_way_out() {
        slack.always("auth.test", "{\"ok\":false,\"error\":\"token_revoked\"}");
        slack.next("chat.postMessage", "{\"ok\":false,\"error\":\"token_revoked\"}");
        assertThat(messenger.isReady()).isTrue();

        messenger.post("UANA", PAGE, "key");

        Installations.await(() -> !messenger.isReady());
        assertThat(installation.notReady())
                .contains(
                        "slack: auth.test: token_revoked – reinstall the app and set SLACK_BOT_TOKEN to its new token");
    }

    @Test
    void a_channels_history_is_not_read() {
        assertThat(messenger.find("C0CI", "k")).isEqualTo(new Search.Absent());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"cant_delete_message", "compliance_exports_prevent_deletion"})
    void an_undeletable_message_is_not_a_channel_problem(String code) {
        slack.always("chat.delete", "{\"ok\":false,\"error\":\"" + code + "\"}");
        assertThat(messenger.delete(new MessageLocation("D1", "1.0"))).isEqualTo(new Delivery.Undeletable());
    }

    @Test
    void a_message_is_deleted_and_a_missing_one_is_unreachable() {
        slack.next("chat.delete", "{\"ok\":true}");
        assertThat(messenger.delete(new MessageLocation("D1", "1.0")))
                .isEqualTo(new Delivery.Sent(new MessageLocation("D1", "1.0")));
        assertThat(slack.call("chat.delete").form())
                .containsEntry("channel", "D1")
                .containsEntry("ts", "1.0");
        slack.always("chat.delete", "{\"ok\":false,\"error\":\"message_not_found\"}");
        assertThat(messenger.delete(new MessageLocation("D1", "1.0")))
                .isEqualTo(new Delivery.Unreachable("message_not_found"));
    }
}
