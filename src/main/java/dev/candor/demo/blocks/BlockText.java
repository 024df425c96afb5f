package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Extracts the visible text of blocks. */
public final class BlockText {
    private static final Set<String> FIELDS =
            Set.of("text", "alt_text", "title", "caption", "name", "label", "x_label", "y_label");

    private static final char NO_BREAK_SPACE = '\u00a0';

    private BlockText() {}

    /**
     * Texts of the blocks, labels, alternative texts and figures of charts included, one per line. A space at which no line
     * breaks reads as any other.
     */
    public static String in(JsonNode blocks) {
        List<String> lines = new ArrayList<>();
        collect(blocks, lines);
        return String.join("\n", lines).replace(NO_BREAK_SPACE, ' ');
    }

    private static void collect(JsonNode node, List<String> lines) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                boolean words =
                        FIELDS.contains(field.getKey()) && field.getValue().isTextual();
                if (words || (field.getKey().equals("value") && field.getValue().isNumber())) {
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
