package dev.candor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens, scopes, paging and visibility in the Web API. */
final class WebApiTest {
    private final SimulatedWorkspace slack = Acme.start();
    private final WebApiClient bot = Acme.bot(slack);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void a_token_is_required_and_checked() {
        String url = slack.apiUrl();
        assertThat(new WebApiClient(url, "").reply("auth.test").error()).isEqualTo("not_authed");
        assertThat(new WebApiClient(url, "xoxb-wrong").reply("auth.test").error())
                .isEqualTo("invalid_auth");
        WebApiClient app = new WebApiClient(url, slack.credentials().appToken());
        assertThat(app.reply("auth.test").error()).isEmpty();
        assertThat(app.reply("users.info").error()).isEqualTo("not_allowed_token_type");
        assertThat(bot.reply("apps.connections.open").error()).isEqualTo("not_allowed_token_type");
        assertThat(new WebApiClient(url, "").reply("api.test").error()).isEmpty();
        assertThat(new WebApiClient(url, "")
                        .call("auth.test", "token", slack.credentials().botToken())
                        .path("user_id")
                        .asText())
                .isEqualTo("U0CANDOR");
        slack.faults().revokeTokens(true);
        assertThat(bot.reply("auth.test").error()).isEqualTo("token_revoked");
    }

    @Test
    void an_answer_names_the_granted_and_the_missing_scopes() {
        assertThat(bot.reply("auth.test").headers().get("x-oauth-scopes"))
                .containsExactly(
                        "chat:write,commands,im:write,im:history,users:read,usergroups:read,channels:read,groups:read,files:write");
        JsonNode refused = bot.call("conversations.join", "channel", "C0CI");
        assertThat(refused.path("error").asText()).isEqualTo("missing_scope");
        assertThat(refused.path("needed").asText()).isEqualTo("channels:join");
        assertThat(refused.path("provided").asText()).startsWith("chat:write,");
        assertThat(bot.call("conversations.history", "channel", "C0CI")
                        .path("needed")
                        .asText())
                .isEqualTo("channels:history");
        assertThat(bot.call("users.conversations", "types", "im").path("needed").asText())
                .isEqualTo("im:read");
        assertThat(bot.reply("chat.explode").error()).isEqualTo("unknown_method");
    }

    @Test
    void a_method_needs_its_scope_in_the_manifest() {
        Manifest all = Acme.manifest();
        ((com.fasterxml.jackson.databind.node.ArrayNode)
                        all.tree().path("oauth_config").path("scopes").path("bot"))
                .remove(0);
        try (SimulatedWorkspace mute =
                SimulatedWorkspace.start(SimulatorSettings.standard(), SimulatedClock.manual(Acme.TUESDAY), all)) {
            assertThat(Acme.bot(mute)
                            .call("chat.postMessage", "channel", "C0CI", "text", "hi")
                            .path("needed")
                            .asText())
                    .isEqualTo("chat:write");
        }
    }

    @Test
    void arguments_can_be_sent_as_json_or_as_a_form() throws IOException {
        assertThat(bot.json("users.info", "{\"user\":\"U0ANA\"}")
                        .path("user")
                        .path("profile")
                        .path("display_name")
                        .asText())
                .isEqualTo("Ana");
    }

    @Test
    void a_profile_flags_guests_bots_strangers_and_deactivated_accounts() {
        JsonNode ravi = bot.call("users.info", "user", "U0RAVI").path("user");
        assertThat(ravi.path("tz").asText()).isEqualTo("Asia/Kolkata");
        assertThat(ravi.path("tz_offset").asInt()).isEqualTo(19_800);
        assertThat(flags("U0RAVI")).isEmpty();
        assertThat(flags("U0GUEST")).containsExactly("is_restricted");
        assertThat(flags("U0GUEST1")).containsExactlyInAnyOrder("is_restricted", "is_ultra_restricted");
        assertThat(flags("U0GONE")).containsExactly("deleted");
        assertThat(flags("U0FOREIGN")).containsExactly("is_stranger");
        assertThat(flags("U0GITBOT")).containsExactly("is_bot");
        assertThat(flags("USLACKBOT"))
                .as("Slack does not flag Slackbot as a bot")
                .isEmpty();
        assertThat(bot.call("users.info", "user", "U0FOREIGN")
                        .path("user")
                        .path("team_id")
                        .asText())
                .isEqualTo("T0PARTNER");
        assertThat(bot.call("users.info", "user", "U0RUTH").path("user").has("tz"))
                .isFalse();
        assertThat(bot.reply("users.info", "user", "U0NOBODY").error()).isEqualTo("user_not_found");
    }

    private List<String> flags(String user) {
        List<String> set = new ArrayList<>();
        bot.call("users.info", "user", user).path("user").properties().forEach(field -> {
            if (field.getValue().isBoolean() && field.getValue().asBoolean()) {
                set.add(field.getKey());
            }
        });
        return set;
    }

