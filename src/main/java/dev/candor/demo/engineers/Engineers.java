package dev.candor.demo.engineers;

import dev.candor.demo.delivery.EventDispatcher;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.UserGroup;
import dev.candor.demo.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All of them, but for those whose part is played by somebody at the screen. */
public final class Engineers implements Runnable {
    private static final Set<String> PLAYED_BY_VISITORS = Set.of("U0YOU", "U0PM", "U0ADMIN");

    /** Groups that span teams, so that they say nothing about what a person works on. */
    private static final Set<String> CROSS_TEAM_GROUPS = Set.of("S0BACKEND");

    private final List<Engineer> engineers = new ArrayList<>();

    /** The engineers of this workspace; the same seed, the same behaviour. */
    public Engineers(Workspace workspace, EventDispatcher events, long seed) {
        Opinions opinions = new Opinions(seed);
        Comments comments = Comments.read();
        for (Member member : workspace.members().all()) {
            boolean colleague = member.kind() == Member.Kind.PERSON
                    && !member.deleted()
                    && member.teamId().equals(Identity.ACME.teamId());
            if (colleague && !PLAYED_BY_VISITORS.contains(member.id())) {
                UserDriver user = new UserDriver(workspace, events, member.id());
                engineers.add(new Engineer(workspace, user, team(workspace, member.id()), opinions, comments));
            }
        }
    }

    /** Lets each of them look into the direct messages once. */
    @Override
    public void run() {
        engineers.forEach(Engineer::checkMessages);
    }

    /** How many they are. */
    public int count() {
        return engineers.size();
    }

    private static String team(Workspace workspace, String person) {
        return workspace.members().groups().stream()
                .filter(group -> !CROSS_TEAM_GROUPS.contains(group.id())
                        && group.members().contains(person))
                .map(UserGroup::id)
                .findFirst()
                .orElse("none");
    }
}
