package dev.candor.core.ui;

import dev.candor.core.disclosure.Policy;
import java.time.ZoneId;
import java.util.List;

/**
 * What holds in this workspace.
 *
 * @param admins people and user groups who may have the digest posted
 * @param resultsForEveryone false: only a product's owners see its results
 * @param policy what it takes to be shown, for waves to come
 * @param zone of schedules and dates
 */
public record WorkspaceRules(List<String> admins, boolean resultsForEveryone, Policy policy, ZoneId zone) {
    public WorkspaceRules {
        admins = List.copyOf(admins);
    }
}