    @Test
    void pages_can_be_shorter_than_the_limit_and_only_an_empty_cursor_ends_a_list() {
        List<Integer> sizes = new ArrayList<>();
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = bot.call("conversations.members", "channel", "C0ENG", "limit", "30", "cursor", cursor);
            page.path("members").forEach(id -> all.add(id.asText()));
            sizes.add(page.path("members").size());
            cursor = page.path("response_metadata").path("next_cursor").asText();
        } while (!cursor.isEmpty());
        assertThat(sizes).containsExactly(30, 20, 20, 1);
        assertThat(all)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(slack.state().channels().get("C0ENG").members());
        assertThat(bot.call("users.list", "limit", "1000").path("members")).hasSize(50);
        assertThat(bot.reply("users.list", "cursor", "nonsense").error()).isEqualTo("invalid_cursor");
        assertThat(bot.reply("users.list", "limit", "lots").error()).isEqualTo("invalid_limit");
    }

    @Test
    void a_user_group_lists_its_members_and_an_unknown_one_is_an_error() {
        assertThat(bot.call("usergroups.users.list", "usergroup", "S0PLATFORM").path("users"))
                .extracting(JsonNode::asText)
                .containsExactly("U0PM", "U0TARIQ", "U0EWA");
        assertThat(bot.call("usergroups.users.list", "usergroup", "S0BACKEND").path("users"))
                .hasSize(9 + 14 + 5 + 6);
        assertThat(bot.reply("usergroups.users.list", "usergroup", "S0NONE").error())
                .isEqualTo("no_such_subteam");
        assertThat(bot.call("usergroups.list").path("usergroups")).hasSize(10);
    }

    @Test
    void a_channel_without_the_bot_is_visible_only_if_it_is_public() {
        slack.state().channels().put(new Channel("C0OPEN", "open", Channel.Kind.PUBLIC, "", false, Set.of("U0ANA")));
        slack.state().channels().put(new Channel("C0DARK", "dark", Channel.Kind.PRIVATE, "", false, Set.of("U0ANA")));
        assertThat(bot.call("conversations.info", "channel", "C0OPEN")
                        .path("channel")
                        .path("is_member")
                        .asBoolean())
                .isFalse();
        assertThat(bot.call("conversations.members", "channel", "C0OPEN").path("members"))
                .hasSize(1);
        assertThat(bot.reply("conversations.info", "channel", "C0DARK").error()).isEqualTo("channel_not_found");
        assertThat(bot.reply("conversations.members", "channel", "C0DARK").error())
                .isEqualTo("channel_not_found");
        assertThat(post("C0OPEN")).isEqualTo("not_in_channel");
        assertThat(post("C0DARK")).isEqualTo("channel_not_found");
        assertThat(post("C0NONE")).isEqualTo("channel_not_found");
        slack.state().channels().archive("C0CI");
        assertThat(post("C0CI")).isEqualTo("is_archived");
        assertThat(bot.call("users.conversations", "types", "public_channel,private_channel")
                        .path("channels"))
                .hasSize(13);
        assertThat(bot.call("conversations.list", "exclude_archived", "true").path("channels"))
                .hasSize(13);
    }

    @Test
    void each_kind_of_unreachable_person_has_its_own_error() {
        assertThat(post("U0GITBOT")).isEqualTo("cannot_dm_bot");
        assertThat(post("USLACKBOT")).isEqualTo("cannot_dm_bot");
        assertThat(post("U0GONE")).isEqualTo("user_disabled");
        assertThat(post("U0FOREIGN")).isEqualTo("user_not_visible");
        assertThat(bot.reply("conversations.open", "users", "U0NOBODY").error()).isEqualTo("user_not_found");
        assertThat(bot.reply("conversations.open", "users", "U0GITBOT").error()).isEqualTo("cannot_dm_bot");
        slack.state().members().put(slack.state().members().get("U0ANA").deactivated());
        assertThat(post("U0ANA")).isEqualTo("user_disabled");
        slack.state().members().put(Member.person("U0NEW", "New Hire", "Europe/London"));
        assertThat(post("U0NEW")).isEmpty();
        assertThat(slack.as("U0NEW").directMessages()).extracting(Message::text).containsExactly("hello");
    }

    @Test
    void without_the_messages_tab_no_direct_message_can_be_sent() {
        Manifest manifest = Acme.manifest();
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        manifest.tree().path("features").path("app_home"))
                .put("messages_tab_enabled", false);
        try (SimulatedWorkspace shut =
                SimulatedWorkspace.start(SimulatorSettings.standard(), SimulatedClock.manual(Acme.TUESDAY), manifest)) {
            assertThat(Acme.bot(shut)
                            .reply("chat.postMessage", "channel", "U0ANA", "text", "hi")
                            .error())
                    .isEqualTo("messages_tab_disabled");
        }
    }

    private String post(String channel) {
        return bot.reply("chat.postMessage", "channel", channel, "text", "hello")
                .error();
    }
}
