package dev.candor.edge.simulator.engineers;

import dev.candor.edge.simulator.delivery.Courier;
import dev.candor.edge.simulator.hands.Hand;
import dev.candor.edge.simulator.workspace.Identity;
import dev.candor.edge.simulator.workspace.Member;
import dev.candor.edge.simulator.workspace.UserGroup;
import dev.candor.edge.simulator.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All of them, but for those whose part is played by somebody at the screen. */
public final class Engineers implements Runnable {
    private static final Set<String> PLAYED = Set.of("U0YOU", "U0PM", "U0ADMIN");

    /** Groups that span teams, so that they say nothing about what a person works on. */
    private static final Set<String> WIDE = Set.of("S0BACKEND");

    private final List<Engineer> engineers = new ArrayList<>();

    /** The engineers of this workspace; the same seed, the same behaviour. */
    public Engineers(Workspace workspace, Courier courier, long seed) {
        Opinions opinions = new Opinions(seed);
        Comments comments = Comments.read();
        for (Member member : workspace.people().all()) {
            boolean colleague = member.kind() == Member.Kind.PERSON
                    && !member.deleted()
                    && member.teamId().equals(Identity.ACME.teamId());
            if (colleague && !PLAYED.contains(member.id())) {
                Hand hand = new Hand(workspace, courier, member.id());
                engineers.add(new Engineer(workspace, hand, team(workspace, member.id()), opinions, comments));
            }
        }
    }

    /** Lets each of them look into the direct messages once. */
    @Override
    public void run() {
        engineers.forEach(Engineer::look);
    }

    /** How many they are. */
    public int count() {
        return engineers.size();
    }

    private static String team(Workspace workspace, String person) {
        return workspace.people().groups().stream()
                .filter(group -> !WIDE.contains(group.id()) && group.members().contains(person))
                .map(UserGroup::id)
                .findFirst()
                .orElse("none");
    }
}
