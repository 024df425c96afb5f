package dev.candor.demo.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where blocks stand: a message, a modal or the Home tab.
 *
 * @param key keeps ids apart on one page
 * @param values what is filled in, in the shape of {@code state.values}; missing where nobody keeps it
 * @param errors what is wrong with it, by block id
 */
public record BlockCanvas(String key, DisplayNames names, JsonNode values, Map<String, String> errors) {
    /** Copies the errors. */
    public BlockCanvas {
        errors = Map.copyOf(errors);
    }

    /** The blocks of a message or view, in order. */
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
