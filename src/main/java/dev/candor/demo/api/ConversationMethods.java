package dev.candor.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.SlackJson;
import dev.candor.demo.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The {@code conversations.*} methods: channels and direct conversations, their members and history. */
final class ConversationMethods {
    private static final Map<String, Channel.Kind> TYPES = Map.of(
            "public_channel", Channel.Kind.PUBLIC,
            "private_channel", Channel.Kind.PRIVATE,
            "im", Channel.Kind.DIRECT);

    private final Workspace workspace;
    private final BotAccess access;
    private final String bot;

    ConversationMethods(Workspace workspace, BotAccess access) {
        this.workspace = workspace;
        this.access = access;
        this.bot = workspace.identity().botUserId();
    }

    void addTo(Map<String, Method> methods) {
        methods.put("conversations.list", new Method(RateTier.TIER_2, "", arguments -> list(arguments, false)));
        methods.put("users.conversations", new Method(RateTier.TIER_3, "", arguments -> list(arguments, true)));
        methods.put("conversations.info", new Method(RateTier.TIER_3, "", this::info));
        methods.put("conversations.members", new Method(RateTier.TIER_4, "", this::members));
        methods.put("conversations.history", new Method(RateTier.TIER_3, "", this::history));
        methods.put("conversations.join", new Method(RateTier.TIER_3, "channels:join", this::join));
        methods.put("conversations.open", new Method(RateTier.TIER_3, "im:write", this::open));
    }

    private ObjectNode list(Arguments arguments, boolean joinedOnly) {
        List<Channel.Kind> kinds = new ArrayList<>();
        for (String type : arguments.has("types") ? arguments.list("types") : List.of("public_channel")) {
            Channel.Kind kind = TYPES.get(type);
            if (kind == null) {
                throw new ApiError("invalid_types");
            }
            access.require(kind, "read");
            kinds.add(kind);
        }
        String user = arguments.has("user") ? arguments.text("user") : bot;
        List<ObjectNode> channels = workspace.channels().all().stream()
                .filter(channel -> kinds.contains(channel.kind()))
                .filter(channel -> channel.kind() == Channel.Kind.PUBLIC || channel.has(bot))
                .filter(channel -> !joinedOnly || channel.has(user))
                .filter(channel -> !arguments.flag("exclude_archived") || !channel.archived())
                .map(channel -> SlackJson.channel(channel, bot))
                .toList();
        return ResultPaging.page(Method.ok(), "channels", channels, arguments);
    }

    private ObjectNode info(Arguments arguments) {
        Channel channel = access.visible(arguments.text("channel"));
        access.require(channel.kind(), "read");
        ObjectNode answer = Method.ok();
        answer.set("channel", SlackJson.channel(channel, bot));
        return answer;
    }

    private ObjectNode members(Arguments arguments) {
        Channel channel = access.visible(arguments.text("channel"));
        access.require(channel.kind(), "read");
        List<JsonNode> ids = new ArrayList<>();
        channel.members().forEach(id -> ids.add(JsonNodeFactory.instance.textNode(id)));
        return ResultPaging.page(Method.ok(), "members", ids, arguments);
    }

    private ObjectNode history(Arguments arguments) {
        Channel channel = access.joined(arguments.text("channel"));
        access.require(channel.kind(), "history");
        List<JsonNode> messages = new ArrayList<>();
        for (Message message : workspace.messages().in(channel.id())) {
            if (message.onlyFor().isEmpty() && message.thread().isEmpty() && isWithin(message.ts(), arguments)) {
                messages.add(SlackJson.message(message, workspace.identity(), arguments.flag("include_all_metadata")));
            }
        }
        Collections.reverse(messages);
        ObjectNode answer = ResultPaging.page(Method.ok(), "messages", messages, arguments);
        String next = answer.path("response_metadata").path("next_cursor").asText();
        return answer.put("has_more", !next.isEmpty());
    }

    private static boolean isWithin(String ts, Arguments arguments) {
        int oldest = arguments.has("oldest") ? compare(ts, arguments.text("oldest")) : 1;
        int latest = arguments.has("latest") ? compare(ts, arguments.text("latest")) : -1;
        boolean ends = arguments.flag("inclusive");
        return (oldest > 0 || (ends && oldest == 0)) && (latest < 0 || (ends && latest == 0));
    }

    private static int compare(String ts, String other) {
        try {
            return new java.math.BigDecimal(ts).compareTo(new java.math.BigDecimal(other));
        } catch (NumberFormatException malformed) {
            throw new ApiError("invalid_ts_latest");
        }
    }

    private ObjectNode join(Arguments arguments) {
        Channel channel = access.visible(arguments.text("channel"));
        if (channel.kind() != Channel.Kind.PUBLIC) {
            throw new ApiError("method_not_supported_for_channel_type");
        }
        if (channel.archived()) {
            throw new ApiError("is_archived");
        }
        workspace.channels().join(channel.id(), bot);
        ObjectNode answer = Method.ok();
        answer.set("channel", SlackJson.channel(workspace.channels().get(channel.id()), bot));
        return answer;
    }

    private ObjectNode open(Arguments arguments) {
        List<String> users = arguments.list("users");
        if (users.size() > 1) {
            access.require("mpim:write");
            throw new ApiError("method_not_supported_for_channel_type");
        }
        Channel channel;
        if (arguments.has("channel")) {
            channel = access.visible(arguments.text("channel"));
        } else if (users.isEmpty()) {
            throw new ApiError("not_enough_users");
        } else {
            Member member = workspace.members().find(users.get(0)).orElseThrow(() -> new ApiError("user_not_found"));
            access.requireReachable(member);
            channel = workspace.channels().direct(member.id());
        }
        ObjectNode answer = Method.ok();
        if (arguments.flag("return_im")) {
            answer.set("channel", SlackJson.channel(channel, bot));
        } else {
            answer.putObject("channel").put("id", channel.id());
        }
        return answer;
    }
}
