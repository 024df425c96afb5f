package dev.candor.demo.workspace;

import java.util.List;

/** The initial members, user groups and channels of a workspace. */
public record Seed(List<Member> members, List<UserGroup> groups, List<Channel> channels) {

    /** The demo's sixty engineers, the platform team, and accounts that must not be asked. */
    public static Seed acme() {
        return SeedFile.read("/dev/candor/demo/acme.yaml");
    }

    /** Adds them and the bot to a workspace; the bot joins every channel. */
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
