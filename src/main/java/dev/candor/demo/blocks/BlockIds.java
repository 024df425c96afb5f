package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;

/** Generates the block ids and action ids that the sender left out, as Slack does. */
public final class BlockIds {
    private static final AtomicLong NEXT = new AtomicLong(46_656);

    private BlockIds() {}

    /** Copy of the blocks in which every block and interactive element has an id. */
    public static ArrayNode withIds(JsonNode blocks) {
        ArrayNode copy = blocks.isArray()
                ? blocks.deepCopy()
                : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        for (JsonNode block : copy) {
            addId(block, "block_id");
            block.path("elements").forEach(BlockIds::addElementId);
            addElementId(block.path("element"));
            addElementId(block.path("accessory"));
        }
        return copy;
    }

    private static void addElementId(JsonNode element) {
        String type = element.path("type").asText("");
        boolean still = type.isEmpty() || type.equals("image") || type.equals("mrkdwn") || type.equals("plain_text");
        if (!still && !type.startsWith("rich_text_")) {
            addId(element, "action_id");
        }
    }

    private static void addId(JsonNode node, String field) {
        if (node instanceof ObjectNode object && !object.hasNonNull(field)) {
            object.put(field, "~" + Long.toString(NEXT.getAndIncrement(), Character.MAX_RADIX));
        }
    }
}
