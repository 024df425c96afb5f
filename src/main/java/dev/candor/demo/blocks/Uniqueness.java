package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Validation rule for unique ids. */
final class Uniqueness {
    private Uniqueness() {}

    /** Block ids must be unique in the surface and action ids in their block; at most one element has the focus. */
    static void check(JsonNode blocks, RuleContext at) {
        Set<String> blockIds = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            JsonNode block = blocks.path(i);
            if (block.has("block_id") && !blockIds.add(block.path("block_id").asText())) {
                at.child(i)
                        .child("block_id")
                        .fault("block_id must be unique: "
                                + block.path("block_id").asText());
            }
            actionIds(block.path("elements"), at.child(i).child("elements"));
        }
        if (blocks.findValues("focus_on_load").stream()
                        .filter(JsonNode::asBoolean)
                        .count()
                > 1) {
            at.fault("only one element can have focus_on_load");
        }
    }

    private static void actionIds(JsonNode elements, RuleContext at) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            JsonNode id = elements.path(i).path("action_id");
            if (id.isTextual() && !seen.add(id.asText())) {
                at.child(i).child("action_id").fault("action_id must be unique in its block: " + id.asText());
            }
        }
    }
}
