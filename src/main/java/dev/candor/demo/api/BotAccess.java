package dev.candor.demo.api;

import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Workspace;

/** Checks which scopes, conversations and members the bot can access. */
final class BotAccess {
    private final Workspace workspace;
    private final String bot;

    BotAccess(Workspace workspace) {
        this.workspace = workspace;
        this.bot = workspace.identity().botUserId();
    }

    /** Fails the call unless the bot has this scope. */
    void require(String scope) {
        Manifest manifest = workspace.manifest();
        if (!scope.isEmpty() && !manifest.botScopes().contains(scope)) {
            throw new ApiError("missing_scope")
                    .with("needed", scope)
                    .with("provided", String.join(",", manifest.botScopes()));
        }
    }

    /** Fails the call unless the bot has the scope for this kind of conversation. */
    void require(Channel.Kind kind, String verb) {
        require(
                switch (kind) {
                    case PUBLIC -> "channels:" + verb;
                    case PRIVATE -> "groups:" + verb;
                    case DIRECT -> "im:" + verb;
                });
    }

    /** Conversation that the bot can see. */
    Channel visible(String id) {
        return workspace
                .channels()
                .find(id)
                .filter(channel -> channel.kind() == Channel.Kind.PUBLIC || channel.has(bot))
                .orElseThrow(() -> new ApiError("channel_not_found"));
    }

    /** Conversation that the bot is a member of. */
    Channel joined(String id) {
        Channel channel = visible(id);
        if (!channel.has(bot)) {
            throw new ApiError("not_in_channel");
        }
        return channel;
    }

    /** Conversation that the bot can post to; a user id stands for the direct conversation. */
    Channel writable(String id) {
        if (id.startsWith("U") || id.startsWith("W")) {
            Member member = workspace.members().find(id).orElseThrow(() -> new ApiError("channel_not_found"));
            requireReachable(member);
            return workspace.channels().direct(member.id());
        }
        Channel channel = visible(id);
        if (channel.archived()) {
            throw new ApiError("is_archived");
        }
        if (channel.kind() == Channel.Kind.DIRECT) {
            channel.members().stream()
                    .filter(member -> !member.equals(bot))
                    .forEach(member -> requireReachable(workspace.members().get(member)));
            return channel;
        }
        boolean anywhere = channel.kind() == Channel.Kind.PUBLIC
                && workspace.manifest().botScopes().contains("chat:write.public");
        return anywhere ? channel : joined(id);
    }

    /** Fails the call unless this member can receive direct messages. */
    void requireReachable(Member member) {
        if (member.kind() == Member.Kind.BOT) {
            throw new ApiError("cannot_dm_bot");
        }
        if (member.deleted()) {
            throw new ApiError("user_disabled");
        }
        if (member.kind() == Member.Kind.FOREIGN) {
            throw new ApiError("user_not_visible");
        }
        if (!workspace.manifest().hasMessagesTab()) {
            throw new ApiError("messages_tab_disabled");
        }
    }
}
