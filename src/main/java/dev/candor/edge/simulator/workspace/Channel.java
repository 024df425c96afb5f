package dev.candor.edge.simulator.workspace;

import java.util.LinkedHashSet;
import java.util.Set;

/** A conversation: a channel, or the direct messages between the bot and one person. */
public record Channel(String id, String name, Kind kind, String topic, boolean archived, Set<String> members) {

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

    /** Whether this person is in it. */
    public boolean has(String user) {
        return members.contains(user);
    }

    Channel joinedBy(String user) {
        Set<String> more = new LinkedHashSet<>(members);
        more.add(user);
        return new Channel(id, name, kind, topic, archived, more);
    }

    Channel leftBy(String user) {
        Set<String> fewer = new LinkedHashSet<>(members);
        fewer.remove(user);
        return new Channel(id, name, kind, topic, archived, fewer);
    }

    Channel closed() {
        return new Channel(id, name, kind, topic, true, members);
    }
}
