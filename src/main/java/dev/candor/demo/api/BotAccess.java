package dev.candor.demo.api;

import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Workspace;

/** What the bot may see and whom it may reach. */
final class BotAccess {
    private final Workspace workspace;
    private final String bot;

    BotAccess(Workspace workspace) {
        this.workspace = workspace;
        this.bot = workspace.identity().botUserId();
    }

    /** Refuses the call unless the bot was granted this scope. */
    void require(String scope) {
        Manifest manifest = workspace.manifest();
        if (!scope.isEmpty() && !manifest.botScopes().contains(scope)) {
            throw new ApiError("missing_scope")
                    .with("needed", scope)
                    .with("provided", String.join(",", manifest.botScopes()));
        }
    }

    /** Refuses the call unless the bot may do this with that kind of conversation. */
    void require(Channel.Kind kind, String verb) {
        require(
                switch (kind) {
                    case PUBLIC -> "channels:" + verb;
                    case PRIVATE -> "groups:" + verb;
                    case DIRECT -> "im:" + verb;
                });
    }

    /** A conversation of which the bot knows. */
    Channel visible(String id) {
        return workspace
                .channels()
                .find(id)
                .filter(channel -> channel.kind() == Channel.Kind.PUBLIC || channel.has(bot))
                .orElseThrow(() -> new ApiError("channel_not_found"));
    }

    /** A conversation in which the bot takes part. */
    Channel joined(String id) {
        Channel channel = visible(id);
        if (!channel.has(bot)) {
            throw new ApiError("not_in_channel");
        }
        return channel;
    }

    /** A conversation in which the bot may speak; a person's id means the direct messages. */
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

    /** Refuses the call unless this member can be sent direct messages. */
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
