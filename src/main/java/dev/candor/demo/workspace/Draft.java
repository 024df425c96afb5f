package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;

/** A message that is not sent yet. */
public record Draft(
        String channel,
        String user,
        String text,
        JsonNode blocks,
        JsonNode metadata,
        Optional<String> onlyFor,
        Optional<String> thread,
        List<SharedFile> files) {

    /** A plain one. */
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

    /** The same one, seen by one person alone. */
    public Draft onlyFor(String reader) {
        return new Draft(channel, user, text, blocks, metadata, Optional.of(reader), thread, files);
    }

    /** The same one with blocks. */
    public Draft with(JsonNode otherBlocks) {
        return new Draft(channel, user, text, otherBlocks, metadata, onlyFor, thread, files);
    }

    /** The same one with metadata. */
    public Draft carrying(JsonNode otherMetadata) {
        return new Draft(channel, user, text, blocks, otherMetadata, onlyFor, thread, files);
    }

    /** The same one with files. */
    public Draft showing(List<SharedFile> otherFiles) {
        return new Draft(channel, user, text, blocks, metadata, onlyFor, thread, otherFiles);
    }

    /** The same one in a thread. */
    public Draft under(String parent) {
        return new Draft(channel, user, text, blocks, metadata, onlyFor, Optional.of(parent), files);
    }
}
