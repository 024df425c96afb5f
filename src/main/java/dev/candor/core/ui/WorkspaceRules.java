package dev.candor.core.ui;

import dev.candor.core.disclosure.Policy;
import java.time.ZoneId;
import java.util.List;

/**
 * Rules of the workspace that pages depend on.
 *
 * @param admins ids of people and user groups who may post the digest
 * @param resultsForEveryone false: only a product's owners see its results
 * @param policy privacy policy of new waves
 * @param zone timezone of schedules and dates
 */
public record WorkspaceRules(List<String> admins, boolean resultsForEveryone, Policy policy, ZoneId zone) {
    public WorkspaceRules {
        admins = List.copyOf(admins);
    }
}
