package dev.candor.core.ui;

import java.util.Set;

/**
 * Whoever typed, pressed or sent something.
 *
 * @param workspaces ids of the workspaces and organisations that the request itself says they come from
 */
public record Requester(String id, Set<String> workspaces) {
    public Requester {
        workspaces = Set.copyOf(workspaces);
    }
}
