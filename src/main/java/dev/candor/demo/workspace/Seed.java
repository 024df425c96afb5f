package dev.candor.demo.workspace;

import java.util.List;

/** Who and what is in a workspace at the beginning. */
public record Seed(List<Member> members, List<UserGroup> groups, List<Channel> channels) {

    /** The sixty engineers of the demo, the platform's people, and accounts that nobody should ask. */
    public static Seed acme() {
        return SeedFile.read("/dev/candor/demo/acme.yaml");
    }

    /** Puts them into a workspace, together with the bot, who is in every channel. */
    public void addTo(Workspace workspace) {
        Identity identity = workspace.identity();
        workspace
                .members()
                .put(Member.person(identity.botUserId(), identity.appName(), "Europe/London")
                        .as(Member.Kind.BOT));
        members.forEach(workspace.members()::put);
        groups.forEach(workspace.members()::put);
        channels.forEach(workspace.channels()::put);
        channels.forEach(channel -> workspace.channels().join(channel.id(), identity.botUserId()));
    }
}
