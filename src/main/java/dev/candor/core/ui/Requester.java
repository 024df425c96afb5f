package dev.candor.core.ui;

import java.util.Set;

/**
 * The sender of a command, press or form.
 *
 * @param workspaces ids of the workspaces and organisations given in the request
 */
public record Requester(String id, Set<String> workspaces) {
    public Requester {
        workspaces = Set.copyOf(workspaces);
    }
}
