package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Extracts the visible text of blocks. */
public final class BlockText {
    private BlockText() {}

    /** Texts of the blocks, labels and alternative texts included, one per line. */
    public static String in(JsonNode blocks) {
        List<String> lines = new ArrayList<>();
        collect(blocks, lines);
        return String.join("\n", lines);
    }

    private static void collect(JsonNode node, List<String> lines) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                boolean words = field.getKey().equals("text") || field.getKey().equals("alt_text");
                if (words && field.getValue().isTextual()) {
                    lines.add(field.getValue().asText());
                } else {
                    collect(field.getValue(), lines);
                }
            });
        } else {
            node.forEach(child -> collect(child, lines));
        }
    }
}
