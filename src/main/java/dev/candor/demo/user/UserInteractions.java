package dev.candor.demo.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.delivery.BotAnswer;
import dev.candor.demo.delivery.EventDispatcher;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Draft;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.SlackJson;
import dev.candor.demo.workspace.Workspace;
import java.util.List;

/** Performs a user's slash commands and sends the bot events for messages and for the opened Home tab. */
final class UserInteractions {
    static final JsonNode NO_VALUE = MissingNode.getInstance();
    private static final String SLACKBOT = "USLACKBOT";

    private final Workspace workspace;
    private final EventDispatcher events;
    private final String user;

    UserInteractions(Workspace workspace, EventDispatcher events, String user) {
        this.workspace = workspace;
        this.events = events;
        this.user = user;
    }

    BotAnswer command(String channel, String line) {
        String[] parts = line.strip().split("\\s+", 2);
        String command = parts[0];
        if (!workspace.manifest().commands().contains(command)) {
            postEphemeral(
                    channel,
                    SLACKBOT,
                    command + " is not a valid command. In Slack, all messages that start with the \"/\""
                            + " character are interpreted as commands.");
            return new BotAnswer.Unsent();
        }
        ObjectNode form =
                new InteractionPayloads(workspace, user).command(channel, command, parts.length > 1 ? parts[1] : "");
        BotAnswer answer = events.command(form);
        if (answer instanceof BotAnswer.Acked acked) {
            showAnswer(channel, command, acked.body());
        } else if (answer instanceof BotAnswer.Failed failed) {
            String word = failed.reason().equals("http_timeout") ? "operation_timeout" : "dispatch_failed";
            postEphemeral(channel, SLACKBOT, command + " failed with the error \"" + word + "\"");
        }
        return answer;
    }

    private void showAnswer(String channel, String command, JsonNode body) {
        if (body.isTextual()) {
            if (!body.asText().isBlank()) {
                postEphemeral(channel, workspace.identity().botUserId(), body.asText());
            }
            return;
        }
        JsonNode blocks = body.path("blocks");
        String text = body.path("text").asText("");
        if (text.isEmpty() && blocks.isEmpty()) {
            return;
        }
        List<String> faults = workspace.faultsIn(blocks);
        if (!faults.isEmpty()) {
            workspace.problems().add(command + ": the answer cannot be shown: " + faults);
            postEphemeral(channel, SLACKBOT, command + " failed with the error \"invalid_blocks\"");
            return;
        }
        Draft draft = Draft.of(channel, workspace.identity().botUserId(), text);
        draft = blocks.isArray() ? draft.with(blocks) : draft;
        boolean loud = body.path("response_type").asText("ephemeral").equals("in_channel");
        workspace.messages().post(loud ? draft : draft.onlyFor(user));
    }

    private void postEphemeral(String channel, String from, String text) {
        workspace.messages().post(Draft.of(channel, from, text).onlyFor(user));
    }

    /** Sends a message event to the bot, if the bot is in the conversation. */
    void sendMessageEvent(Message message) {
        Channel channel = workspace.channels().get(message.channel());
        if (!channel.has(workspace.identity().botUserId())) {
            return;
        }
        String type = switch (channel.kind()) {
            case DIRECT -> "im";
            case PRIVATE -> "group";
            case PUBLIC -> "channel";
        };
        ObjectNode event = SlackJson.message(message, workspace.identity(), false);
        event.put("channel", channel.id()).put("event_ts", message.ts()).put("channel_type", type);
        events.event("message." + (type.equals("channel") || type.equals("group") ? type + "s" : type), event);
    }

    /** Sends an {@code app_home_opened} event to the bot. */
    void sendHomeOpenedEvent() {
        if (!workspace.manifest().hasHomeTab()) {
            return;
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", "app_home_opened");
        event.put("user", user).put("channel", workspace.channels().direct(user).id());
        event.put("tab", "home");
        event.put("event_ts", workspace.clock().instant().getEpochSecond() + ".000000");
        workspace.views().home(user).ifPresent(view -> event.set("view", SlackJson.view(view, workspace.identity())));
        events.event("app_home_opened", event);
    }
}
