package dev.candor.demo.workspace;

import java.util.LinkedHashSet;
import java.util.Set;

/** A conversation: a channel, or the direct conversation of the bot with one user. */
public record Channel(
        String id, String name, Kind kind, String topic, boolean archived, Sharing sharing, Set<String> members) {

    /** How a channel is shared with other workspaces. */
    public enum Sharing {
        NONE,
        ORGANISATION,
        PENDING,
        EXTERNAL
    }

    /** The visibility of a conversation. */
    public enum Kind {
        PUBLIC,
        PRIVATE,
        DIRECT
    }

    /** Copies the members in the order in which they joined. */
    public Channel {
        members = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }

    /** Channel that is not shared. */
    public Channel(String id, String name, Kind kind, String topic, boolean archived, Set<String> members) {
        this(id, name, kind, topic, archived, Sharing.NONE, members);
    }

    /** Whether this user is a member. */
    public boolean has(String user) {
        return members.contains(user);
    }

    Channel joinedBy(String user) {
        Set<String> more = new LinkedHashSet<>(members);
        more.add(user);
        return new Channel(id, name, kind, topic, archived, sharing, more);
    }

    Channel leftBy(String user) {
        Set<String> fewer = new LinkedHashSet<>(members);
        fewer.remove(user);
        return new Channel(id, name, kind, topic, archived, sharing, fewer);
    }

    Channel shared(Sharing other) {
        return new Channel(id, name, kind, topic, archived, other, members);
    }

    Channel closed() {
        return new Channel(id, name, kind, topic, true, sharing, members);
    }
}
