package dev.candor.demo.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.blocks.Element;
import dev.candor.demo.blocks.StateValues;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.ResponseUrls;
import dev.candor.demo.workspace.SlackJson;
import dev.candor.demo.workspace.View;
import dev.candor.demo.workspace.Workspace;
import java.util.Locale;
import java.util.Optional;

/** Builds Slack's payloads for a user's interactions. */
final class InteractionPayloads {
    private final Workspace workspace;
    private final Identity identity;
    private final String user;

    InteractionPayloads(Workspace workspace, String user) {
        this.workspace = workspace;
        this.identity = workspace.identity();
        this.user = user;
    }

    ObjectNode actionOnMessage(Message message, Element element, JsonNode value) {
        boolean ephemeral = message.onlyFor().isPresent();
        ObjectNode payload = common("block_actions");
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("is_ephemeral", ephemeral);
        payload.put("trigger_id", workspace.triggers().issue(user));
        Channel channel = workspace.channels().get(message.channel());
        payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
        if (!ephemeral) {
            payload.set("message", SlackJson.message(message, identity, false));
        }
        payload.putObject("state").set("values", stateOf(message, element, value));
        payload.put("response_url", responseUrl(message.channel(), Optional.of(message.ts())));
        payload.putArray("actions").add(action(element, value));
        return payload;
    }

    ObjectNode actionOnView(View view, Element element, JsonNode value) {
        ObjectNode payload = common("block_actions");
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.put("trigger_id", workspace.triggers().issue(user));
        payload.set("view", SlackJson.view(view, identity));
        payload.putArray("actions").add(action(element, value));
        return payload;
    }

    ObjectNode viewSubmission(View view) {
        ObjectNode payload = common("view_submission");
        payload.put("trigger_id", workspace.triggers().issue(user));
        payload.set("view", SlackJson.view(view, identity));
        payload.putArray("response_urls");
        return payload;
    }

    ObjectNode viewClosed(View view, boolean cleared) {
        ObjectNode payload = common("view_closed");
        payload.set("view", SlackJson.view(view, identity));
        return payload.put("is_cleared", cleared);
    }

    ObjectNode command(String channelId, String command, String text) {
        Channel channel = workspace.channels().get(channelId);
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("token", identity.verificationToken());
        form.put("team_id", member().teamId()).put("team_domain", domain());
        form.put("channel_id", channel.id()).put("channel_name", channel.name());
        form.put("user_id", user).put("user_name", member().name());
        form.put("command", command).put("text", text).put("api_app_id", identity.appId());
        form.put("is_enterprise_install", "false");
        form.put("response_url", responseUrl(channelId, Optional.empty()));
        return form.put("trigger_id", workspace.triggers().issue(user));
    }

    private ObjectNode common(String type) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("type", type);
        payload.putObject("team").put("id", member().teamId()).put("domain", domain());
        payload.putObject("user")
                .put("id", user)
                .put("username", member().name())
                .put("name", member().name())
                .put("team_id", member().teamId());
        payload.put("api_app_id", identity.appId()).put("token", identity.verificationToken());
        return payload.put("is_enterprise_install", false).putNull("enterprise");
    }

    private ObjectNode action(Element element, JsonNode value) {
        ObjectNode action = JsonNodeFactory.instance.objectNode().put("action_id", element.actionId());
        action.put("block_id", element.blockId()).put("type", element.type());
        if (element.type().equals("button")) {
            for (String field : new String[] {"text", "value", "style", "url"}) {
                if (element.json().has(field)) {
                    action.set(field, element.json().path(field).deepCopy());
                }
            }
        } else {
            value.properties().forEach(field -> action.set(field.getKey(), field.getValue()));
        }
        return action.put("action_ts", workspace.actions().next());
    }

    private static ObjectNode stateOf(Message message, Element element, JsonNode value) {
        ObjectNode values = StateValues.initial(message.blocks());
        if (value.isObject() && values.path(element.blockId()).has(element.actionId())) {
            values.withObjectProperty(element.blockId()).set(element.actionId(), value);
        }
        return values;
    }

    private String responseUrl(String channel, Optional<String> message) {
        String path = workspace.responseUrls().issue(new ResponseUrls.Target(channel, user, message));
        return workspace.address().resolve(path).toString();
    }

    /** Domain of the user's own workspace, which can differ from the one where the app is installed. */
    private String domain() {
        String team = member().teamId();
        return team.equals(identity.teamId()) ? identity.domain() : team.toLowerCase(Locale.ROOT);
    }

    private Member member() {
        return workspace.members().get(user);
    }
}
