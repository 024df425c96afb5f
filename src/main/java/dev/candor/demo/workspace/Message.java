package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.candor.demo.blocks.BlockText;
import dev.candor.demo.blocks.Element;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message in a conversation.
 *
 * @param ts the time in microseconds that is a message's id within its channel
 * @param metadata missing where none was sent
 * @param onlyFor the one person who sees it, for an ephemeral message
 * @param broadcasts which of channel, here and everyone it would have alarmed
 */
public record Message(
        String channel,
        String ts,
        String user,
        String text,
        ArrayNode blocks,
        JsonNode metadata,
        Optional<String> onlyFor,
        Optional<String> thread,
        List<SharedFile> files,
        Set<String> broadcasts,
        boolean edited) {

    /** What a person can press or choose in it. */
    public List<Element> elements() {
        return Element.in(blocks);
    }

    /** The first element with this id. */
    public Optional<Element> element(String actionId) {
        return elements().stream()
                .filter(element -> element.actionId().equals(actionId))
                .findFirst();
    }

    /** Everything that can be read in it: the blocks, or the text where there are none. */
    public String words() {
        return blocks.isEmpty() ? text : BlockText.in(blocks);
    }

    /** When it was sent, on the workspace's clock. */
    public Instant sentAt() {
        String[] parts = ts.split("\\.", 2);
        return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1000L);
    }

    /** Whether this person may see it, being in the conversation. */
    public boolean isFor(String reader) {
        return onlyFor.isEmpty() || onlyFor.get().equals(reader);
    }

    Message edited(String newText, ArrayNode newBlocks, JsonNode newMetadata, Set<String> newBroadcasts) {
        return new Message(
                channel,
                ts,
                user,
                newText,
                newBlocks,
                newMetadata.isMissingNode() ? metadata : newMetadata,
                onlyFor,
                thread,
                files,
                newBroadcasts,
                true);
    }
}
