package dev.candor.demo.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The surface that blocks are drawn on: a message, a modal or the Home tab.
 *
 * @param key prefix that makes element ids unique on the page
 * @param values current field values, in the shape of {@code state.values}; missing for a message
 * @param errors validation errors by block id
 */
public record BlockCanvas(String key, DisplayNames names, JsonNode values, Map<String, String> errors) {
    public BlockCanvas {
        errors = Map.copyOf(errors);
    }

    public List<BlockPart> blocks(JsonNode blocks) {
        List<BlockPart> parts = new ArrayList<>();
        for (JsonNode block : blocks) {
            boolean live = !block.path("type").asText().equals("input")
                    || block.path("dispatch_action").asBoolean();
            parts.add(new BlockPart(block, this, block.path("block_id").asText(), live));
        }
        return parts;
    }
}
