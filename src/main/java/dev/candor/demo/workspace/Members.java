package dev.candor.demo.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All members and user groups of the workspace. */
public final class Members {
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, UserGroup> groups = new LinkedHashMap<>();
    private final Changes changes;

    Members(Changes changes) {
        this.changes = changes;
    }

    /** All members, bots and foreign accounts included, in the order in which they were added. */
    public synchronized List<Member> all() {
        return List.copyOf(members.values());
    }

    public synchronized Optional<Member> find(String id) {
        return Optional.ofNullable(members.get(id));
    }

    /** Member with this id; fails if there is none. */
    public Member get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("nobody here has the id " + id));
    }

    /** Adds or replaces a member. */
    public void put(Member member) {
        synchronized (this) {
            members.put(member.id(), member);
        }
        changes.changed();
    }

    public synchronized List<UserGroup> groups() {
        return List.copyOf(groups.values());
    }

    public synchronized Optional<UserGroup> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** Adds or replaces a user group. */
    public void put(UserGroup group) {
        synchronized (this) {
            groups.put(group.id(), group);
        }
        changes.changed();
    }
}
