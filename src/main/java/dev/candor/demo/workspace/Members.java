package dev.candor.demo.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody the workspace knows, and the user groups they are in. */
public final class Members {
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, UserGroup> groups = new LinkedHashMap<>();
    private final Changes changes;

    Members(Changes changes) {
        this.changes = changes;
    }

    /** All members, bots and strangers included, in the order in which they came. */
    public synchronized List<Member> all() {
        return List.copyOf(members.values());
    }

    /** The member with this id. */
    public synchronized Optional<Member> find(String id) {
        return Optional.ofNullable(members.get(id));
    }

    /** The member with this id, who must exist. */
    public Member get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("nobody here has the id " + id));
    }

    /** Adds a member, or replaces the one with the same id. */
    public void put(Member member) {
        synchronized (this) {
            members.put(member.id(), member);
        }
        changes.changed();
    }

    /** All user groups. */
    public synchronized List<UserGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** The user group with this id. */
    public synchronized Optional<UserGroup> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** Adds a user group, or replaces the one with the same id. */
    public void put(UserGroup group) {
        synchronized (this) {
            groups.put(group.id(), group);
        }
        changes.changed();
    }
}
