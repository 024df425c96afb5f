package dev.candor.demo.workspace;

import java.util.List;

/** A user group, mentioned as {@code @handle}. */
public record UserGroup(String id, String handle, String name, List<String> members) {
    public UserGroup {
        members = List.copyOf(members);
    }
}
