package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.candor.demo.blocks.BlockIds;
import dev.candor.demo.blocks.BlockText;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All messages of the workspace, ephemeral ones included. */
public final class Messages {
    private static final Pattern BROADCAST = Pattern.compile("<!(channel|here|everyone)(\\|[^>]*)?>");

    private final Map<String, Map<String, Message>> byChannel = new LinkedHashMap<>();
    private final Timestamps timestamps;
    private final Changes changes;

    Messages(InstantSource clock, Changes changes) {
        this.timestamps = new Timestamps(clock);
        this.changes = changes;
    }

    /** Messages of a conversation, oldest first. */
    public synchronized List<Message> in(String channel) {
        return List.copyOf(byChannel.getOrDefault(channel, Map.of()).values());
    }

    /** Messages of a conversation that this user can see, oldest first. */
    public List<Message> in(String channel, String reader) {
        return in(channel).stream().filter(message -> message.isFor(reader)).toList();
    }

    /** Messages of all conversations, one conversation after the other. */
    public synchronized List<Message> all() {
        List<Message> all = new ArrayList<>();
        byChannel.values().forEach(channel -> all.addAll(channel.values()));
        return all;
    }

    public synchronized Optional<Message> find(String channel, String ts) {
        return Optional.ofNullable(byChannel.getOrDefault(channel, Map.of()).get(ts));
    }

    /** Posts a message. */
    public Message post(Draft draft) {
        Message message;
        synchronized (this) {
            ArrayNode blocks = BlockIds.withIds(draft.blocks());
            message = new Message(
                    draft.channel(),
                    timestamps.next(),
                    draft.user(),
                    draft.text(),
                    blocks,
                    draft.metadata(),
                    draft.onlyFor(),
                    draft.thread(),
                    draft.files(),
                    broadcasts(draft.text(), blocks),
                    false);
            byChannel
                    .computeIfAbsent(draft.channel(), channel -> new LinkedHashMap<>())
                    .put(message.ts(), message);
        }
        changes.changed();
        return message;
    }

    /** Edits an existing message; missing metadata keeps the old metadata. */
    public Message edit(Message old, String text, JsonNode blocks, JsonNode metadata) {
        Message edited;
        synchronized (this) {
            ArrayNode filled = BlockIds.withIds(blocks);
            edited = old.edited(text, filled, metadata, broadcasts(text, filled));
            byChannel.getOrDefault(old.channel(), new LinkedHashMap<>()).replace(old.ts(), edited);
        }
        changes.changed();
        return edited;
    }

    public void delete(Message message) {
        synchronized (this) {
            byChannel.getOrDefault(message.channel(), new LinkedHashMap<>()).remove(message.ts());
        }
        changes.changed();
    }

    private static Set<String> broadcasts(String text, ArrayNode blocks) {
        Set<String> found = new TreeSet<>();
        collect(text, found);
        for (JsonNode parent : blocks.findParents("type")) {
            if (parent.path("type").asText().equals("mrkdwn")) {
                collect(parent.path("text").asText(), found);
            }
            if (parent.path("type").asText().equals("markdown")) {
                collect(BlockText.in(parent), found);
            }
        }
        return found;
    }

    private static void collect(String mrkdwn, Set<String> found) {
        var matcher = BROADCAST.matcher(mrkdwn);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }
}
