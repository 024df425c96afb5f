package dev.candor.edge.slack;

import com.slack.api.model.User;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Slack account: whether it is a full member's, and its workspaces.
 *
 * @param isFull whether it is a person's and neither a guest's nor deactivated
 * @param workspaces ids of its workspaces and of its organisation
 */
record SlackAccount(boolean isFull, Set<String> workspaces) {
    private static final String SLACKBOT = "USLACKBOT";

    SlackAccount {
        workspaces = Set.copyOf(workspaces);
    }

    static SlackAccount of(User user) {
        boolean guest = user.isRestricted() || user.isUltraRestricted() || user.isStranger();
        boolean machine = user.isBot() || user.isWorkflowBot() || SLACKBOT.equals(user.getId());
        return new SlackAccount(!user.isDeleted() && !machine && !guest, workspaces(user));
    }

    /** Whether it is a full member of this workspace: no guest, bot, external or deactivated account. */
    boolean isMemberOf(String workspace) {
        return isFull && workspaces.contains(workspace);
    }

    private static Set<String> workspaces(User user) {
        Set<String> ids = new HashSet<>();
        add(ids, user.getTeamId());
        User.EnterpriseUser enterprise = user.getEnterpriseUser();
        if (enterprise != null) {
            // In an Enterprise Grid, a member's first workspace may be another one.
            add(ids, enterprise.getEnterpriseId());
            List<String> teams = enterprise.getTeams();
            if (teams != null) {
                teams.forEach(team -> add(ids, team));
            }
        }
        return ids;
    }

    private static void add(Set<String> ids, @Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
