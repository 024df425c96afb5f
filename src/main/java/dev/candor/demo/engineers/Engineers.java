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

/** All simulated engineers; users whom a visitor of the page plays are left out. */
public final class Engineers implements Runnable {
    private static final Set<String> PLAYED_BY_VISITORS = Set.of("U0YOU", "U0PM", "U0ADMIN");

    /** User groups that span teams and so do not tell a person's team. */
    private static final Set<String> CROSS_TEAM_GROUPS = Set.of("S0BACKEND");

    private final List<Engineer> engineers = new ArrayList<>();

    /** Creates the engineers of a workspace; equal seeds give equal behaviour. */
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

    /** Lets each engineer check the direct messages once. */
    @Override
    public void run() {
        engineers.forEach(Engineer::checkMessages);
    }

    static String team(Workspace workspace, String person) {
        return workspace.members().groups().stream()
                .filter(group -> !CROSS_TEAM_GROUPS.contains(group.id())
                        && group.members().contains(person))
                .map(UserGroup::id)
                .findFirst()
                .orElse("none");
    }
}
