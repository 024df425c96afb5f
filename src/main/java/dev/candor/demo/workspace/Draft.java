package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;

/** A message to be posted. */
public record Draft(
        String channel,
        String user,
        String text,
        JsonNode blocks,
        JsonNode metadata,
        Optional<String> onlyFor,
        Optional<String> thread,
        List<SharedFile> files) {

    /** Draft of text only. */
    public static Draft of(String channel, String user, String text) {
        return new Draft(
                channel,
                user,
                text,
                JsonNodeFactory.instance.arrayNode(),
                MissingNode.getInstance(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Ephemeral draft, visible to one user. */
    public Draft onlyFor(String reader) {
        return new Draft(channel, user, text, blocks, metadata, Optional.of(reader), thread, files);
    }

    /** Draft with blocks. */
    public Draft with(JsonNode otherBlocks) {
        return new Draft(channel, user, text, otherBlocks, metadata, onlyFor, thread, files);
    }

    /** Draft with metadata. */
    public Draft carrying(JsonNode otherMetadata) {
        return new Draft(channel, user, text, blocks, otherMetadata, onlyFor, thread, files);
    }

    /** Draft with files. */
    public Draft showing(List<SharedFile> otherFiles) {
        return new Draft(channel, user, text, blocks, metadata, onlyFor, thread, otherFiles);
    }

    /** Draft of a reply in a thread. */
    public Draft under(String parent) {
        return new Draft(channel, user, text, blocks, metadata, onlyFor, Optional.of(parent), files);
    }
}
