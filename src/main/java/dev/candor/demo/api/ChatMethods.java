package dev.candor.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Draft;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.SlackJson;
import dev.candor.demo.workspace.Workspace;
import java.util.Map;

/** The {@code chat.*} methods: posting, updating and deleting messages. */
final class ChatMethods {
    private static final int MAX_TEXT = 40_000;
    private static final int MAX_UPDATE_TEXT = 4_000;

    private final Workspace workspace;
    private final BotAccess access;
    private final RateLimits rateLimits;
    private final PayloadValidator validator;

    ChatMethods(Workspace workspace, BotAccess access, RateLimits rateLimits) {
        this.workspace = workspace;
        this.access = access;
        this.rateLimits = rateLimits;
        this.validator = new PayloadValidator(workspace);
    }

    void addTo(Map<String, Method> methods) {
        methods.put("chat.postMessage", new Method(RateTier.POSTING, "chat:write", this::post));
        methods.put("chat.update", new Method(RateTier.TIER_3, "chat:write", this::update));
        methods.put("chat.delete", new Method(RateTier.TIER_3, "chat:write", this::delete));
        methods.put("chat.postEphemeral", new Method(RateTier.TIER_4, "chat:write", this::postEphemeral));
    }

    private ObjectNode post(Arguments arguments) {
        Channel channel = access.writable(arguments.text("channel"));
        rateLimits.countPost(channel.id()).ifPresent(wait -> {
            throw new RateLimited(wait);
        });
        Draft draft = draft(channel, arguments, MAX_TEXT).carrying(metadata(arguments));
        if (arguments.has("thread_ts")) {
            draft = draft.under(arguments.text("thread_ts"));
        }
        Message message = workspace.messages().post(draft);
        ObjectNode answer = Method.ok().put("channel", channel.id()).put("ts", message.ts());
        answer.set("message", SlackJson.message(message, workspace.identity(), true));
        return answer;
    }

    private ObjectNode postEphemeral(Arguments arguments) {
        Channel channel = access.writable(arguments.text("channel"));
        String user = arguments.required("user");
        if (!channel.has(user)) {
            throw new ApiError("user_not_in_channel");
        }
        Message message =
                workspace.messages().post(draft(channel, arguments, MAX_TEXT).onlyFor(user));
        return Method.ok().put("message_ts", message.ts());
    }

    private ObjectNode update(Arguments arguments) {
        Message old = own(arguments, "cant_update_message");
        Draft draft = draft(workspace.channels().get(old.channel()), arguments, MAX_UPDATE_TEXT);
        JsonNode blocks = draft.blocks();
        if (!arguments.has("blocks") && !old.blocks().isEmpty()) {
            // Slack's documentation and behaviour differ on whether the old blocks stay.
            workspace.problems().add("chat.update of " + old.ts() + " without blocks, though the message has some");
            blocks = old.blocks();
        }
        Message edited = workspace.messages().edit(old, draft.text(), blocks, metadata(arguments));
        ObjectNode answer = Method.ok().put("channel", old.channel()).put("ts", old.ts());
        answer.put("text", edited.text());
        answer.set("message", SlackJson.message(edited, workspace.identity(), true));
        return answer;
    }

    private ObjectNode delete(Arguments arguments) {
        Message old = own(arguments, "cant_delete_message");
        workspace.messages().delete(old);
        return Method.ok().put("channel", old.channel()).put("ts", old.ts());
    }

    private Message own(Arguments arguments, String errorIfNot) {
        Channel channel = access.visible(arguments.text("channel"));
        Message message = workspace
                .messages()
                .find(channel.id(), arguments.text("ts"))
                .filter(found -> found.onlyFor().isEmpty())
                .orElseThrow(() -> new ApiError("message_not_found"));
        if (!message.user().equals(workspace.identity().botUserId())) {
            throw new ApiError(errorIfNot);
        }
        return message;
    }

    private Draft draft(Channel channel, Arguments arguments, int longest) {
        JsonNode blocks = validator.blocks(arguments);
        String text = arguments.text("text");
        if (text.length() > longest) {
            throw new ApiError("msg_too_long");
        }
        if (text.isEmpty()) {
            if (blocks.isEmpty()) {
                throw new ApiError("no_text");
            }
            // Notifications and screen readers show only the top-level text.
            workspace.problems().add("a message in " + channel.id() + " has blocks but no top-level text");
        }
        Draft draft = Draft.of(channel.id(), workspace.identity().botUserId(), text);
        return blocks.isMissingNode() ? draft : draft.with(blocks);
    }

    private static JsonNode metadata(Arguments arguments) {
        JsonNode metadata = arguments.json("metadata", "invalid_metadata_format");
        if (metadata.isMissingNode()) {
            return MissingNode.getInstance();
        }
        if (!metadata.path("event_type").isTextual()
                || !metadata.path("event_payload").isObject()) {
            throw new ApiError("invalid_metadata_format");
        }
        return metadata;
    }
}
