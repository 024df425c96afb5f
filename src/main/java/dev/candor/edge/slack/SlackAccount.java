package dev.candor.edge.slack;

import com.slack.api.model.User;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Slack says of an account: whether it is a person's in full standing, and where it belongs.
 *
 * @param workspaces ids of the workspaces, and of the organisation, that it belongs to
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

    /** Whether it is a full member's of this workspace: no guest, bot, stranger or deactivated account. */
    boolean isMemberOf(String workspace) {
        return isFull && workspaces.contains(workspace);
    }

    private static Set<String> workspaces(User user) {
        Set<String> ids = new HashSet<>();
        add(ids, user.getTeamId());
        User.EnterpriseUser enterprise = user.getEnterpriseUser();
        if (enterprise != null) {
            // In an Enterprise Grid, a colleague's first workspace may be another one.
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
