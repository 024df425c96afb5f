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
 * @param ts timestamp in microseconds, the message's id within its channel
 * @param metadata a missing node if none was sent
 * @param onlyFor only reader of an ephemeral message
 * @param broadcasts broadcast mentions in it: channel, here, everyone
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

    /** Interactive elements. */
    public List<Element> elements() {
        return Element.in(blocks);
    }

    public Optional<Element> element(String actionId) {
        return elements().stream()
                .filter(element -> element.actionId().equals(actionId))
                .findFirst();
    }

    /** Visible text: of the blocks, or the text if there are no blocks. */
    public String words() {
        return blocks.isEmpty() ? text : BlockText.in(blocks);
    }

    /** Time of posting, on the workspace's clock. */
    public Instant sentAt() {
        String[] parts = ts.split("\\.", 2);
        return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1000L);
    }

    /** Whether a member of the conversation can see it. */
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
