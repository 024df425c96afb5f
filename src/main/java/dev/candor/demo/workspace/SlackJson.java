package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Slack's JSON representations of messages, files, views, members and channels. */
public final class SlackJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SlackJson() {}

    /** JSON of a message, with metadata if requested. */
    public static ObjectNode message(Message message, Identity identity, boolean withMetadata) {
        ObjectNode json = JSON.objectNode().put("type", "message").put("user", message.user());
        json.put("ts", message.ts()).put("text", message.text()).put("team", identity.teamId());
        if (message.user().equals(identity.botUserId())) {
            json.put("bot_id", identity.botId()).put("app_id", identity.appId());
        }
        message.thread().ifPresent(parent -> json.put("thread_ts", parent));
        if (!message.blocks().isEmpty()) {
            json.set("blocks", message.blocks().deepCopy());
        }
        if (withMetadata && message.metadata().isObject()) {
            json.set("metadata", message.metadata().deepCopy());
        }
        if (message.edited()) {
            json.putObject("edited").put("user", message.user()).put("ts", message.ts());
        }
        if (!message.files().isEmpty()) {
            ArrayNode files = json.putArray("files");
            message.files().forEach(file -> files.add(file(file)));
        }
        return json;
    }

    public static ObjectNode file(SharedFile file) {
        return JSON.objectNode()
                .put("id", file.id())
                .put("name", file.name())
                .put("title", file.title())
                .put("alt_txt", file.altText())
                .put("size", file.content().remaining());
    }

    /** JSON of a view with its current values. */
    public static ObjectNode view(View view, Identity identity) {
        ObjectNode json = JSON.objectNode().put("id", view.id()).put("team_id", identity.teamId());
        json.put("type", view.type());
        json.set("blocks", view.blocks().deepCopy());
        json.put("private_metadata", view.json().path("private_metadata").asText(""));
        json.put("callback_id", view.callbackId());
        json.putObject("state").set("values", view.values().deepCopy());
        json.put("hash", view.hash());
        for (String text : new String[] {"title", "close", "submit"}) {
            JsonNode given = view.json().path(text);
            json.set(text, given.isMissingNode() ? JSON.nullNode() : given.deepCopy());
        }
        json.put("clear_on_close", view.json().path("clear_on_close").asBoolean(false));
        json.put("notify_on_close", view.json().path("notify_on_close").asBoolean(false));
        json.put("previous_view_id", view.previous().orElse(null));
        json.put("root_view_id", view.rootId());
        json.put("external_id", view.json().path("external_id").asText(""));
        return json.put("app_id", identity.appId())
                .put("bot_id", identity.botId())
                .put("app_installed_team_id", identity.teamId());
    }

    /** JSON of a member; {@code tz_offset} is the offset at this instant. */
    public static ObjectNode member(Member member, Instant now) {
        ObjectNode json = JSON.objectNode().put("id", member.id()).put("team_id", member.teamId());
        json.put("name", member.name()).put("deleted", member.deleted()).put("real_name", member.realName());
        if (member.tz() != null && !member.deleted()) {
            json.put("tz", member.tz()).put("tz_label", member.tz()).put("tz_offset", member.offsetAt(now));
        }
        boolean single = member.kind() == Member.Kind.SINGLE_CHANNEL_GUEST;
        json.put("is_admin", false).put("is_owner", false).put("is_primary_owner", false);
        json.put("is_restricted", single || member.kind() == Member.Kind.GUEST).put("is_ultra_restricted", single);
        // Slack itself reports is_bot = false for Slackbot.
        json.put("is_bot", member.kind() == Member.Kind.BOT && !member.id().equals("USLACKBOT"));
        json.put("is_app_user", false).put("updated", 1_700_000_000L);
        if (member.kind() == Member.Kind.FOREIGN) {
            json.put("is_stranger", true);
        }
        ObjectNode profile = json.putObject("profile");
        profile.put("title", member.title()).put("real_name", member.realName());
        profile.put("real_name_normalized", member.realName()).put("team", member.teamId());
        profile.put("display_name", member.displayName()).put("display_name_normalized", member.displayName());
        Member.Status status = member.status();
        profile.put("status_text", status.text()).put("status_emoji", status.emoji());
        profile.put(
                "status_expiration", status.until().map(Instant::getEpochSecond).orElse(0L));
        return json;
    }

    /** JSON of a conversation as the bot sees it. */
    public static ObjectNode channel(Channel channel, String bot) {
        boolean direct = channel.kind() == Channel.Kind.DIRECT;
        boolean hidden = channel.kind() == Channel.Kind.PRIVATE;
        ObjectNode json = JSON.objectNode().put("id", channel.id());
        json.put("is_im", direct).put("is_archived", channel.archived());
        json.put("is_mpim", false).put("created", 1_700_000_000L);
        if (direct) {
            String other = channel.members().stream()
                    .filter(user -> !user.equals(bot))
                    .findFirst()
                    .orElse(bot);
            return json.put("user", other).put("is_user_deleted", false);
        }
        json.put("name", channel.name()).put("name_normalized", channel.name());
        json.put("is_channel", !hidden).put("is_group", hidden).put("is_private", hidden);
        json.put("is_member", channel.has(bot)).put("is_general", false);
        Channel.Sharing sharing = channel.sharing();
        boolean external = sharing == Channel.Sharing.EXTERNAL;
        boolean organisation = sharing == Channel.Sharing.ORGANISATION;
        json.put("is_shared", external || organisation).put("is_ext_shared", external);
        json.put("is_org_shared", organisation).put("is_pending_ext_shared", sharing == Channel.Sharing.PENDING);
        json.put("num_members", channel.members().size());
        json.putObject("topic").put("value", channel.topic());
        json.putObject("purpose").put("value", channel.topic());
        return json;
    }
}
