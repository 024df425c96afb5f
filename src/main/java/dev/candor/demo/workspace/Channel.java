package dev.candor.demo.workspace;

import java.util.LinkedHashSet;
import java.util.Set;

/** A conversation: a channel, or the direct messages between the bot and one person. */
public record Channel(
        String id, String name, Kind kind, String topic, boolean archived, Sharing sharing, Set<String> members) {

    /** With whom else than the workspace it is shared. */
    public enum Sharing {
        NONE,
        ORGANISATION,
        PENDING,
        EXTERNAL
    }

    /** Who can find it. */
    public enum Kind {
        PUBLIC,
        PRIVATE,
        DIRECT
    }

    /** Keeps the order of joining. */
    public Channel {
        members = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }

    /** A channel of this workspace alone. */
    public Channel(String id, String name, Kind kind, String topic, boolean archived, Set<String> members) {
        this(id, name, kind, topic, archived, Sharing.NONE, members);
    }

    /** Whether this person is in it. */
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
