package dev.candor.edge.config;

import dev.candor.core.survey.WorkingHours;
import java.time.ZoneId;
import java.util.List;

/**
 * Settings of the whole Slack workspace.
 *
 * @param timezone of schedules, and of people whose Slack profile has none
 * @param admins people (U…) and user groups (S…) who may post the digest, as every product's owners may
 */
public record WorkspaceSettings(
        ZoneId timezone, WorkingHours workingHours, List<String> admins, Visibility resultsVisibleTo) {
    public WorkspaceSettings {
        admins = List.copyOf(admins);
    }

    /** Who may see released results. */
    public enum Visibility {
        /** Everyone in the workspace. */
        EVERYONE,
        /** The product's owners. */
        OWNERS
    }
}
