package dev.candor.demo.workspace;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All conversations and their members. */
public final class Channels {
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final String bot;
    private final Changes changes;

    Channels(String bot, Changes changes) {
        this.bot = bot;
        this.changes = changes;
    }

    /** All conversations, direct ones included. */
    public synchronized List<Channel> all() {
        return List.copyOf(channels.values());
    }

    public synchronized Optional<Channel> find(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** Conversation with this id; fails if there is none. */
    public Channel get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no conversation has the id " + id));
    }

    /** Adds or replaces a conversation. */
    public void put(Channel channel) {
        synchronized (this) {
            channels.put(channel.id(), channel);
        }
        changes.changed();
    }

    /** Adds a member. */
    public void join(String channel, String user) {
        change(channel, found -> found.joinedBy(user));
    }

    /** Removes a member. */
    public void leave(String channel, String user) {
        change(channel, found -> found.leftBy(user));
    }

    /** Changes how a channel is shared. */
    public void share(String channel, Channel.Sharing sharing) {
        change(channel, found -> found.shared(sharing));
    }

    /** Archives a channel. */
    public void archive(String channel) {
        change(channel, Channel::closed);
    }

    /** Direct conversation of the bot with this user, opened if necessary. */
    public Channel direct(String user) {
        String id = "D" + user.substring(1);
        Optional<Channel> open = find(id);
        if (open.isPresent()) {
            return open.get();
        }
        Channel fresh = new Channel(
                id, "directmessage", Channel.Kind.DIRECT, "", false, new LinkedHashSet<>(List.of(user, bot)));
        put(fresh);
        return fresh;
    }

    private void change(String id, UnaryOperator<Channel> how) {
        synchronized (this) {
            channels.put(id, how.apply(get(id)));
        }
        changes.changed();
    }
}
